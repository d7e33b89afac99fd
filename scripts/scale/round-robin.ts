/** A round-robin proxy on loopback, as a load balancer is to the service: it repeats no POST, and leaves dead processes out. */
import {
  Agent,
  createServer,
  request as forward,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { listenOnLoopback } from '../../demo/loopback.js';

export interface RoundRobin {
  readonly url: string;
  /** Base URLs among which calls are dealt out in turn. */
  send(to: readonly string[]): void;
  close(): Promise<void>;
}

export async function startRoundRobin(): Promise<RoundRobin> {
  const agent = new Agent({ keepAlive: true });
  let targets: readonly URL[] = [];
  let next = 0;

  const pass = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const target = targets[next++ % Math.max(1, targets.length)];
    const giveUp = (): void => {
      targets = targets.filter((one) => one !== target);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end();
    };
    if (target === undefined) {
      giveUp();
      return;
    }
    const { method, headers, url: path } = incoming;
    const { hostname, port } = target;
    const onward = forward({ agent, hostname, port, method, headers, path }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.once('error', () => outgoing.destroy());
      answer.pipe(outgoing);
    });
    onward.once('error', giveUp);
    incoming.pipe(onward);
  };

  const { url, close } = await listenOnLoopback(createServer(pass));
  return {
    url,
    send(to) {
      targets = to.map((one) => new URL(one));
    },
    close: () => {
      agent.destroy();
      return close();
    },
  };
}
