/** The route of a medicine, and whether it reaches the circulation. */
import { describe, expect, it } from '@jest/globals';
import type { Route } from '../../src/clinical/facts.js';
import { wordsOf } from '../../src/clinical/words.js';
import { isSystemic, routeOf } from '../../src/facts/route.js';
import { conceptOf } from '../../src/fhir/resource.js';

const coded = (code: string) => [conceptOf({ coding: [{ code }] })];
const said = (text: string) => [conceptOf({ text })];

describe('the route', () => {
  it.each<readonly [string, Route]>([
    ['47625008', 'intravenous'],
    ['IV', 'intravenous'],
    ['78421000', 'intramuscular'],
    ['34206005', 'subcutaneous'],
    ['26643006', 'oral'],
    ['PO', 'oral'],
    ['37839007', 'sublingual'],
    ['46713006', 'nasal'],
    ['NASINHL', 'nasal'],
    ['404820008', 'epidural'],
    ['72607000', 'intrathecal'],
    ['6064005', 'topical'],
    ['45890007', 'transdermal'],
    ['372473007', 'buccal'],
    ['NS', 'nasal'],
    ['37161004', 'rectal'],
    ['20045000', 'intravenous'],
    ['20049000', 'nasal'],
    ['20053000', 'oral'],
    ['20051000', 'ophthalmic'],
    ['C38276', 'intravenous'],
    ['C38284', 'nasal'],
    ['C28161', 'intramuscular'],
    ['C38288', 'oral'],
    ['C38304', 'topical'],
  ])('by the code %s is %s', (code, route) => {
    expect(routeOf(coded(code), 'oral', [wordsOf('cream')])).toBe(route);
  });

  it.each<readonly [string, Route]>([
    ['Intravenous', 'intravenous'],
    ['I.V.', 'intravenous'],
    ['IV push', 'intravenous'],
    ['Subcutaneous infusion', 'subcutaneous'],
    ['intravenous infusion', 'intravenous'],
    ['Infusion', 'intravenous'],
    ['IM', 'intramuscular'],
    ['SC', 'subcutaneous'],
    ['SL', 'sublingual'],
    ['PO', 'oral'],
    ['by mouth', 'oral'],
    ['nasal inhalation', 'nasal'],
    ['in', 'nasal'],
    ['NAS', 'nasal'],
    ['Oromucosal use', 'buccal'],
    ['Spinal', 'intrathecal'],
    ['Both eyes', 'ophthalmic'],
    ['oral inhalation', 'inhaled'],
    ['Epidural infusion', 'epidural'],
    ['nasale Anwendung', 'nasal'],
    ['Voie nasale', 'nasal'],
    ['zum Einnehmen', 'oral'],
    ['Uso orale', 'oral'],
    ['intravenös', 'intravenous'],
    ['Voie intraveineuse', 'intravenous'],
    ['Uso endovenoso', 'intravenous'],
    ['Voie sous-cutanée', 'subcutaneous'],
    ['intramuskuläre Anwendung', 'intramuscular'],
    ['Anwendung am Auge', 'ophthalmic'],
    ['Anwendung auf der Haut', 'topical'],
    ['zur Inhalation', 'inhaled'],
    ['Per mucosa orale', 'buccal'],
    ['Voie sublinguale', 'sublingual'],
  ])('by the words "%s" is %s', (text, route) => {
    expect(routeOf(said(text), undefined, [])).toBe(route);
  });

  it.each<readonly [string, string | undefined, string, Route | undefined]>([
    ['the form', 'oral', 'take at night', 'oral'],
    ['the form, before other words', 'topical', 'infusion', 'topical'],
    ['other words', undefined, 'ketamine 100 mg lozenge', 'buccal'],
    ['other words', undefined, 'dissolve 2 troches', 'buccal'],
    ['other words', undefined, 'spray into each nostril', 'nasal'],
    ['other words', undefined, 'infusion over 40 minutes', 'intravenous'],
    ['nothing, where the words name an organ', undefined, 'for ear infection', undefined],
    ['nothing, where the words name a disease', undefined, 'for spinal cord injury', undefined],
    ['nothing, where the words name what was given before', undefined, 'pain after epidural', undefined],
    ['nothing, where the words name the skin', undefined, 'for skin infection', undefined],
    ['nothing, where a short word is just a word', undefined, "I'm to take it in the SC wing", undefined],
    ['nothing', undefined, '', undefined],
  ])('without a route is told from %s', (_from, form, text, route) => {
    expect(routeOf([], form, [wordsOf(text)])).toBe(route);
  });
});

describe('systemic', () => {
  it.each<readonly [string, Route | undefined, string | undefined, string, boolean]>([
    ['a tablet', 'oral', 'oral', '', true],
    ['an unknown route', undefined, undefined, '', true],
    ['a patch', 'transdermal', 'transdermal', '', true],
    ['a suppository', 'rectal', 'rectal', '', true],
    ['a nasal spray', 'nasal', 'nasal', '', true],
    ['a cream', 'topical', undefined, '', false],
    ['a cream whose route was not entered', undefined, 'topical', '', false],
    ['eye drops', 'ophthalmic', undefined, '', false],
    ['ear drops', 'otic', undefined, '', false],
    ['an inhaler', 'inhaled', undefined, '', false],
    ['a vaginal cream', 'vaginal', undefined, '', false],
    ['an auto-injector', 'intramuscular', 'parenteral', 'epinephrine 0.3 mg auto-injector', false],
    ['an irrigation', undefined, undefined, 'bladder irrigation', false],
  ])('%s', (_name, route, form, text, expected) => {
    expect(isSystemic(route, form, [wordsOf(text)])).toBe(expected);
  });
});
