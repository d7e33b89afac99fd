/** A figure that a line of the table promises, as it was measured in each round. */
import { median } from '../statistics.js';

export interface Figure {
  /** Of the table: 1 to 11. */
  readonly line: number;
  readonly name: string;
  /** `×` for ratios. */
  readonly unit: '×' | 'ms' | 's' | 'sockets' | 'errors' | '';
  /** One value a round. */
  readonly values: readonly number[];
  /** Absent: shown for comparison, promised by nobody. */
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
}

export type Lines = readonly Figure[];

/** How much of what is allowed was used: up to 1 the line is met. */
export function useOf({ values, target }: Figure): number | undefined {
  if (target === undefined) return undefined;
  const measured = median(values);
  if ('atLeast' in target) return target.atLeast / measured;
  return target.atMost === 0 ? (measured === 0 ? 0 : Infinity) : measured / target.atMost;
}
