/** What the order of a made-up patient is for, by the catalogue's own rows. */
import { ketamine } from '../../cards/ketamine/index.js';
import type { UseContext } from '../../src/clinical/facts.js';
import { decideUseContext } from '../../src/clinical/use-context.js';
import type { PatientCase } from './patient.js';

export const useContextOf = (someone: PatientCase): UseContext =>
  decideUseContext(ketamine, someone.factsBeforeContext());
