/** Conditions, reasons and answers by their codes in every spelling, and by words where a set allows words. */
import { describe, expect, it } from '@jest/globals';
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { createTerminology } from '../../src/clinical/terminology.js';

const SNOMED_CT = 'http://snomed.info/sct';
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const ICD_9_CM = 'http://hl7.org/fhir/sid/icd-9-cm';
const { recognise, isFamilyHistoryOrRisk } = createTerminology(valueSets, substances);

const setsOf = (system: string, code: string) => recognise([{ system, code }]).sets;

describe('a condition by its code', () => {
  it.each([
    ['I71.4', ICD_10_CM, 'aneurysmal-vascular-disease', 'current'],
    ['I714', ICD_10_CM, 'aneurysmal-vascular-disease', 'current'],
    [' i71.40 ', ICD_10_CM, 'aneurysmal-vascular-disease', 'current'],
    ['I71.4', ICD_10, 'aneurysmal-vascular-disease', 'current'],
    ['441.4', ICD_9_CM, 'aneurysmal-vascular-disease', 'current'],
    ['233985008', SNOMED_CT, 'aneurysmal-vascular-disease', 'current'],
    ['I60.9', ICD_10_CM, 'aneurysmal-vascular-disease', 'current'],
    ['I69.031', ICD_10_CM, 'aneurysmal-vascular-disease', 'history'],
    ['723085008', SNOMED_CT, 'aneurysmal-vascular-disease', 'history'],
    ['51668007', SNOMED_CT, 'aneurysmal-vascular-disease', 'current'],
    ['15710681000119105', SNOMED_CT, 'cerebrovascular-disease', 'current'],
    ['I25.3', ICD_10_CM, 'stable-cardiac-disease', 'current'],
    ['I25.42', ICD_10_CM, 'stable-cardiac-disease', 'current'],
    ['414.12', ICD_9_CM, 'stable-cardiac-disease', 'current'],
    ['I21.4', ICD_10_CM, 'acute-coronary-events', 'current'],
    ['401303003', SNOMED_CT, 'acute-coronary-events', 'current'],
    ['I63.9', ICD_10_CM, 'ischaemic-stroke', 'current'],
    ['I63.9', ICD_10_CM, 'cerebrovascular-disease', 'current'],
    ['Z86.73', ICD_10_CM, 'cerebrovascular-disease', 'history'],
    ['G45.9', ICD_10_CM, 'tia', 'current'],
    ['F20.0', ICD_10_CM, 'schizophrenia', 'current'],
    ['F32.3', ICD_10_CM, 'psychotic-depression', 'current'],
    ['F31.64', ICD_10_CM, 'psychotic-depression', 'current'],
    ['F31.2', ICD_10_CM, 'current-mania', 'current'],
    ['F31.9', ICD_10_CM, 'bipolar-i', 'current'],
    ['F31.70', ICD_10_CM, 'bipolar-i', 'remission'],
    ['F31.70', ICD_10_CM, 'bipolar-remission', 'remission'],
    ['F31.81', ICD_10_CM, 'bipolar-other', 'current'],
    ['F10.20', ICD_10_CM, 'substance-use-disorder', 'current'],
    ['F10.21', ICD_10_CM, 'substance-use-disorder', 'remission'],
    ['F16.20', ICD_10_CM, 'ketamine-use-disorder', 'current'],
    ['5602001', SNOMED_CT, 'substance-use-disorder', 'current'],
    ['288031000119105', SNOMED_CT, 'substance-use-disorder', 'current'],
    ['290492008', SNOMED_CT, 'substance-intoxication-or-withdrawal', 'current'],
    ['429187001', SNOMED_CT, 'pregnancy', 'current'],
    ['F15.259', ICD_10_CM, 'substance-induced-psychosis', 'current'],
    ['F10.2 G', 'http://fhir.de/CodeSystem/bfarm/icd-10-gm', 'substance-use-disorder', 'current'],
    ['Z3A.20', ICD_10_CM, 'pregnancy', 'current'],
    ['72892002', SNOMED_CT, 'pregnancy', 'current'],
    ['O14.10', ICD_10_CM, 'pre-eclampsia', 'current'],
    ['O00.9', ICD_10_CM, 'ectopic-pregnancy', 'current'],
    ['O03.9', ICD_10_CM, 'pregnancy-ended', 'current'],
    ['O24.430', ICD_10_CM, 'pregnancy-ended', 'current'],
    ['Z90.710', ICD_10_CM, 'hysterectomy-or-oophorectomy', 'current'],
    ['I16.0', ICD_10_CM, 'uncontrolled-hypertension', 'current'],
  ])('%s of %s is in %s (%s)', (code, system, set, temporal) => {
    expect(setsOf(system, code).get(set)).toBe(temporal);
  });

  it.each([
    ['I25.3', ICD_10_CM, 'aneurysmal-vascular-disease'],
    ['Q28.3', ICD_10_CM, 'aneurysmal-vascular-disease'],
    ['I25.2', ICD_10_CM, 'acute-coronary-events'],
    ['I20.9', ICD_10_CM, 'acute-coronary-events'],
    ['G45.4', ICD_10_CM, 'tia'],
    ['I10', ICD_10_CM, 'uncontrolled-hypertension'],
    ['F21', ICD_10_CM, 'schizophrenia'],
    ['F32.2', ICD_10_CM, 'psychotic-depression'],
    ['F31.81', ICD_10_CM, 'bipolar-i'],
    ['F30.4', ICD_10_CM, 'current-mania'],
    ['F34.1', ICD_10_CM, 'bipolar-other'],
    ['F17.210', ICD_10_CM, 'substance-use-disorder'],
    ['F11.90', ICD_10_CM, 'substance-use-disorder'],
    ['Z79.891', ICD_10_CM, 'substance-use-disorder'],
    ['F15.93', ICD_10_CM, 'substance-intoxication-or-withdrawal'],
    ['T41.291A', ICD_10_CM, 'substance-intoxication-or-withdrawal'],
    ['F19.21', ICD_10_CM, 'ketamine-use-disorder'],
    ['I25.41', ICD_10_CM, 'stable-cardiac-disease'],
    ['414.11', ICD_9_CM, 'stable-cardiac-disease'],
    ['T40.2X5A', ICD_10_CM, 'substance-intoxication-or-withdrawal'],
    ['O24.430', ICD_10_CM, 'pregnancy'],
    ['Z33.2', ICD_10_CM, 'pregnancy'],
    ['O00.9', ICD_10_CM, 'pregnancy-ended'],
    ['Z38.00', ICD_10_CM, 'pregnancy-ended'],
    ['60001007', SNOMED_CT, 'pregnancy'],
    ['N95.1', ICD_10_CM, 'menopause'],
  ])('%s of %s is not in %s', (code, system, set) => {
    expect(setsOf(system, code).has(set)).toBe(false);
  });

  it.each([
    'urn:oid:2.16.840.1.113883.6.90',
    'URN:OID:2.16.840.1.113883.6.90',
    '2.16.840.1.113883.6.90',
    'https://hl7.org/fhir/sid/icd-10-cm/',
    'http://hl7.org/fhir/sid/icd-10-cm|2026',
    'http://terminology.hl7.org/CodeSystem/icd10CM',
    'ICD-10-CM',
    'icd10cm',
  ])('is the same when its system is written %s', (system) => {
    expect(setsOf(system, 'F20.9').get('schizophrenia')).toBe('current');
  });

  it.each([
    'urn:oid:2.16.840.1.113883.6.96',
    'http://snomed.info/sct/900000000000207008/version/20260701',
    'SNOMEDCT_US',
    'https://snomed.info/sct/',
  ])('of SNOMED CT is the same when the system is written %s', (system) => {
    expect(setsOf(system, '22298006').has('acute-coronary-events')).toBe(true);
  });

  it('outweighs any words', () => {
    const lying = recognise([
      { system: SNOMED_CT, code: '5602001', display: 'Treatment resistant depression' },
    ]);
    expect(lying.by).toBe('code');
    expect(lying.sets.has('reason-depression')).toBe(false);
  });

  it.each([
    [
      'T41.291A',
      ICD_10_CM,
      'Poisoning by ketamine, accidental',
      'substance-intoxication-or-withdrawal',
      'current',
    ],
    ['F19.20', ICD_10_CM, 'Ketamine use disorder, severe', 'ketamine-use-disorder', 'current'],
    ['F19.21', ICD_10_CM, 'Ketamine dependence, in remission', 'ketamine-use-disorder', 'remission'],
    ['F19.2', ICD_10, 'Ketaminabhängigkeit', 'ketamine-use-disorder', 'current'],
  ])('%s of %s, %s, is in %s (%s)', (code, system, display, set, temporal) => {
    expect(recognise([{ system, code, display }]).sets.get(set)).toBe(temporal);
  });

  it('is never told by its words where the caller asks for codes only', () => {
    const worded = recognise([{ display: 'Total hysterectomy' }], { codesOnly: true });
    expect(worded).toEqual({ sets: new Map(), by: 'nothing' });
    expect(recognise([{ display: 'Abdominal aortic aneurysm' }], { text: 'AAA' }).by).toBe('nothing');
  });

  it('is read the more cautious way where codings disagree about time', () => {
    const codings = [
      { system: ICD_10_CM, code: 'F10.21' },
      { system: SNOMED_CT, code: '66590003' },
    ];
    expect(recognise(codings).sets.get('substance-use-disorder')).toBe('current');
  });

  it.each([
    [{}],
    [{ system: SNOMED_CT }],
    [{ code: 'F20' }],
    [{ system: '', code: '' }],
    [{ system: ICD_10_CM, code: ' ' }],
  ])('is nothing when there is no code and system: %j', (coding) => {
    expect(recognise([coding]).by).toBe('nothing');
  });
});

