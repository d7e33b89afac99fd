/** Acute use asks for positive evidence: a reason that tells of the past, or of a consultation, is none. */
import { describe, expect, it } from '@jest/globals';
import type { UseContext } from '../../../src/clinical/facts.js';
import { patient } from '../../support/patient.js';
import { useContextOf } from '../../support/use-context-of.js';

describe('an order for', () => {
  it.each<readonly [string, UseContext]>([
    ['status epilepticus', 'ACUTE'],
    ['refractory status epilepticus, history of epilepsy', 'ACUTE'],
    ['history of status epilepticus', 'UNK'],
    ['Z.n. Status epilepticus', 'UNK'],
    ['history of status epilepticus, now intubation', 'ACUTE'],
    ['emergency intubation', 'ACUTE'],
    ['status post intubation', 'UNK'],
    ['s/p intubation', 'UNK'],
    ['post-intubation sedation', 'ACUTE'],
    ['general anesthesia', 'ACUTE'],
    ['awaiting anesthesia consult', 'UNK'],
    ['chronic pain, anesthesia consultation', 'PAIN'],
  ])('"%s" is %s', (reason, context) => {
    const ordered = patient().orders('ketamine-iv', { reason: `text:${reason}` });
    expect(useContextOf(ordered)).toBe(context);
  });
});
