/** `npm run demo`: shows the sample patients and stays until it is stopped; with `--once`, or under CI, it ends by itself. */
import { show, startDemo, type Demo } from './demo.js';

if (process.argv.slice(2).some((option) => option !== '--once')) {
  process.stderr.write('usage: npm run demo [-- --once]\n');
  process.exit(2);
}

const isOnce = process.argv.includes('--once') || (process.env['CI'] ?? '') !== '';

async function run(demo: Demo): Promise<void> {
  const stop = (): void => {
    void demo.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await show(demo, process.stdout);
  } catch (error) {
    await demo.stop();
    throw error;
  }
  if (isOnce) await demo.stop();
  else
    process.stdout.write(
      `Open ${demo.screen.url} in a browser. Everything keeps running; Ctrl-C stops it.\n`,
    );
}

try {
  await run(await startDemo(process.env));
} catch (error) {
  process.stderr.write(
    `The demo failed: ${error instanceof Error ? error.message : 'for an unknown reason'}\n`,
  );
  process.exitCode = 1;
}