describe('a reason in words', () => {
  it.each([
    ['Treatment-resistant depression', ['reason-depression', 'reason-treatment-resistant-depression']],
    [
      'MDD, severe; suicidal ideation',
      ['reason-depression', 'reason-major-depression', 'reason-suicidality'],
    ],
    ['Procedural sedation for fracture reduction', ['reason-acute', 'reason-injury-or-procedure']],
    ['General anaesthesia', ['reason-acute']],
    ['Procedural sedation and analgesia', ['reason-acute']],
    ['CRPS type I', ['reason-crps', 'reason-pain']],
    ['Post-traumatic stress disorder', ['reason-ptsd']],
    ['Alcohol withdrawal syndrome', ['reason-alcohol-withdrawal']],
    ['Respiratory depression after surgery', []],
    ['no pain', []],
    ['Denies suicidal ideation', []],
    ['RSI', []],
    ['Repainting', []],
    ['bipolar hip prosthesis', []],
  ])('%s', (text, expected) => {
    const sets = [...recognise([], { text }).sets.keys()].filter((id) => id.startsWith('reason-'));
    expect(sets.sort()).toEqual([...expected].sort());
  });

  it('by code tells withdrawal from the treatment of a use disorder', () => {
    expect([...setsOf(ICD_10_CM, 'F10.231').keys()]).toContain('reason-alcohol-withdrawal');
    expect([...setsOf(ICD_10_CM, 'F10.231').keys()]).not.toContain('reason-substance-use');
    expect([...setsOf(ICD_10_CM, 'F10.20').keys()]).toContain('reason-substance-use');
  });

  it('is read from a display when its code is not known', () => {
    const reason = recognise([
      { system: 'https://ehr.example.org/reasons', code: '17', display: 'Major depressive disorder' },
    ]);
    expect(reason.by).toBe('text');
    expect(reason.sets.get('reason-depression')).toBe('current');
  });

  it('is read up to a limit, and a word broken by the limit is not read', () => {
    const long = `${'x'.repeat(495)} pain`;
    expect(recognise([], { text: long }).by).toBe('text');
    expect(recognise([], { text: `${long}ting` }).by).toBe('nothing');
    expect(recognise([], { text: `${'x '.repeat(5_000_000)}pain` }).by).toBe('nothing');
  });
});

