/** Medicines by codes of every system and level, and by the whole words of their names. */
import { describe, expect, it } from '@jest/globals';
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { createTerminology } from '../../src/clinical/terminology.js';

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const NDC = 'http://hl7.org/fhir/sid/ndc';
const ATC = 'http://www.whocc.no/atc';
const SNOMED_CT = 'http://snomed.info/sct';
const { recogniseMedication } = createTerminology(valueSets, substances);

describe('a medicine by its code', () => {
  it.each([
    ['ingredient', RXNORM, '6130', ['ketamine'], undefined],
    ['component', RXNORM, '2119377', ['esketamine'], 'nasal'],
    ['brand name', RXNORM, '2119382', ['esketamine'], 'nasal'],
    ['branded drug', RXNORM, '2119387', ['esketamine'], 'nasal'],
    ['pack', RXNORM, '2119390', ['esketamine'], 'nasal'],
    ['combination with a substance of no rule', RXNORM, '856987', ['hydrocodone'], 'oral'],
    ['pain reliever that is no opioid', RXNORM, '198440', [], undefined],
    ['system as object identifier', 'urn:oid:2.16.840.1.113883.6.88', '6130', ['ketamine'], undefined],
    ['system with version and slash', `${RXNORM}/|06012026`, ' 6130 ', ['ketamine'], undefined],
    ['ATC', ATC, 'n01ax03', ['ketamine'], undefined],
    ['ATC of the nasal product', ATC, 'N06AX27', ['esketamine'], 'nasal'],
    ['ATC of the injection', ATC, 'N01AX14', ['esketamine'], 'parenteral'],
    ['ATC of a local form', ATC, 'S01GX08', ['ketotifen'], 'ophthalmic'],
    ['SNOMED CT substance', SNOMED_CT, '373464007', ['ketamine'], undefined],
    ['dm+d product', 'https://dmd.nhs.uk', '38515511000001108', ['esketamine'], undefined],
    ['UNII', 'http://fdasis.nlm.nih.gov', '50lfg02txd', ['esketamine'], undefined],
    ['NDC of eleven digits', NDC, '50458002800', ['esketamine'], 'nasal'],
    ['NDC 5-3-2', NDC, '50458-028-00', ['esketamine'], 'nasal'],
    ['NDC of ten digits', NDC, '5045802800', ['esketamine'], 'nasal'],
    ['NDC of another package', NDC, '50458-0028-99', ['esketamine'], 'nasal'],
    ['NDC of the product alone', NDC, '50458-028', ['esketamine'], 'nasal'],
    ['NDC of another product', NDC, '50458-0999-01', [], undefined],
    [
      'own substance code',
      'https://ketamine-cds.org/fhir/CodeSystem/substance',
      'lorazepam',
      ['lorazepam'],
      undefined,
    ],
  ])('%s', (_, system, code, expected, form) => {
    const recognition = recogniseMedication([{ system, code }]);
    expect(recognition.substances).toEqual(expected);
    expect(recognition.form).toBe(form);
    expect(recognition.by).toBe(expected.length > 0 ? 'code' : 'nothing');
  });

  it('outweighs a lying display and a lying text', () => {
    const recognition = recogniseMedication(
      [{ system: RXNORM, code: '6130', display: 'Ketorolac' }],
      ['esketamine'],
    );
    expect(recognition.substances).toEqual(['ketamine']);
    expect(recognition.by).toBe('code');
  });

  it('takes its dose form from its words where the code says none', () => {
    expect(recogniseMedication([{ system: RXNORM, code: '6130' }], ['ketamine 10 % cream']).form).toBe(
      'topical',
    );
  });

  it('adds up several codings', () => {
    const codings = [
      { system: RXNORM, code: '6130' },
      { system: ATC, code: 'N01AX10' },
    ];
    expect(recogniseMedication(codings).substances).toEqual(['ketamine', 'propofol']);
  });

  it('tells a coded medicine of no list from one that nobody can read', () => {
    expect(recogniseMedication([{ system: RXNORM, code: '6809', display: 'metformin' }])).toMatchObject({
      by: 'nothing',
      coded: true,
    });
    expect(recogniseMedication([{ system: RXNORM, code: '6809' }])).toMatchObject({
      by: 'nothing',
      coded: false,
    });
    expect(recogniseMedication([{ display: 'K-drip' }])).toMatchObject({ by: 'nothing', coded: false });
  });
});

