/** FHIR has no null, no empty text, list or object (R4 §2.6.2): where one is sent, nothing was said, and nothing is what is read. */
import { isRecord } from './resource.js';

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

function isEmpty(object: object): boolean {
  for (const _name in object) return false;
  return true;
}

function isBlank(value: unknown): boolean {
  if (isContainer(value)) return isEmpty(value);
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function itemsWithout(items: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, item] of items.entries()) {
    const kept = partWithout(item);
    if (kept !== item) (copy ??= [...items])[index] = kept;
  }
  return copy ?? items;
}

function partWithout(value: unknown): unknown {
  if (!isContainer(value)) return value;
  if (Array.isArray(value)) return itemsWithout(value);
  let copy: Record<string, unknown> | undefined;
  const object = value as Readonly<Record<string, unknown>>;
  for (const name in object) {
    const member = object[name];
    const kept = partWithout(member);
    if (isBlank(kept)) {
      copy ??= { ...object };
      Reflect.deleteProperty(copy, name);
    } else if (kept !== member) (copy ??= { ...object })[name] = kept;
  }
  return copy ?? value;
}

/**
 * A resource, or a Bundle of them, without the members that hold nothing; itself where it has none. The items of lists stay
 * where they are: an entry around nothing is one that could not be read.
 */
export function withoutBlanks<T>(value: T): T {
  return isRecord(value) ? (partWithout(value) as T) : value;
}
