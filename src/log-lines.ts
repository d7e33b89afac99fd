/** Lines of the log on their way out: those of requests are written together, since each write costs as much as a short call. */
import { pino, type DestinationStream } from 'pino';

/** Where lines go. */
export interface Lines extends DestinationStream {
  /** Writes now what has waited. Absent: nothing waits. */
  flush?(): void;
}

/** How long a line waits for others, in milliseconds: no more than this is lost where a process is killed. */
const TOGETHER_MS = 50;
/** As much as a pipe takes at once without anybody reading, in characters. */
const MOST_WAITING = 65_536;

/** Lines in the order in which they came, some at a time. */
export function linesTogether(out: DestinationStream): Required<Lines> {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === '') return;
    const lines = waiting;
    waiting = '';
    out.write(lines);
  };
  return {
    flush,
    write(line) {
      waiting += line;
      if (waiting.length >= MOST_WAITING) flush();
      else timer ??= setTimeout(flush, TOGETHER_MS).unref();
    },
  };
}

let shared: Required<Lines> | undefined;

/** The one way to standard output, so that lines of several logs keep their order. What waits when the process ends is written then. */
export function standardOutput(): Lines {
  if (shared !== undefined) return shared;
  const lines = linesTogether(pino.destination(1));
  process.once('exit', lines.flush);
  shared = lines;
  return lines;
}
