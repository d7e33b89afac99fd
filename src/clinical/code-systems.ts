/** Code systems under the many names that records give them, and their codes in the one spelling that indexes use. */

const SNOMED_CT = 'http://snomed.info/sct';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const LOINC = 'http://loinc.org';
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const ICD_9_CM = 'http://hl7.org/fhir/sid/icd-9-cm';
const NDC = 'http://hl7.org/fhir/sid/ndc';
const ATC = 'http://www.whocc.no/atc';
const UNII = 'http://fdasis.nlm.nih.gov';

/** No name of a system and no code is longer, and a part of one may be another. */
const MAX_LENGTH = 200;

/** FHIR's own url first, then object identifiers, older and vendors' urls, and bare names. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  [SNOMED_CT]: [
    '2.16.840.1.113883.6.96',
    'https://dmd.nhs.uk',
    'snomedct',
    'snomed',
    'snomedctus',
    'sct',
    'snomedctuk',
  ],
  [RXNORM]: ['2.16.840.1.113883.6.88', 'http://www.nlm.nih.gov/research/umls/rxnorm.html', 'rxnorm', 'rxn'],
  [LOINC]: ['2.16.840.1.113883.6.1', 'http://www.loinc.org', 'loinc', 'lnc', 'ln'],
  [ICD_10_CM]: [
    '2.16.840.1.113883.6.90',
    'http://terminology.hl7.org/CodeSystem/icd10CM',
    'http://www.cms.gov/Medicare/Coding/ICD10',
    'http://hl7.org/fhir/sid/icd10-cm',
    'http://hl7.org/fhir/sid/icd-10-us',
    'icd10cm',
    'i10c',
  ],
  [ICD_10]: [
    '2.16.840.1.113883.6.3',
    'http://terminology.hl7.org/CodeSystem/icd10',
    'http://hl7.org/fhir/sid/icd10',
    'icd10',
    'http://who.int/icd10',
    'http://id.who.int/icd/release/10',
    'http://fhir.de/CodeSystem/bfarm/icd-10-gm',
    'http://fhir.de/CodeSystem/dimdi/icd-10-gm',
    'http://hl7.org/fhir/sid/icd-10-gm',
    '1.2.276.0.76.5.409',
    'icd10who',
    'icd10gm',
    'i10',
  ],
  [ICD_9_CM]: [
    '2.16.840.1.113883.6.103',
    '2.16.840.1.113883.6.2',
    '2.16.840.1.113883.6.42',
    'http://hl7.org/fhir/sid/icd-9',
    'http://terminology.hl7.org/CodeSystem/icd9cm',
    'http://terminology.hl7.org/CodeSystem/icd9',
    'icd9cm',
    'icd9',
    'i9',
  ],
  [NDC]: ['2.16.840.1.113883.6.69', 'http://hl7.org/fhir/sid/ndc-11', 'ndc', 'ndc11'],
  [ATC]: [
    '2.16.840.1.113883.6.73',
    'http://fhir.de/CodeSystem/dimdi/atc',
    'http://fhir.de/CodeSystem/bfarm/atc',
    'atc',
    'whoatc',
  ],
  [UNII]: ['2.16.840.1.113883.4.9', 'http://terminology.hl7.org/CodeSystem/unii', 'unii'],
};

const NOTHING_TO_REMOVE = /^[!-~]*$/;

/** Without the blanks around it, and without the marks that nobody sees (of zero width, of writing direction). */
function seen(text: string): string {
  if (text.length > MAX_LENGTH) return '';
  return NOTHING_TO_REMOVE.test(text) ? text : text.replace(/\p{Cf}/gu, '').trim();
}

/** `HTTPS://Snomed.info/sct/|2023` and `http://snomed.info/sct` are one; so are `ICD-10-CM` and `icd10cm`. */
function folded(name: string): string {
  const [unversioned = ''] = seen(name).toLowerCase().split('|');
  const bare = unversioned.replace(/^(?:urn:)?oid:|^https?:\/\/(?:www\.)?/, '').replace(/\/+$/, '');
  return /[/:]|^[\d.]+$/.test(bare) ? bare : bare.replace(/[^\p{L}\p{N}]/gu, '');
}

const SYSTEMS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([system, names]) =>
    [system, ...names].map((name) => [folded(name), system]),
  ),
);
/** As most records spell them, so that nothing has to be folded. */
const SYSTEMS_AS_WRITTEN: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([system, names]) =>
    [system, ...names, ...names.map((name) => `urn:oid:${name}`)].flatMap((name) => {
      const known = SYSTEMS.get(folded(name));
      return known === undefined ? [] : [[name, known] as const];
    }),
  ),
);
const SNOMED_CT_EDITION = `${folded(SNOMED_CT)}/`;

/** The url that stands for a system here; a system that is not known stands for itself, spelling apart. */
export function canonicalSystem(system: string): string {
  const asWritten = SYSTEMS_AS_WRITTEN.get(system);
  if (asWritten !== undefined) return asWritten;
  const name = folded(system);
  return SYSTEMS.get(name) ?? (name.startsWith(SNOMED_CT_EDITION) ? SNOMED_CT : name);
}

/** Whether a name stands for one of the systems that value sets and substances are written in. */
export const isKnownSystem = (system: string): boolean => Object.hasOwn(NAMES, canonicalSystem(system));

/** Whether medicines are coded in this system (canonical url). */
export const codesMedicines = (system: string): boolean =>
  [SNOMED_CT, RXNORM, NDC, ATC, UNII].includes(system);

/**
 * The spellings under which an index may hold a code, to be tried in this order. ICD codes lose their dot and the marks of
 * national editions; blocks of them have none. An NDC becomes eleven digits, then nine (labeller and product, whatever the
 * package); ten digits without hyphens may be three different codes.
 * @param system canonical url
 */
export function spellings(system: string, code: string): readonly string[] {
  const trimmed = seen(code).toUpperCase();
  if (trimmed === '') return [];
  if (system === NDC) return ndcSpellings(trimmed);
  if (system === ICD_10_CM || system === ICD_10 || system === ICD_9_CM) {
    if (BLOCK.test(trimmed)) return [];
    const [first = ''] = trimmed.split(/[\s*+†#!]/);
    return [first.replace(/[.-]/g, '')];
  }
  return [trimmed];
}

/** `I60-I69` is a chapter's block and says none of its diagnoses; `F32.-` is F32. */
const BLOCK = /^(?:[A-Z]\d[\dA-Z]|\d{3})[.\dA-Z]*\s*[-–]\s*(?:[A-Z]\d[\dA-Z]|\d{3})/;

/** Whether everything below a code of this system begins with that code. */
export const nestsByPrefix = (system: string): boolean => [ICD_10_CM, ICD_10, ICD_9_CM].includes(system);

function ndcSpellings(code: string): readonly string[] {
  const [labeller = '', product, pack] = code.split('-');
  const whole =
    product === undefined
      ? elevenDigits(labeller)
      : [padded(labeller, 5) + padded(product, 4) + (pack ? padded(pack, 2) : '')];
  const legible = whole.filter((digits) => /^\d{9,11}$/.test(digits));
  return [...new Set([...legible, ...legible.map((digits) => digits.slice(0, 9))])];
}

const padded = (digits: string, length: number): string => digits.padStart(length, '0');

function elevenDigits(digits: string): readonly string[] {
  if (digits.length !== 10) return [digits];
  return [
    `0${digits}`,
    `${digits.slice(0, 5)}0${digits.slice(5)}`,
    `${digits.slice(0, 9)}0${digits.slice(9)}`,
  ];
}