describe('an answer', () => {
  it.each([
    ['Pregnant', ['answer-pregnant']],
    ['Not pregnant', ['answer-not-pregnant']],
    ['NEGATIVE', ['answer-negative']],
    ['Not detected', ['answer-negative']],
    ['Detected', ['answer-positive']],
    ['non-reactive', ['answer-negative']],
    ['class III', ['answer-nyha-three-or-four']],
    ['II-III', []],
    ['NYHA class III', ['answer-nyha-three-or-four', 'nyha-class']],
    ['NYHA II-III', ['nyha-class']],
  ])('%s', (text, expected) => {
    expect([...recognise([], { text }).sets.keys()]).toEqual(expected);
  });

  it('is read from an HL7 interpretation', () => {
    const system = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
    expect([...setsOf(system, 'POS').keys()]).toEqual(['answer-positive']);
    expect([...setsOf(system, 'NEG').keys()]).toEqual(['answer-negative']);
  });
});

describe('family history and risk', () => {
  it.each([
    [{ system: ICD_10_CM, code: 'Z81.8' }, true],
    [{ system: ICD_10_CM, code: 'Z82.49' }, true],
    [{ system: ICD_10_CM, code: 'Z13.31' }, true],
    [{ system: SNOMED_CT, code: '1', display: 'Family history of schizophrenia (situation)' }, true],
    [{ system: ICD_10_CM, code: 'F20.9', display: 'Family history of schizophrenia' }, false],
    [{ system: ICD_10_CM, code: 'Z86.73' }, false],
  ])('%j: %s', (coding, expected) => {
    expect(isFamilyHistoryOrRisk([coding])).toBe(expected);
  });
});
