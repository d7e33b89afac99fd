/** How records disappoint: text without codes, lists nobody keeps, parts that do not arrive. */
import { snomed, textOnly } from '../../../demo/patients/codes.js';
import type { Source } from '../../../src/clinical/known.js';
import type { Fault } from '../prefetch.js';
import type { Likely } from './likely.js';

const arrives = 'Interfaces fail for one call in some hundred, each source by itself.';
const fails = (source: Source, fault: Fault, rate: number, why = arrives): Likely => ({
  rate,
  why,
  write: (record) => {
    record.fails(source, fault);
  },
});

/** The first that chance picks; the allergy list of a person is one of these. */
export const allergies: readonly (Omit<Likely, 'rate'> & { readonly share: number })[] = [
  {
    share: 620,
    why: 'Most have none, and somebody has said so.',
    write: (record) => {
      record.allergy(snomed('716186003', 'No known allergy'));
    },
  },
  {
    share: 220,
    why: 'About one in five has another allergy.',
    write: (record) => {
      record.allergy(textOnly('Penicillin'), ['Rash']);
    },
  },
  { share: 156, why: 'In every sixth record nobody has asked.', write: () => undefined },
  {
    share: 3,
    why: 'An unpleasant trip is entered as an allergy.',
    matters: true,
    write: (record) => {
      record.allergy(textOnly('Ketamine'), ['Hallucinations']);
    },
  },
  {
    share: 1,
    why: 'True hypersensitivity is very rare.',
    matters: true,
    write: (record) => {
      record.allergy(textOnly('Ketamine'), ['Urticaria']);
    },
  },
];

export const mess: readonly Likely[] = [
  {
    rate: 0.06,
    why: 'Diagnoses that were typed in.',
    write: (record) => {
      record.problem(textOnly('chronic fatigue, r/o other'));
    },
  },
  {
    rate: 0.03,
    why: 'Medicines of other providers, by brand name only.',
    write: (record) => {
      record.takes(textOnly('Klonopin 0.5 mg tab'));
    },
  },
  {
    rate: 0.01,
    why: 'Old entries that nobody has ended.',
    write: (record) => {
      record.takes(textOnly('oxycodone 5 mg'), {}, { since: 900 });
    },
  },
  fails('conditions', 'error', 0.004),
  fails('medications', 'error', 0.005),
  fails('allergies', 'error', 0.004),
  fails('vital-signs', 'error', 0.004),
  fails('laboratory', 'error', 0.005),
  fails('procedures', 'error', 0.004),
  fails('patient', 'error', 0.001),
  fails('medications', 'cut-off', 0.004, 'Long lists come in pages, and not every EHR sends the next one.'),
  fails('laboratory', 'absent', 0.006, 'Some EHRs leave out what is slow.'),
  fails('procedures', 'absent', 0.006, 'Some EHRs leave out what they do not keep.'),
];

/** Demographic data are nearly always complete. */
export const UNKNOWN_BIRTH_DATE = 0.003;
export const UNKNOWN_SEX = 0.002;
