/** What no publication stands behind: statements that a reviewer still has to confirm, and choices of this service. */
import type { Reference } from '../../src/clinical/rule.js';

const readOn = '2026-11-23';

export const generalKnowledge: Reference = {
  key: 'general-knowledge',
  title: 'General knowledge, to be confirmed',
  citation:
    'Clinical knowledge without a source that was read; the reviewing pharmacist has yet to confirm it.',
  read: 'no source read',
  readOn,
};

export const serviceDesign: Reference = {
  key: 'service-design',
  title: 'Design of this service',
  citation:
    'A choice made by this service that no publication dictates, such as a time window; to be signed off locally.',
  read: 'not a publication',
  readOn,
};
