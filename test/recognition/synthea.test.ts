/** Everything interacting or dangerous that the Synthea patient generator can emit: none is missed, none means too much. */
import { describe, expect, it } from '@jest/globals';
import { terminology } from './medication-rows.js';
import { syntheaConditions } from './synthea-conditions.js';
import { syntheaMedicines } from './synthea-medicines.js';

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const SNOMED_CT = 'http://snomed.info/sct';

describe('a medicine of Synthea', () => {
  it.each(syntheaMedicines)('%s %s: %p, by its code and by its name', (code, name, substances) => {
    const byCode = terminology.recogniseMedication([{ system: RXNORM, code }]);
    const byName = terminology.recogniseMedication([], [name]);
    expect(byCode.substances.join(' ')).toBe(substances);
    // By its name an auto-injector holds epinephrine; the words that say auto-injector keep it from counting.
    expect(byName.substances.join(' ')).toBe(
      name.endsWith('Auto-Injector') ? substances.replace(' for self-administration', '') : substances,
    );
    if (byCode.form !== undefined && byName.form !== undefined) expect(byName.form).toBe(byCode.form);
  });
});

describe('a condition of Synthea', () => {
  it.each(syntheaConditions)('%s %s: %p', (code, _name, valueSet) => {
    const { sets } = terminology.recognise([{ system: SNOMED_CT, code }], { codesOnly: true });
    // Reasons of orders and manifestations of allergies are asked of other entries.
    const counted = [...sets.keys()].filter(
      (id) => !id.startsWith('reason-') && id !== 'expected-ketamine-effects',
    );
    if (valueSet === '') expect(counted).toEqual([]);
    else expect(counted).toContain(valueSet);
  });
});
