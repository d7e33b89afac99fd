/** The few figures that a series of measurements comes down to. */

/** The value below which this share (0 to 1) of the values lies: the nearest rank, no interpolation. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('no values');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Ratios of what was measured in the same round, so that what disturbed both counts in neither. */
export const paired = (values: readonly number[], by: readonly number[]): readonly number[] =>
  values.map((value, round) => value / (by[round] ?? NaN));

/** How fast y grows with x: the slope of the straight line through the logarithms, by least squares. */
export function growth(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
