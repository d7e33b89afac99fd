/** What regulators have approved: product labels, leaflets, risk programmes and regulators' announcements. */
import type { Reference } from '../../src/clinical/rule.js';

const readOn = '2026-11-23';

export const spravatoUs: Reference = {
  key: 'spravato-us',
  title: 'SPRAVATO prescribing information (US)',
  citation:
    'SPRAVATO (esketamine) nasal spray, US prescribing information, Janssen. Sections numbered as in texts after 2023.',
  url: 'https://prescriberpoint.com/therapies/spravato-d81a6a7',
  read: "excerpts in third-party copies of the label, 2019 to 2025; of the regulator's own text (March 2026) only the header; section numbers from 5.7 on are inferred",
  readOn,
};

export const ketalarUs: Reference = {
  key: 'ketalar-us',
  title: 'Ketamine injection prescribing information (US)',
  citation:
    'KETALAR and other ketamine hydrochloride injections, US prescribing information (Par, Pfizer, Hospira).',
  read: "excerpts on the manufacturers' pages and in third-party copies, 2020 to 2024",
  readOn,
};

export const spravatoEu: Reference = {
  key: 'spravato-eu',
  title: 'Spravato summary of product characteristics (EU)',
  citation:
    'Spravato (esketamine) nasal spray, EU summary of product characteristics, Janssen-Cilag, revision of 2025.',
  read: 'third-party copy: section 4.3 in full, others in part',
  readOn,
};

export const spravatoLeafletEu: Reference = {
  key: 'spravato-leaflet-eu',
  title: 'Spravato package leaflet (EU)',
  citation: 'Spravato (esketamine) nasal spray, EU package leaflet for patients, Janssen-Cilag.',
  read: 'third-party copy (Portugal)',
  readOn,
};

export const ketalarUk: Reference = {
  key: 'ketalar-uk',
  title: 'Ketalar summary of product characteristics (UK)',
  citation: 'Ketalar (ketamine) injection, UK summary of product characteristics, Pfizer, text of 2019.',
  read: 'third-party copy, section 4.3',
  readOn,
};

export const ketamineEu: Reference = {
  key: 'ketamine-eu',
  title: 'Ketamine injection product characteristics (EU type)',
  citation:
    'Ketamine injection, product characteristics of the European type, section 4 (interactions, posology).',
  read: 'excerpts in third-party drug compendia',
  readOn,
};

export const ketamineCh: Reference = {
  key: 'ketamine-ch',
  title: 'Ketamine injection, professional information (Switzerland)',
  citation: 'Ketamine injection, Swiss professional information, authorisation 67199.',
  read: 'third-party copy: contraindications and pregnancy',
  readOn,
};

export const esketamineInjectionEu: Reference = {
  key: 'esketamine-injection-eu',
  title: 'Esketamine injection product information (CH, NO, AT)',
  citation:
    'Esketamine injection: Swiss professional information 67994, Norwegian Ketanest text, Austrian leaflet.',
  read: "third-party copies and the manufacturer's page: contraindications and cautions",
  readOn,
};

export const spravatoRems: Reference = {
  key: 'spravato-rems',
  title: 'SPRAVATO REMS (US)',
  citation: 'SPRAVATO Risk Evaluation and Mitigation Strategy: programme site and FDA REMS page 386.',
  url: 'https://www.spravatorems.com',
  read: 'programme pages; the seven-day form through a secondary source',
  readOn,
};

export const fdaCompoundedKetamine: Reference = {
  key: 'fda-compounded-ketamine',
  title: 'FDA alerts on compounded ketamine (2022, 2023)',
  citation:
    'US Food and Drug Administration: safety communications on compounded ketamine, nasal (2022) and oral (2023), in psychiatry.',
  read: 'press reports of the alerts',
  readOn,
};

export const fdaMonotherapy2025: Reference = {
  key: 'fda-monotherapy-2025',
  title: 'FDA approval of esketamine monotherapy (2025)',
  citation:
    'Approval in January 2025 of esketamine nasal spray without an oral antidepressant, as announced by Janssen.',
  read: 'press reports and a drug reference',
  readOn,
};

export const esketamineInteractionsMims: Reference = {
  key: 'esketamine-interactions-mims',
  title: 'Esketamine nasal spray, interactions (MIMS)',
  citation: 'MIMS drug monographs on esketamine (Philippines: interactions; Hong Kong: dosing).',
  read: 'excerpts of a drug compendium; some figures were cut off',
  readOn,
};

export const spravatoMedicationGuide: Reference = {
  key: 'spravato-medication-guide',
  title: 'SPRAVATO medication guide (US)',
  citation: 'SPRAVATO (esketamine) nasal spray, US medication guide for patients, Janssen.',
  read: 'excerpts in third-party copies, one of them of February 2024',
  readOn,
};
