/** A catalogue with ten times the rules: beside each rule nine like it that are about other codes, as for other drugs. */
import type { Catalogue, Rule } from '../../src/clinical/rule.js';

/** The same tree; value sets become other ones, and rules that are named in it their own copies. */
function copied(value: unknown, copy: number): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => copied(item, copy));
  if (typeof value !== 'object' || value === null) return value;
  const isValueSet = 'includes' in value && 'url' in value;
  const members = Object.entries(value).map(([name, member]: [string, unknown]) => {
    if (isValueSet) return [name, name === 'id' ? `${String(member)}-${copy}` : member];
    if ((name === 'rules' || name === 'suppressedBy') && Array.isArray(member))
      return [name, member.map((id) => `${String(id)}-${copy}`)];
    return [name, copied(member, copy)];
  });
  return Object.fromEntries(members) as unknown;
}

const copyOf = (rule: Rule, copy: number): Rule => ({
  ...(copied(rule, copy) as Rule),
  id: `${rule.id}-${copy}`,
});

export const timesTen = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  monographs: catalogue.monographs.map((monograph) => ({
    ...monograph,
    rules: monograph.rules.flatMap((rule) => [
      rule,
      ...Array.from({ length: 9 }, (_, copy) => copyOf(rule, copy + 1)),
    ]),
  })),
});
