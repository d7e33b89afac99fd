/** Recall and precision of a table, by group, as lines to print. */

export class Score {
  private readonly groups = new Map<string, { right: number; missed: number; wrong: number }>();

  /** Notes one row: whether it should count for the group, and whether it does. */
  note(group: string, should: boolean, does: boolean): void {
    const counts = this.groups.get(group) ?? { right: 0, missed: 0, wrong: 0 };
    if (should && does) counts.right += 1;
    if (should && !does) counts.missed += 1;
    if (!should && does) counts.wrong += 1;
    this.groups.set(group, counts);
  }

  recall(): number {
    const { right, missed } = this.total();
    return share(right, right + missed);
  }

  precision(): number {
    const { right, wrong } = this.total();
    return share(right, right + wrong);
  }

  lines(title: string): string {
    const rows = [...this.groups].map(
      ([group, { right, missed, wrong }]) =>
        `  ${group.padEnd(42)} recall ${percent(share(right, right + missed))}  precision ${percent(share(right, right + wrong))}`,
    );
    const all = `  ${'all'.padEnd(42)} recall ${percent(this.recall())}  precision ${percent(this.precision())}`;
    return [title, ...rows, all, ''].join('\n');
  }

  private total() {
    const groups = [...this.groups.values()];
    const sum = (key: 'right' | 'missed' | 'wrong') => groups.reduce((total, group) => total + group[key], 0);
    return { right: sum('right'), missed: sum('missed'), wrong: sum('wrong') };
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const percent = (value: number): string => `${(value * 100).toFixed(1).padStart(5)} %`;
