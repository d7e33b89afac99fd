/** The cells of the matrix: the reads that the service makes, the faults that hit them, and what is expected of both. */
import { queries } from '../../hooks/queries.js';
import type { Gap, GapReason, Source } from '../../src/clinical/known.js';
import { SEARCH_FAULTS } from './faults.js';
import type { Fault } from './faulty-fhir.js';
import { SENT, type Expected } from './matrix-service.js';
import { OTHER_ANSWERS, SEARCH_ODDITIES } from './oddities.js';
import { without } from './spoil.js';

/** One read that the service makes: what is left out of what the EHR sends along. */
export interface Read {
  readonly key: string;
  readonly resourceType: string;
  readonly source: Source;
  readonly isSearch: boolean;
  readonly optional: boolean;
  /** What is not known of it is not said. */
  readonly advisory: boolean;
}

export const READS: readonly Read[] = [
  ...queries.map(({ key, resourceType, source, template, optional, advisory }) => ({
    ...{ key, resourceType, source, isSearch: template.includes('?') },
    ...{ optional: optional === true, advisory: advisory === true },
  })),
  {
    ...{ key: 'medication', resourceType: 'Medication', source: 'medications' },
    ...{ isSearch: false, optional: false, advisory: false },
  },
];

export interface Row {
  readonly name: string;
  readonly fault: Fault;
  /** Absent: it is none. */
  readonly reason?: GapReason;
  readonly kept: boolean;
  readonly isOther?: boolean;
  readonly hangs?: boolean;
  readonly ofBundle: boolean;
}

export const ROWS: readonly Row[] = [
  ...Object.entries(SEARCH_FAULTS).map(([name, { fault, reason, kept, hangs, ofBundle }]) => ({
    ...{ name, fault, reason, kept: kept === 'all', hangs: hangs === true, ofBundle: ofBundle === true },
  })),
  ...Object.entries(SEARCH_ODDITIES).map(([name, fault]) => ({ name, fault, kept: true, ofBundle: true })),
  ...Object.entries(OTHER_ANSWERS).map(([name, fault]) => ({
    ...{ name, fault, kept: false, isOther: true, ofBundle: true },
  })),
];

/** A Medication that is not there is one that could not be identified. */
function reasonOf({ reason }: Row, { resourceType }: Read): GapReason | undefined {
  return reason === 'not-found' && resourceType === 'Medication' ? 'unresolved-reference' : reason;
}

export function expectedOf(row: Row, read: Read): Expected {
  const isAbsent = read.optional && row.name === '404';
  const reason = isAbsent || read.advisory ? undefined : reasonOf(row, read);
  const gaps: readonly Gap[] = reason ? [{ source: read.source, reason }] : [];
  const missing = row.kept
    ? []
    : [read.resourceType, ...(read.key === 'medication' ? ['MedicationRequest'] : [])];
  return { gaps, missing: new Set(missing), isOther: row.isOther === true };
}

export const sentWithout = (reads: readonly Read[]) => without(SENT, ...reads.map(({ key }) => key));

/** Reads that can fail in one call, and each still be seen to: no two of one type, or of one part of the record. */
export function apart(reads: readonly Read[]): readonly (readonly Read[])[] {
  const groups: Read[][] = [];
  for (const read of reads) {
    const group = groups.find((others) =>
      others.every(
        ({ resourceType, source }) => resourceType !== read.resourceType && source !== read.source,
      ),
    );
    if (group) group.push(read);
    else groups.push([read]);
  }
  return groups;
}

export const together = (expected: readonly Expected[]): Expected => ({
  gaps: expected.flatMap(({ gaps }) => gaps),
  missing: new Set(expected.flatMap(({ missing }) => [...missing])),
  isOther: expected.some(({ isOther }) => isOther === true),
});

export interface Cell {
  readonly row: Row;
  readonly read: Read;
}

export const nameOf = (broke: readonly Cell[]): string =>
  broke.map(({ row, read }) => `${read.key} × ${row.name}`).join(' and ');

export const gapOf = ({ source, advisory }: Read, reason: GapReason | undefined): readonly Gap[] =>
  reason === undefined || advisory ? [] : [{ source, reason }];
