/** Below the bar: no framework at all, the body collected, parsed and answered with two fixed cards. */
import type { RequestListener } from 'node:http';
import { FIXED_CARDS } from './fixed-cards.js';
import { listenOnLoopback } from './listen-on-loopback.js';

const answer: RequestListener = (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(FIXED_CARDS));
  });
};
listenOnLoopback(answer);
