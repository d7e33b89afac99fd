/** Conditions of brain, thyroid, lung and eye: which codes are in a set, and which near ones must not be. */
import { describe, expect, it } from '@jest/globals';
import { substances } from '../../cards/substances/index.js';
import { aneurysmalVascularDisease } from '../../cards/value-sets/conditions.js';
import * as neurology from '../../cards/value-sets/neurology.js';
import * as organs from '../../cards/value-sets/organs.js';
import { createTerminology } from '../../src/clinical/terminology.js';
import type { ValueSet } from '../../src/clinical/value-set.js';

const SNOMED_CT = 'http://snomed.info/sct';
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const ICD_10_GM = 'http://fhir.de/CodeSystem/bfarm/icd-10-gm';
const ICD_9_CM = 'http://hl7.org/fhir/sid/icd-9-cm';
const { recognise } = createTerminology([...Object.values(neurology), ...Object.values(organs)], substances);

type Row = readonly [set: string, system: string, codes: string];
const cases = (rows: readonly Row[]) =>
  rows.flatMap(([set, system, codes]) => codes.split(' ').map((code) => [code, system, set] as const));
const timeIn = (set: string, system: string, code: string) => recognise([{ system, code }]).sets.get(set);

describe('a current condition', () => {
  it.each(
    cases([
      ['arteriovenous-malformation', ICD_10_CM, 'Q28.2 Q28.0 Q27.30 Q27.33 Q25.72 I28.0'],
      ['arteriovenous-malformation', ICD_10, 'Q28.2 Q27.3'],
      ['arteriovenous-malformation', ICD_9_CM, '417.0'],
      ['arteriovenous-malformation', SNOMED_CT, '234142008 703166003 261482004 303070000 277299009'],
      ['intracerebral-haemorrhage', ICD_10_CM, 'I61.0 I61.9 I62.9'],
      ['intracerebral-haemorrhage', ICD_10, 'I61.9'],
      ['intracerebral-haemorrhage', ICD_9_CM, '431 432.9'],
      ['intracerebral-haemorrhage', SNOMED_CT, '274100004 1508000 1386000 230706003 5571000124103'],
      ['recent-bleed-inside-the-skull', ICD_10_CM, 'S06.350A S06.4X1A S06.5X9A S06.5X9D I62.00 I62.1'],
      ['recent-bleed-inside-the-skull', ICD_10, 'S06.5 I62.0'],
      ['recent-bleed-inside-the-skull', ICD_10_GM, 'S06.33'],
      ['recent-bleed-inside-the-skull', ICD_9_CM, '852.20 853.00 432.1'],
      ['recent-bleed-inside-the-skull', SNOMED_CT, '35486000 82999001 262952002 450418003 195176009'],
      ['raised-intracranial-pressure', ICD_10_CM, 'G93.2 G93.5 G93.6 H47.11'],
      ['raised-intracranial-pressure', ICD_9_CM, '348.2 348.5'],
      ['raised-intracranial-pressure', SNOMED_CT, '68267002 2032001 135801000119109'],
      ['hydrocephalus', ICD_10_CM, 'G91.1 G91.3 G91.9 Q03.9'],
      ['hydrocephalus', SNOMED_CT, '230745008'],
      ['severe-brain-injury', ICD_10_CM, 'S06.1X0A S06.2X5A S06.310A S06.6X0A S06.9X3A S06.5X0A S06.A1XA'],
      ['severe-brain-injury', ICD_10, 'S06.2 S06.7'],
      ['severe-brain-injury', SNOMED_CT, '722632006 262954001'],
      ['brain-injury-history', ICD_10_CM, 'S06.9X9A'],
      ['brain-injury-history', ICD_10, 'S06.9'],
      ['brain-injury-history', SNOMED_CT, '127295002'],
      ['intracranial-lesion', ICD_10_CM, 'D32.0 C71.1 C79.31 D33.2 D18.02 Q28.3'],
      ['intracranial-lesion', ICD_10, 'D32.9 C79.3'],
      ['cerebrospinal-shunt', ICD_10_CM, 'Z98.2'],
      ['ventilator-dependence', ICD_10_CM, 'Z99.11'],
      ['ventilator-dependence', SNOMED_CT, '444932008'],
      ['delirium', ICD_10_CM, 'F05 F10.231 F12.121 F16.921'],
      ['delirium', ICD_10, 'F05.1 F10.4 F10.03'],
      ['delirium', ICD_9_CM, '293.0 291.0'],
      ['delirium', SNOMED_CT, '2776000 724716003 771418002 142011000119109'],
      ['dementia', ICD_10_CM, 'F01.50 F02.80 F03.90 G30.9 G31.83 G31.09 F10.27'],
      ['dementia', ICD_10, 'F00.1 F10.73'],
      ['dementia', ICD_9_CM, '290.0 331.0'],
      ['dementia', SNOMED_CT, '52448006 26929004 80098002 142011000119109'],
      ['mild-cognitive-impairment', ICD_10_CM, 'G31.84 F06.70'],
      ['mild-cognitive-impairment', ICD_10, 'F06.7'],
      ['hyperthyroidism', ICD_10_CM, 'E05.00 E05.91'],
      ['hyperthyroidism', SNOMED_CT, '34486009 353295004 29028009'],
      ['thyroid-storm', ICD_10_CM, 'E05.01 E05.91'],
      ['thyroid-storm', ICD_10, 'E05.5'],
      ['thyroid-storm', ICD_9_CM, '242.01'],
      ['thyroid-storm', SNOMED_CT, '29028009'],
      ['severe-lung-disease', ICD_10_CM, 'J44.0 J44.1 J96.11 E66.2 Z99.81 G70.00 G12.21 J80'],
      ['severe-lung-disease', ICD_10_GM, 'J44.80 J44.91 E66.20'],
      ['severe-lung-disease', ICD_9_CM, '491.21 518.81 278.03'],
      ['severe-lung-disease', SNOMED_CT, '313299006 195951007 409622000 931000119107 190966007'],
      ['mild-lung-disease', ICD_10_CM, 'J43.9 J44.9 J44.89 J45.909'],
      ['mild-lung-disease', ICD_10_GM, 'J44.82 J44.99'],
      ['mild-lung-disease', SNOMED_CT, '13645005 313296004 87433001 185086009'],
      ['sleep-apnoea', ICD_10_CM, 'G47.33 G47.30'],
      ['sleep-apnoea', ICD_10_GM, 'G47.3 G47.31'],
      ['sleep-apnoea', SNOMED_CT, '78275009 73430006 1101000119103'],
      ['positive-airway-pressure', SNOMED_CT, '16419651000119103'],
      ['acute-glaucoma-or-open-globe', ICD_10_CM, 'H40.211 H40.20X0 S05.21XA S05.62XA'],
      ['acute-glaucoma-or-open-globe', ICD_10, 'H40.2 S05.3'],
      ['acute-glaucoma-or-open-globe', SNOMED_CT, '30041005 392291006'],
      ['open-globe', ICD_10_CM, 'S05.20XA S05.31XA S05.51XA S05.62XD'],
      ['chronic-glaucoma', ICD_10_CM, 'H40.1131 H40.2210 H40.9'],
      ['chronic-glaucoma', ICD_9_CM, '365.11'],
      ['chronic-glaucoma', SNOMED_CT, '77075001 4210003 23986001'],
    ]),
  )('%s of %s is in %s', (code, system, set) => {
    expect(timeIn(set, system, code)).toBe('current');
  });
});

