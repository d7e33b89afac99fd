/** Dosages as orders carry them. */
import type { Dosage } from 'fhir/r4.js';
import { routes } from './codes.js';

const UCUM = 'http://unitsofmeasure.org';

export interface Dosing {
  /** A single dose in mg; or else `tablets`. */
  readonly mg?: number;
  readonly mgPerKg?: number;
  readonly tablets?: number;
  readonly route?: keyof typeof routes;
  /** Doses in each `every`. */
  readonly times?: number;
  readonly every?: 'day' | 'week';
  /** One administration only. */
  readonly once?: boolean;
  /** Minutes of an infusion. */
  readonly over?: number;
}

function quantityOf({ mg, mgPerKg, tablets }: Dosing): Dosage['doseAndRate'] {
  if (mg !== undefined) return [{ doseQuantity: { value: mg, unit: 'mg', system: UCUM, code: 'mg' } }];
  if (mgPerKg !== undefined) {
    return [{ doseQuantity: { value: mgPerKg, unit: 'mg/kg', system: UCUM, code: 'mg/kg' } }];
  }
  return tablets === undefined ? undefined : [{ doseQuantity: { value: tablets, unit: 'tablet' } }];
}

/** One dosage; empty where nothing is told. */
export function dosageOf(dosing: Dosing): readonly Dosage[] {
  const { times, every = 'day', once, over, route } = dosing;
  const doseAndRate = quantityOf(dosing);
  const repeat = {
    ...(times !== undefined && {
      frequency: times,
      period: 1,
      periodUnit: every === 'day' ? ('d' as const) : ('wk' as const),
    }),
    ...(once === true && { count: 1 }),
    ...(over !== undefined && { duration: over, durationUnit: 'min' as const }),
  };
  const isTimed = Object.keys(repeat).length > 0;
  if (!isTimed && doseAndRate === undefined && route === undefined) return [];
  return [
    {
      ...(isTimed && { timing: { repeat } }),
      ...(route && { route: routes[route] }),
      ...(doseAndRate && { doseAndRate }),
    },
  ];
}
