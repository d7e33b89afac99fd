/** The monographs of esketamine and ketamine: two drugs with triggers of their own, and one list of rules. */
import type { Monograph } from '../../src/clinical/rule.js';
import { esketamine as esketamineProducts, ketamines } from '../value-sets/index.js';
import { rules } from './rules.js';
import { scopes } from './scopes.js';
import { useContexts } from './use-contexts.js';

export const esketamine: Monograph = {
  id: 'esketamine',
  drug: 'esketamine',
  triggers: esketamineProducts,
  doseUnits: [
    {
      words: [
        ...['device', 'devices', 'sprühvorrichtung', 'sprühvorrichtungen', 'dispositif', 'dispositifs'],
        ...['dispositivo', 'dispositivi'],
      ],
      milligrams: 28, // SPRAVATO PI §3: one device holds 28 mg
    },
    {
      words: [
        ...['spray', 'sprays', 'actuation', 'actuations', 'actuat', 'puff', 'puffs'],
        ...['sprühstoß', 'sprühstöße', 'sprühstoss', 'sprühstösse', 'hub', 'hübe'],
        ...['pulvérisation', 'pulvérisations', 'spruzzo', 'spruzzi'],
      ],
      milligrams: 14, // SPRAVATO PI §2: two sprays a device
    },
  ],
  useContexts,
  scopes,
  rules,
};

/** Racemic ketamine and arketamine; esketamine is in this value set too, but its own monograph comes first. */
export const ketamine: Monograph = {
  id: 'ketamine',
  drug: 'ketamine',
  triggers: ketamines,
  useContexts,
  scopes,
  rules,
};
