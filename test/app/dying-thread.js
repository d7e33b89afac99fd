/** A thread for large calls that dies of the first one it is given. */
import { parentPort } from 'node:worker_threads';

parentPort.once('message', () => process.exit(1));
parentPort.postMessage({ is: 'ready' });
