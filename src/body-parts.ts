/** The bytes of one body as they arrive, from an EHR or from its server: in few pieces, which another thread can be given. */

/** In bytes: more is large. */
const LARGE_BODY = 1024 * 1024;
/** In bytes: a chunk as long as this is kept as it came. Each costs some hundred bytes of its own, and some come byte by byte. */
const LONG_CHUNK = 16 * 1024;
/** So many short ones are put together. */
const MOST_SHORT = 64;

type Block = Uint8Array<ArrayBuffer>;

/** Bytes that can be handed over with their memory. */
export interface LargeBody {
  readonly blocks: readonly Block[];
  readonly bytes: number;
}

/** In memory of its own: what is taken from a pool cannot be given away. */
function together(chunks: readonly Uint8Array[], bytes: number): Block {
  const block = new Uint8Array(Buffer.allocUnsafeSlow(bytes).buffer);
  let at = 0;
  for (const chunk of chunks) {
    block.set(chunk, at);
    at += chunk.byteLength;
  }
  return block;
}

const isAlone = (chunk: Uint8Array): chunk is Block =>
  chunk.buffer instanceof ArrayBuffer && chunk.buffer.byteLength === chunk.byteLength;

export class BodyParts {
  readonly #blocks: Block[] = [];
  #short: Uint8Array[] = [];
  #shortBytes = 0;
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  add(chunk: Uint8Array): void {
    this.#bytes += chunk.byteLength;
    if (chunk.byteLength >= LONG_CHUNK && isAlone(chunk)) {
      this.#close();
      this.#blocks.push(chunk);
      return;
    }
    this.#short.push(chunk);
    this.#shortBytes += chunk.byteLength;
    if (this.#shortBytes >= LONG_CHUNK) this.#close();
    else if (this.#short.length === MOST_SHORT) this.#short = [together(this.#short, this.#shortBytes)];
  }

  #close(): void {
    if (this.#short.length === 0) return;
    this.#blocks.push(together(this.#short, this.#shortBytes));
    this.#short = [];
    this.#shortBytes = 0;
  }

  /** The bytes of a body that is large. They are no longer to be read here once they are handed over. */
  get large(): LargeBody | undefined {
    if (this.#bytes <= LARGE_BODY) return undefined;
    this.#close();
    return { blocks: [...this.#blocks], bytes: this.#bytes };
  }

  /** All of them in one piece. */
  whole(): Uint8Array {
    const pieces = [...this.#blocks, ...this.#short];
    const [only] = pieces;
    return only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces, this.#bytes);
  }

  /** All of them as UTF-8. */
  text(): string {
    const { buffer, byteOffset, byteLength } = this.whole();
    return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
  }
}
