/** Where an EHR publishes its keys: a real server on loopback that counts, and that fails as it is told. */
import { createServer, type RequestListener } from 'node:http';
import { listenOnLoopback } from '../../demo/loopback.js';

export interface JwksServer {
  readonly url: string;
  /** How often it was asked. */
  readonly asked: () => number;
  /** What it answers from now on: a JWK Set, or anything. */
  publish(body: unknown): void;
  answerWith(answer: RequestListener): void;
  close(): Promise<void>;
}

export async function startJwksServer(...keys: readonly object[]): Promise<JwksServer> {
  let asked = 0;
  let answer: RequestListener = () => undefined;
  const server = createServer((request, response) => {
    asked++;
    answer(request, response);
  });
  const publish = (body: unknown): void => {
    answer = (_request, response) => void response.end(JSON.stringify(body));
  };
  publish({ keys });
  const { url, close } = await listenOnLoopback(server);
  return {
    url: `${url}/jwks.json`,
    asked: () => asked,
    publish,
    answerWith: (next) => void (answer = next),
    close,
  };
}
