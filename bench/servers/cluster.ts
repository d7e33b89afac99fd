/** Two processes of the real service behind one port; they share the connections, and the store on disk. */
import cluster from 'node:cluster';
import { once } from 'node:events';

if (cluster.isPrimary) {
  const workers = [cluster.fork(), cluster.fork()];
  process.once('SIGTERM', () => {
    const ended = workers.map((worker) => once(worker, 'exit'));
    for (const worker of workers) worker.process.kill('SIGTERM');
    void Promise.all(ended).then(() => process.exit(0));
  });
} else {
  await import('../../src/main.js');
}
