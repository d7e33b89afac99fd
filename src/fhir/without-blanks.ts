/** FHIR has no null, no empty text, list or object (R4 §2.6.2): where one is sent, nothing was said, and nothing is what is read. */
import { isRecord } from './resource.js';

/** What is left of a value that holds nothing. */
const NOTHING = Symbol('nothing');

/** Most texts begin with a character that shows. */
const isEmptyText = (text: string): boolean =>
  text.length === 0 || (text.charCodeAt(0) <= 0x20 && text.trim() === '');

/** Whole records pass here: each value is looked at once, and copied only where something has to go. */
const restOf = (value: object): unknown =>
  Array.isArray(value) ? restOfList(value) : restOfObject(value as Readonly<Record<string, unknown>>);

/** The items stay where they are: an entry around nothing is one that could not be read. */
function restOfList(items: readonly unknown[]): unknown {
  if (items.length === 0) return NOTHING;
  let copy: unknown[] | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (typeof item !== 'object' || item === null) continue;
    const kept = restOf(item);
    if (kept === NOTHING) {
      if (Object.keys(item).length > 0) (copy ??= [...items])[index] = {};
    } else if (kept !== item) (copy ??= [...items])[index] = kept;
  }
  return copy ?? items;
}

function restOfObject(object: Readonly<Record<string, unknown>>): unknown {
  let copy: Record<string, unknown> | undefined;
  let isEmpty = true;
  for (const name in object) {
    const member = object[name];
    let kept = member;
    if (typeof member === 'object') kept = member === null ? NOTHING : restOf(member);
    else if (typeof member === 'string' && isEmptyText(member)) kept = NOTHING;
    if (kept === NOTHING) Reflect.deleteProperty((copy ??= { ...object }), name);
    else {
      isEmpty = false;
      if (kept !== member) (copy ??= { ...object })[name] = kept;
    }
  }
  return isEmpty ? NOTHING : (copy ?? object);
}

/** A resource, or a Bundle of them, without the members that hold nothing; itself where it has none. */
export function withoutBlanks<T>(value: T): T {
  if (!isRecord(value)) return value;
  const left = restOf(value);
  return (left === NOTHING ? {} : left) as T;
}
