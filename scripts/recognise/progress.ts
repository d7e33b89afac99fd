/** A bar for large inputs, where somebody is looking: on a terminal, and never in the output itself. */
import type { WriteStream } from 'node:tty';

const WIDTH = 30;
const EVERY_MS = 100;

export interface Progress {
  readonly advance: (bytes: number) => void;
  readonly end: () => void;
}

/** @param total bytes of all files together */
export function progressOn(screen: Pick<WriteStream, 'isTTY' | 'write'>, total: number): Progress {
  if (!screen.isTTY || total === 0) return { advance: () => undefined, end: () => undefined };
  let read = 0;
  let drawn = 0;
  const draw = (): void => {
    const share = Math.min(1, read / total);
    const full = Math.round(share * WIDTH);
    const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
    screen.write(`\r${bar} ${String(Math.floor(share * 100)).padStart(3)} %`);
  };
  return {
    advance: (bytes) => {
      read += bytes;
      if (Date.now() - drawn < EVERY_MS) return;
      drawn = Date.now();
      draw();
    },
    end: () => {
      screen.write(`\r${' '.repeat(WIDTH + 6)}\r`);
    },
  };
}
