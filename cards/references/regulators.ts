/** Labels of medicines other than the ketamines, manufacturers' answers, and what NICE has decided since its appraisal. */
import type { Reference } from '../../src/clinical/rule.js';

const readOn = '2026-11-23';

export const memantineLabels: Reference = {
  key: 'memantine-labels',
  title: 'Memantine product information (EU type, CH)',
  citation:
    'Memantine: Swiss professional information 56925, and MIMS monographs of Abixa and Memry after the European text.',
  read: "excerpts of third-party copies; a patient site with First Databank's text says the same",
  readOn,
};

export const janssenNasalProducts: Reference = {
  key: 'janssen-nasal-products',
  title: 'Johnson & Johnson medical information on Spravato',
  citation:
    'Johnson & Johnson Medical Connect: answers on nasal products (October 2024) and on missed doses (October 2025) with SPRAVATO.',
  url: 'https://www.jnjmedicalconnect.com',
  read: 'excerpts',
  readOn,
};

export const niceNg222Surveillance: Reference = {
  key: 'nice-ng222-surveillance',
  title: 'NICE NG222, surveillance of January 2026',
  citation:
    'National Institute for Health and Care Excellence. Depression in adults: treatment and management, NG222; surveillance decision of January 2026.',
  url: 'https://www.nice.org.uk/guidance/ng222',
  read: 'excerpt',
  readOn,
};