describe('what is over', () => {
  it.each([
    ['I69.10', ICD_10_CM, 'intracerebral-haemorrhage', 'history'],
    ['I69.1', ICD_10, 'intracerebral-haemorrhage', 'history'],
    ['195241001', SNOMED_CT, 'intracerebral-haemorrhage', 'history'],
    ['140701000119108', SNOMED_CT, 'intracerebral-haemorrhage', 'history'],
    ['Z87.820', ICD_10_CM, 'brain-injury-history', 'history'],
    ['I69.20', ICD_10_CM, 'brain-injury-history', 'history'],
    ['S06.5X9S', ICD_10_CM, 'brain-injury-history', 'history'],
    ['S06.9X9S', ICD_10_CM, 'brain-injury-history', 'history'],
    ['T90.5', ICD_10, 'brain-injury-history', 'history'],
    ['Z85.841', ICD_10_CM, 'intracranial-lesion', 'history'],
    ['698958008', SNOMED_CT, 'delirium', 'remission'],
    ['698949001', SNOMED_CT, 'dementia', 'remission'],
    ['137421000119106', SNOMED_CT, 'hyperthyroidism', 'remission'],
  ])('%s of %s is in %s as %s', (code, system, set, temporal) => {
    expect(timeIn(set, system, code)).toBe(temporal);
  });
});

