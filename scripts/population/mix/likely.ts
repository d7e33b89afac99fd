/** What is likely to stand in a record: a statement, how often, and the reason for that number. */
import type { CodeableConcept } from 'fhir/r4.js';
import { icd10cm } from '../../../demo/patients/codes.js';
import type { Dosing } from '../../../demo/patients/dosing.js';
import type { Random } from '../random.js';
import type { PersonRecord, Since } from '../record.js';

export interface Person {
  readonly age: number;
  readonly sex: 'female' | 'male';
  readonly record: PersonRecord;
}

export interface Likely {
  readonly rate: number;
  /** Why this rate: an assumption, in one sentence. */
  readonly why: string;
  readonly among?: (person: Person) => boolean;
  /** Also at an operating table it has to be said. */
  readonly matters?: true;
  readonly write: (record: PersonRecord, random: Random) => void;
}

type Extra = Pick<Likely, 'among' | 'matters'>;

export const problem = (
  code: string,
  display: string,
  rate: number,
  why: string,
  { among, matters, ...since }: Extra & Since = {},
): Likely => ({
  rate,
  why,
  ...(among && { among }),
  ...(matters && { matters }),
  write: (record) => {
    record.problem(icd10cm(code, display), since);
  },
});

export interface Taken {
  readonly share: number;
  readonly medicine: CodeableConcept;
  readonly dosing?: Dosing;
  readonly asNeeded?: true;
}

/** One of several medicines for the same purpose, each as often as its share. */
export const medicine = (
  choice: readonly Taken[],
  rate: number,
  why: string,
  { among, matters, ...times }: Extra & { since?: number; stopped?: number } = {},
): Likely => ({
  rate,
  why,
  ...(among && { among }),
  ...(matters && { matters }),
  write: (record, random) => {
    const { medicine: taken, dosing, asNeeded } = random.oneOf(choice);
    record.takes(taken, dosing, { ...times, ...(asNeeded && { asNeeded }) });
  },
});

/** Writes what chance gives this person; tells whether something of it matters in acute use, too. */
export function live(person: Person, statements: readonly Likely[], random: Random): boolean {
  let matters = false;
  for (const statement of statements) {
    const applies = statement.among?.(person) ?? true;
    if (!random.chance(statement.rate) || !applies) continue;
    statement.write(person.record, random);
    matters ||= statement.matters ?? false;
  }
  return matters;
}

export const woman = ({ sex }: Person): boolean => sex === 'female';
export const ofChildbearingAge = (person: Person): boolean =>
  woman(person) && person.age >= 16 && person.age <= 45;
export const from =
  (years: number) =>
  ({ age }: Person): boolean =>
    age >= years;
export const below =
  (years: number) =>
  ({ age }: Person): boolean =>
    age < years;
