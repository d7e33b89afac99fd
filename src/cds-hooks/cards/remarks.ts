/** The last lines of a card: what was read and could not be weighed, and what was read at all. */
import { gapsInWords } from '../../clinical/gap-words.js';
import type { Gap } from '../../clinical/known.js';
import { plainText, shortList } from '../../clinical/plain-text.js';
import type { Entry } from './fold.js';

/** What could not be weighed although it was read. */
export function remarksOn(entry: Entry | undefined): readonly string[] {
  if (!entry) return [];
  const { facts } = entry.assessment;
  const medicines = facts.medications.items.filter(
    ({ recognisedBy, status }) => recognisedBy === 'nothing' && status !== 'ended',
  );
  const conditions = facts.conditions.items.filter(({ coded, status }) => !coded && status !== 'history');
  const allergies = facts.allergies.items.filter(({ illegible }) => illegible === true);
  const uncoded = (items: readonly { readonly label: string }[], noun: string): readonly string[] =>
    items.length === 0
      ? []
      : [
          `Not evaluated, no usable code: ${items.length} ${noun} (${shortList(
            items.map(({ label }) => plainText(label)),
            3,
          )}).`,
        ];
  const noAllergies = facts.allergies.items.length === 0 && facts.allergies.gaps.length === 0;
  const undated = facts.medications.items.filter(
    ({ status, endAssumed }) => status === 'ended' && endAssumed,
  ).length;
  return [
    ...uncoded(medicines, 'medicine(s)'),
    ...uncoded(conditions, 'condition(s)'),
    ...uncoded(allergies, 'allergy record(s)'),
    ...(noAllergies ? ['No allergy entries exist: allergy status not recorded.'] : []),
    ...(undated > 0 ? [`${undated} ended medicine(s) carry no end date; the order date was used.`] : []),
    ...(facts.unattributed > 0
      ? [`${facts.unattributed} entries name no patient and were taken for this patient's.`]
      : []),
    ...(facts.order.recognisedBy === 'text'
      ? ['The ordered medicine was recognised by its name, not by a code.']
      : []),
    ...(facts.order.recognisedBy === 'near-name'
      ? [
          'The ordered medicine was recognised by a name that is one letter off, not by a code: check what was meant.',
        ]
      : []),
  ];
}

/** What was read and what was not: the last line of every card. */
export function footerOf(
  entry: Entry,
  gaps: readonly Gap[],
  screened: string,
  version: string,
  reviewed: string,
  footnotes: readonly string[],
): string {
  const { facts } = entry.assessment;
  const not = gaps.length > 0 ? ` Not checked: ${gapsInWords(gaps).join('; ')}.` : '';
  return `Read: ${screened}.${not} Use context ${facts.context}, ${facts.region} labelling. Catalogue ${version}, ${reviewed}.${footnotes.map((note) => ` ${note}`).join('')}`;
}