describe('a near neighbour', () => {
  it.each(
    cases([
      ['arteriovenous-malformation', ICD_10_CM, 'I77.0 I78.0 Z99.2 K31.811 K55.20 D18.02 Q28.3 I67.1'],
      ['arteriovenous-malformation', ICD_9_CM, '447.0 448.0 747.81'],
      ['arteriovenous-malformation', SNOMED_CT, '282348002 234207004'],
      [
        'intracerebral-haemorrhage',
        ICD_10_CM,
        'I60.9 I62.00 I62.1 I63.9 I69.00 I69.20 I69.30 S06.350A Z86.79',
      ],
      ['intracerebral-haemorrhage', SNOMED_CT, '723857007 788884002 21454007 35486000 450418003 230690007'],
      ['recent-bleed-inside-the-skull', ICD_10_CM, 'S06.5X9S S06.350S S06.6X0A S06.310A I61.9 I62.9 I69.20'],
      ['recent-bleed-inside-the-skull', ICD_10, 'S06.3 S06.6'],
      ['recent-bleed-inside-the-skull', ICD_9_CM, '852.00'],
      ['recent-bleed-inside-the-skull', SNOMED_CT, '262954001 270907008 1508000'],
      ['raised-intracranial-pressure', ICD_10_CM, 'G91.1 G93.1 G93.40 H47.10 I67.83 S06.1X0A C71.9'],
      ['hydrocephalus', ICD_10_CM, 'G91.2 Z98.2 Q05.4'],
      ['hydrocephalus', SNOMED_CT, '698625002'],
      ['severe-brain-injury', ICD_10_CM, 'S06.0X1A S06.9X0A S06.9X1A S06.9X9A S06.2X9S S02.0XXA'],
      ['severe-brain-injury', ICD_10, 'S06.0 S06.9 T90.5'],
      ['severe-brain-injury', SNOMED_CT, '1508000 35486000'],
      ['brain-injury-history', ICD_10_CM, 'S06.0X0S S06.9X0S S06.9X1A F07.81 S06.5X9A I69.10 Z87.828'],
      ['intracranial-lesion', ICD_10_CM, 'D32.1 C70.1 D33.3 D35.2 G93.0 Q28.2 Q28.1 G93.5 D18.01'],
      ['cerebrospinal-shunt', ICD_10_CM, 'T85.01XA Z99.2 Z98.1'],
      ['ventilator-dependence', ICD_10_CM, 'Z99.81 Z99.89 J96.10'],
      ['ventilator-dependence', SNOMED_CT, '931000119107 152921000119101'],
      ['delirium', ICD_10_CM, 'R41.0 F10.230 F10.120 F03.90'],
      ['delirium', SNOMED_CT, '44031002 286933003 52448006'],
      ['dementia', ICD_10_CM, 'G31.84 F06.70 G31.1 F04 F05 R41.81'],
      ['mild-cognitive-impairment', ICD_10_CM, 'G31.83 F06.8 R41.3 F03.90 F70'],
      ['hyperthyroidism', ICD_10_CM, 'E03.9 E06.2 E04.1 R94.6'],
      ['hyperthyroidism', SNOMED_CT, '237538007'],
      ['thyroid-storm', ICD_10_CM, 'E05.00 E05.90'],
      ['thyroid-storm', SNOMED_CT, '34486009 368361000119108'],
      ['severe-lung-disease', ICD_10_CM, 'J44.9 J44.89 J45.51 J20.9 J42 G47.33 G47.36 R06.83 E66.01 I27.81'],
      ['severe-lung-disease', ICD_10_GM, 'J44.82 J44.99'],
      ['severe-lung-disease', SNOMED_CT, '13645005 313297008 373895009 78275009 27405005'],
      ['mild-lung-disease', ICD_10_CM, 'J44.0 J44.1 J42 J41.0 J47.9 J20.9'],
      ['mild-lung-disease', ICD_10_GM, 'J44.80 J44.91'],
      ['mild-lung-disease', SNOMED_CT, '195951007 313299006 63480004 77690003'],
      ['sleep-apnoea', ICD_10_CM, 'G47.31 G47.37 G47.36 R06.83 E66.2'],
      ['sleep-apnoea', ICD_10_GM, 'G47.30 G47.32'],
      ['sleep-apnoea', SNOMED_CT, '27405005 9741000119101 111489007 190966007'],
      ['positive-airway-pressure', ICD_10_CM, 'G47.33 Z99.11 Z99.89'],
      [
        'acute-glaucoma-or-open-globe',
        ICD_10_CM,
        'H40.1131 H40.2210 H40.2410 H40.031 S05.21XS S05.11XA S05.01XA',
      ],
      ['acute-glaucoma-or-open-globe', SNOMED_CT, '23986001 33647009 66725002'],
      ['open-globe', ICD_10_CM, 'H40.211 S05.11XA S05.71XA S05.31XS'],
      ['chronic-glaucoma', ICD_10_CM, 'H40.051 H40.001 H40.031 H40.211'],
      ['chronic-glaucoma', ICD_10, 'H40.0 H40.2'],
      ['chronic-glaucoma', ICD_9_CM, '365.04 365.22'],
      ['chronic-glaucoma', SNOMED_CT, '30041005 33647009'],
    ]),
  )('%s of %s is not in %s', (code, system, set) => {
    expect(timeIn(set, system, code)).toBeUndefined();
  });
});

