/** The bytes of one body as they arrive: a large one stands in memory of its own, which can be given to another thread. */

/** In bytes: more is large, and is kept in blocks of this size. */
const LARGE_BODY = 1024 * 1024;

/** Bytes that can be handed over as they are; `blocks` are full but for the last. */
export interface LargeBody {
  readonly blocks: readonly ArrayBuffer[];
  readonly bytes: number;
}

/** The chunks of a short body as they came, or those of a large one copied bit by bit: one long copy would hold everybody up. */
export class BodyParts {
  #chunks: Uint8Array[] = [];
  readonly #blocks: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  add(chunk: Uint8Array): void {
    const before = this.#bytes;
    this.#bytes += chunk.byteLength;
    if (this.#bytes <= LARGE_BODY) {
      this.#chunks.push(chunk);
      return;
    }
    let at = before;
    if (this.#chunks.length > 0) {
      at = 0;
      for (const earlier of this.#chunks) at = this.#copy(earlier, at);
      this.#chunks = [];
    }
    this.#copy(chunk, at);
  }

  #copy(chunk: Uint8Array, at: number): number {
    for (let from = 0; from < chunk.byteLength;) {
      const place = (at + from) % LARGE_BODY;
      if (place === 0) this.#blocks.push(new Uint8Array(Buffer.allocUnsafeSlow(LARGE_BODY).buffer));
      const part = chunk.subarray(from, from + LARGE_BODY - place);
      this.#blocks.at(-1)?.set(part, place);
      from += part.byteLength;
    }
    return at + chunk.byteLength;
  }

  /** The bytes of a body that is large. They are no longer to be read here once they are handed over. */
  get large(): LargeBody | undefined {
    if (this.#blocks.length === 0) return undefined;
    return { blocks: this.#blocks.map(({ buffer }) => buffer), bytes: this.#bytes };
  }

  /** All of them in one piece. */
  whole(): Uint8Array {
    const [only, ...more] = this.#chunks;
    if (only !== undefined && more.length === 0) return only;
    return this.#blocks.length === 0
      ? Buffer.concat(this.#chunks, this.#bytes)
      : Buffer.concat(this.#blocks, this.#bytes);
  }
}
