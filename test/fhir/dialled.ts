/** What undici dials and sends, as its own diagnostics tell it: no code of ours can go round them. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

interface Sent {
  readonly request: { readonly origin: string | URL; readonly path: string };
  /** The head of the request, as it is written. */
  readonly headers: string;
}
interface Dialled {
  readonly connectParams: { readonly protocol: string; readonly host: string };
}

export interface DialWatch {
  /** A call with this token may dial this base URL, and send its token below it, and nothing else. */
  allow(call: { readonly name: string; readonly token: string; readonly base?: string | undefined }): void;
  /** Requests seen, but for those of the test itself. */
  readonly sent: () => number;
  /** What was dialled or sent that no call may, since the last time this was asked. */
  readonly strays: () => readonly string[];
  close(): void;
}

/**
 * Where the servers of all suites listen. The diagnostics are those of the process, and a suite that has just ended may still be
 * giving up its reads; no cell names a server there that is not its own.
 */
const OF_SUITES = '127.0.0.1';

/** @param own - origin that the test itself calls. */
export function watchDials(own: string): DialWatch {
  const calls = new Map<string, { readonly name: string; readonly base?: string | undefined }>();
  const origins = new Set([own]);
  const strays: string[] = [];
  let sent = 0;

  const isOfAnotherSuite = ({ hostname, origin }: URL): boolean =>
    hostname === OF_SUITES && !origins.has(origin);
  const onDial = (message: unknown): void => {
    const { protocol, host } = (message as Dialled).connectParams;
    const url = new URL(`${protocol}//${host}`);
    if (!origins.has(url.origin) && !isOfAnotherSuite(url)) strays.push(`I6 ${url.origin} was dialled`);
  };
  const onSend = (message: unknown): void => {
    const { request, headers } = message as Sent;
    const url = new URL(request.path, request.origin);
    const { origin, href } = url;
    if (origin === own || isOfAnotherSuite(url)) return;
    sent += 1;
    const token = /^authorization: Bearer (?<token>\S+)\r?$/im.exec(headers)?.groups?.['token'] ?? 'none';
    const call = calls.get(token);
    if (call?.base === undefined || !href.startsWith(`${call.base}/`))
      strays.push(`${call?.name ?? token}: I6 a request to ${href}`);
  };
  subscribe('undici:client:beforeConnect', onDial);
  subscribe('undici:client:sendHeaders', onSend);

  return {
    allow({ name, token, base }) {
      calls.set(token, { name, base });
      if (base !== undefined) origins.add(new URL(base).origin);
    },
    sent: () => sent,
    strays: () => strays.splice(0),
    close() {
      unsubscribe('undici:client:beforeConnect', onDial);
      unsubscribe('undici:client:sendHeaders', onSend);
    },
  };
}
