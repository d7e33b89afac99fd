/** Counts what was looked at, by what it was recognised and as what. It grows with the different codes, not with the entries. */
import type { Look, Outcome } from './look.js';

export interface Line {
  readonly count: number;
  readonly written: string;
  readonly as: readonly string[];
}

export interface Summary {
  readonly entries: number;
  /** Code system or `text` → entries recognised by it. */
  readonly routes: readonly (readonly [route: string, count: number])[];
  readonly recognised: readonly Line[];
  /** Coded in a system that can be read, and nothing that a rule speaks of. */
  readonly other: readonly Line[];
  readonly notRecognised: readonly Line[];
  /** Entries without a code whose words were seen too rarely to be shown. */
  readonly rareTexts: number;
}

/**
 * The words of an entry without a code are free text, in which a person may be named. They are shown only where so many
 * entries say the same.
 */
const SHOWN_FROM = 3;

type Counted = Look & { count: number };

export class Tally {
  private readonly seen = new Map<string, Counted>();

  add(look: Look): void {
    const key = [look.kind, look.outcome, look.route, look.written].join('|');
    const known = this.seen.get(key);
    if (known) known.count += 1;
    else this.seen.set(key, { ...look, count: 1 });
  }

  summary(kind: Look['kind']): Summary {
    const all = [...this.seen.values()]
      .filter((look) => look.kind === kind)
      .sort((one, two) => two.count - one.count || one.written.localeCompare(two.written));
    const isShown = ({ coded, count }: Counted): boolean => coded || count >= SHOWN_FROM;
    const lines = (outcome: Outcome): readonly Line[] =>
      all
        .filter((look) => look.outcome === outcome && isShown(look))
        .map(({ count, written, as }) => ({ count, written, as }));
    const routes = new Map<string, number>();
    for (const { outcome, route, count } of all) {
      if (outcome === 'recognised') routes.set(route, (routes.get(route) ?? 0) + count);
    }
    return {
      entries: sum(all),
      routes: [...routes].sort(([, one], [, two]) => two - one),
      recognised: lines('recognised'),
      other: lines('other'),
      notRecognised: lines('not recognised'),
      rareTexts: sum(all.filter((look) => !isShown(look))),
    };
  }
}

const sum = (looks: readonly Counted[]): number => looks.reduce((total, { count }) => total + count, 0);
