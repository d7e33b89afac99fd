/** Chance that can be repeated: every person has a stream of numbers of their own, told by the seed and their place in the row. */

export class Random {
  #state: number;

  constructor(seed: number, place: number) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b)) >>> 0;
  }

  /** Between 0 and 1, without 1 (mulberry32 by Tommy Ettinger, public domain). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(rate: number): boolean {
    return this.next() < rate;
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** Around a mean, with a standard deviation, rounded. */
  around(mean: number, deviation: number): number {
    const spread = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.round(mean + deviation * spread);
  }

  /** One of several, each as often as its share says. */
  oneOf<T extends { readonly share: number }>(items: readonly T[]): T {
    const total = items.reduce((sum, { share }) => sum + share, 0);
    let rest = this.next() * total;
    const found = items.find(({ share }) => (rest -= share) < 0) ?? items.at(-1);
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }
}
