/** How much of a benzodiazepine equals 10 mg of diazepam: one table, since published ones differ. */
import type { DoseEquivalents } from '../../src/clinical/criterion.js';

/**
 * Milligrams by mouth, per day where the total is asked for. General knowledge, to be confirmed by the reviewing
 * pharmacist: tables differ by a factor of two and more. A benzodiazepine that is not listed has no agreed figure; its
 * dose counts as unknown, never as nothing. Z-drugs are not converted.
 */
export const diazepamEquivalents: DoseEquivalents = {
  of: 'diazepam',
  per: 10,
  milligrams: {
    alprazolam: 0.5,
    bromazepam: 5, // 5 to 6 in the tables: by the lower end the same dose is more diazepam, and the warning comes sooner
    chlordiazepoxide: 25,
    clobazam: 20,
    clonazepam: 0.5,
    clorazepate: 15,
    diazepam: 10,
    flunitrazepam: 1,
    flurazepam: 20, // 15 to 30 in the tables
    lorazepam: 1,
    lormetazepam: 1,
    midazolam: 7.5,
    nitrazepam: 10,
    oxazepam: 20,
    temazepam: 20,
    triazolam: 0.5,
  },
};
