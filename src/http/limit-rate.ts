/** Fair shares: one address, and one EHR, may call so often and no oftener. */
import type { Socket } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CdsError } from '../errors.js';
import type { Rate } from './limits.js';

/** Counts one call of somebody; rejects with `CDS_RATE_LIMITED` and sets `Retry-After` when it is one too many. */
export type CountCall = (somebody: string, response: Response) => Promise<void>;

/** A counter of its own for each somebody, in this process. */
export function countCalls({ calls, seconds }: Rate): CountCall {
  const limiter = new RateLimiterMemory({ points: calls, duration: seconds });
  return async (somebody, response) => {
    try {
      await limiter.consume(somebody);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      response.set('Retry-After', String(Math.max(1, Math.ceil(refused.msBeforeNext / 1000))));
      throw new CdsError('CDS_RATE_LIMITED');
    }
  };
}

/** Whoever has one IPv6 address has 2^64 of them; IPv4 in IPv6 clothes is IPv4. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}

/** A connection keeps its address, and many calls come over one. */
const networks = new WeakMap<Socket, string>();

function networkBehind(socket: Socket): string {
  const known = networks.get(socket);
  if (known !== undefined) return known;
  const network = networkOf(socket.remoteAddress ?? '');
  networks.set(socket, network);
  return network;
}

/** The address is the socket's: what headers say of it is written by whoever sends them. */
export function limitPerAddress(rate: Rate): RequestHandler {
  const count = countCalls(rate);
  return async (request, response, next) => {
    await count(networkBehind(request.socket), response);
    next();
  };
}