describe('positive airway pressure by its words', () => {
  it.each([
    ['CPAP', true],
    ['Home BiPAP machine', true],
    ['Continuous positive airway pressure device', true],
    ['CPAP declined', false],
    ['Intolerance of CPAP', false],
    ['no CPAP', false],
    ['CPAP titration study', false],
    ['Hydrocodone/APAP', false],
  ])('%s: %s', (display, expected) => {
    expect(recognise([{ display }]).sets.has('positive-airway-pressure')).toBe(expected);
  });
});

describe('the sets among each other', () => {
  const codesOf = ({ includes }: ValueSet) =>
    includes
      .filter(({ descendants, withWords }) => !descendants && withWords === undefined)
      .map(({ system, code }) => `${system}|${code}`);
  const shared = (one: ValueSet, other: ValueSet) =>
    codesOf(one).filter((code) => codesOf(other).includes(code));

  it.each([
    [neurology.intracerebralHaemorrhage, neurology.recentBleedInsideTheSkull],
    [neurology.intracerebralHaemorrhage, aneurysmalVascularDisease],
    [neurology.intracerebralHaemorrhage, neurology.severeBrainInjury],
    [neurology.brainInjuryHistory, neurology.severeBrainInjury],
    [neurology.brainInjuryHistory, neurology.recentBleedInsideTheSkull],
    [neurology.hydrocephalus, neurology.raisedIntracranialPressure],
    [organs.severeLungDisease, organs.mildLungDisease],
    [organs.acuteGlaucomaOrOpenGlobe, organs.chronicGlaucoma],
  ])('$id shares no code with another that excludes it', (one, other) => {
    expect(shared(one, other)).toEqual([]);
  });

  it.each([
    [organs.thyroidStorm, organs.hyperthyroidism],
    [organs.openGlobe, organs.acuteGlaucomaOrOpenGlobe],
  ])('$id is part of the wider set', (part, whole) => {
    const outside = part.includes.filter(({ system, code }) => timeIn(whole.id, system, code) === undefined);
    expect(outside).toEqual([]);
  });

  it('keep sequelae of an injury of the brain out of what is recent', () => {
    const sequelae = neurology.brainInjuryHistory.includes.filter(({ code }) => /^S06.*S$/.test(code));
    expect(sequelae.length).toBeGreaterThan(100);
    for (const { system, code } of sequelae) {
      const { sets } = recognise([{ system, code }]);
      expect(sets.get('brain-injury-history')).toBe('history');
      expect(sets.has('severe-brain-injury') || sets.has('recent-bleed-inside-the-skull')).toBe(false);
    }
  });
});
