/** The bar: express 5 as it comes, with its own JSON parser, answering two fixed cards. */
import express from 'express';
import { FIXED_CARDS } from './fixed-cards.js';
import { listenOnLoopback } from './listen-on-loopback.js';

const app = express();
app.post(/.*/, express.json({ limit: '10mb' }), (_request, response) => {
  response.json(FIXED_CARDS);
});
listenOnLoopback(app);
