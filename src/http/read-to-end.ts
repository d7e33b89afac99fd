/** What is still to come of a request that is refused: read and thrown away, so that its client hears the answer. */
import type { Request, Response } from 'express';

/** A client that takes longer than this to send what nobody wants is cut off. */
const PATIENCE_MS = 2_000;

/** A connection that is closed while bytes come in is reset, and whoever is still sending then hears nothing. */
const willClose = (response: Response): boolean =>
  !response.shouldKeepAlive || response.getHeader('connection') === 'close';

/**
 * Calls back when the answer may be sent: at once where the connection stays open, since Node then reads on by itself.
 *
 * @param then - may come when the client has hung up.
 */
export function readToEnd(request: Request, response: Response, then: () => void): void {
  if (request.complete || request.destroyed || !willClose(response)) {
    then();
    return;
  }
  const end = (): void => {
    clearTimeout(patience);
    request.off('end', end).off('close', end);
    then();
  };
  const patience = setTimeout(end, PATIENCE_MS);
  request.once('end', end).once('close', end).resume();
}
