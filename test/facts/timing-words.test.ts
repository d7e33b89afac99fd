/** How often, in the words of prescriptions: with dots, written twice, as a scheme of the day, and in other languages. */
import { describe, expect, it } from '@jest/globals';
import { dosesPerDayInWords, saysAsNeeded, saysOnce } from '../../src/facts/timing-words.js';

describe('doses per day', () => {
  it.each<readonly [string, number | undefined]>([
    ['q.h.s.', 1],
    ['b.i.d.', 2],
    ['1 tab p.o. t.i.d.', 3],
    ['every 6 (six) hours', 4],
    ['every 8 (eight) hours as needed', 3],
    ['2 (two) times daily', 2],
    ['1-0-1', 2],
    ['1-0-0-0', 1],
    ['0-0-0-1', 1],
    ['1-1-1-1', 4],
    ['½-0-½', 2],
    ['0,5-0-0,5', 2],
    ['20-0-20 Tropfen', 2],
    ['1-0-2', undefined],
    ['since 6-15-26', undefined],
    ['twice daily since 6-15-26', 2],
    ['2026-06-15', undefined],
    ['2x täglich', 2],
    ['2 × tägl.', 2],
    ['zweimal täglich', 2],
    ['3 mal am Tag', 3],
    ['alle 8 Stunden', 3],
    ['morgens und abends', 2],
    ['zur Nacht', 1],
    ['zweimal pro Woche', 2 / 7],
    ['2x wöchentlich', 2 / 7],
    ['jeden zweiten Tag', 0.5],
    ['2 fois par jour', 2],
    ['toutes les 6 heures', 4],
    ['deux fois par semaine', 2 / 7],
    ['le soir', 1],
    ['2 volte al giorno', 2],
    ['ogni 12 ore', 2],
    ['due volte a settimana', 2 / 7],
    ['nach Anweisung', undefined],
  ])('in %j: %p', (text, expected) => {
    const told = dosesPerDayInWords([text]);
    if (expected === undefined) expect(told).toBeUndefined();
    else expect(told).toBeCloseTo(expected);
  });
});

it.each(['1 Tablette bei Bedarf', 'b. Bed.', '1 comprimé si besoin', 'al bisogno', '1 tab p.r.n.'])(
  '%s is as needed',
  (text) => {
    expect(saysAsNeeded([text])).toBe(true);
  },
);

it.each<readonly [string, boolean]>([
  ['einmalig', true],
  ['dose unique', true],
  ['mehrmals', false],
])('%s is once: %p', (text, expected) => {
  expect(saysOnce([text])).toBe(expected);
});
