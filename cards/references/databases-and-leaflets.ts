/** What databases of side effects and of drugs in special groups report: reviewed entries and spontaneous reports. */
import type { Reference } from '../../src/clinical/rule.js';

const readOn = '2026-11-23';

export const cotter2021: Reference = {
  key: 'cotter-2021',
  title: 'Cotter 2021, liver injury reported with ketamine and esketamine',
  citation:
    'Cotter S, Wong J, Gada N, et al. Repeated or continuous medically supervised ketamine administration associated with hepatobiliary adverse events: a retrospective case series. Drug Saf 2021;44:1365-1374.',
  url: 'https://doi.org/10.1007/s40264-021-01120-9',
  read: 'abstract',
  readOn,
};

export const liverTox: Reference = {
  key: 'livertox-ketamine',
  title: 'LiverTox, ketamine',
  citation:
    'US National Institute of Diabetes and Digestive and Kidney Diseases. LiverTox: clinical and research information on drug-induced liver injury; entry on ketamine.',
  read: 'excerpt',
  readOn,
};

export const ketalarLactation: Reference = {
  key: 'ketalar-lactation',
  title: 'Ketamine injection and breast-feeding (compendium)',
  citation: 'Ketalar (ketamine) injection, section on breast-feeding, as reprinted by a drug compendium.',
  read: 'third-party copy',
  readOn,
};