describe('a medicine by its words', () => {
  it.each([
    ['Ketamine 50 mg/mL injection', ['ketamine'], 'parenteral'],
    ['KETAMINE HYDROCHLORIDE', ['ketamine'], undefined],
    ['Ketalar®', ['ketamine'], undefined],
    ['Spravato™ 28 mg', ['esketamine'], 'nasal'],
    ['Spravato (esketamine)', ['esketamine'], 'nasal'],
    ['esketamine nasal spray', ['esketamine'], 'nasal'],
    ['S-ketamine', ['esketamine'], undefined],
    ['(S)-Ketamine', ['esketamine'], undefined],
    ['S(+)-ketamine', ['esketamine'], undefined],
    ['Ketanest S', ['esketamine'], 'parenteral'],
    ['Ketanest', ['ketamine'], undefined],
    ['R-ketamine', ['arketamine'], undefined],
    ['(R,S)-ketamine', ['ketamine'], undefined],
    ['rac-ketamine', ['ketamine'], undefined],
    ['ketamine/propofol', ['ketamine', 'propofol'], undefined],
    ['ketamine + lidocaine cream', ['ketamine', 'lidocaine'], 'topical'],
    ['esketamine, then ketamine', ['esketamine', 'ketamine'], undefined],
    ['ALPRAZolam 0.5 MG Oral Tablet', ['alprazolam'], 'oral'],
    ['meperidine', ['pethidine'], undefined],
    ['chlorpheniramine', ['chlorphenamine'], undefined],
    ['St. John’s wort', ["St John's wort"], undefined],
    ['Valproate semisodium', ['valproate'], undefined],
    ['buprenorphine/naloxone SL', ['buprenorphine'], 'sublingual'],
    ['Paxlovid', ['nirmatrelvir', 'ritonavir'], undefined],
    ["Patient's ketamine", ['ketamine'], undefined],
    ['Ketamine S/C 10 mg', ['ketamine'], 'parenteral'],
    ['Ketotifen eye drops', ['ketotifen'], 'ophthalmic'],
    ['fentanyl patch', ['fentanyl'], 'transdermal'],
  ])('%s', (text, expected, form) => {
    const recognition = recogniseMedication([], [text]);
    expect(recognition.substances).toEqual(expected);
    expect(recognition.form).toBe(form);
    expect(recognition.by).toBe('text');
  });

  it.each([
    'ketoconazole',
    'ketorolac',
    'ketoprofen',
    'ketotifen',
    'levoketoconazole',
    'norketamine',
    'nor-ketamine',
    'hydroxynorketamine',
    'tiletamine',
    'memantine',
    'ket',
    'K-drip',
    'K',
    'ketaminex',
    'bioketamine',
    '',
  ])('%s is no ketamine', (text) => {
    expect([...recogniseMedication([], [text]).classes.keys()]).not.toContain('ketamines');
  });

  it('stand in their value sets', () => {
    const { classes } = recogniseMedication([], ['promethazine with codeine']);
    expect(classes.get('opioids')).toEqual(['codeine']);
    expect(classes.get('sedating-antihistamines')).toEqual(['promethazine']);
    expect(classes.get('morphine-codeine')).toEqual(['codeine']);
    expect(classes.has('benzodiazepines')).toBe(false);
  });

  it('are read from displays when no code is known', () => {
    const recognition = recogniseMedication([
      { system: RXNORM, code: '999999999', display: 'ketamine 50 MG/ML Injectable Solution' },
    ]);
    expect(recognition).toMatchObject({
      substances: ['ketamine'],
      form: 'parenteral',
      by: 'text',
      coded: true,
    });
  });
});

describe('the name of a substance', () => {
  it('is its international nonproprietary name, in its classes as well', () => {
    const { substances: found, classes } = recogniseMedication([], ['hypericum with rifampin']);
    expect(found).toEqual(['rifampicin', "St John's wort"]);
    expect([...classes.values()].flat()).toContain("St John's wort");
  });
});
