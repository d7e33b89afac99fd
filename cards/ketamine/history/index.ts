/** What changed in the rules, oldest first: a line for each change that a clinician could see. New ones go to the end of the last part. */
import type { Change } from '../../../src/clinical/publication.js';
import { firstChanges } from './2026-11-24-to-28.js';
import { changesA } from './2026-11-29-a.js';
import { changesB } from './2026-11-29-b.js';
import { changesC } from './2026-11-29-c.js';
import { changesD } from './2026-11-29-d.js';
import { changesE } from './2026-11-29-e.js';

export const changes: readonly Change[] = [
  ...firstChanges,
  ...changesA,
  ...changesB,
  ...changesC,
  ...changesD,
  ...changesE,
];
