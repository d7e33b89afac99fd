/** Reads JSON of unknown shape: each reader says where it stood when the shape was wrong. */

export type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws Error naming `where` unless the value is a JSON object. */
export function object(value: unknown, where: string): JsonObject {
  if (!isObject(value)) throw new Error(`${where}: expected an object`);
  return value;
}

/** The objects of a list; a missing list is empty. @throws Error naming `where` and `key` on anything else. */
export function objects(parent: JsonObject, key: string, where: string): readonly JsonObject[] {
  const list = parent[key] ?? [];
  if (!Array.isArray(list)) throw new Error(`${where}: ${key} is not a list`);
  return list.map((item: unknown) => object(item, `${where}: ${key}`));
}

/** A required, non-empty string. @throws Error naming `where` and `key`. */
export function text(parent: JsonObject, key: string, where: string): string {
  const value = optionalText(parent, key, where);
  if (value === undefined) throw new Error(`${where}: ${key} is missing`);
  return value;
}

/** A string, or undefined where the key is absent. @throws Error naming `where` and `key` on anything else. */
export function optionalText(parent: JsonObject, key: string, where: string): string | undefined {
  const value = parent[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value === '') throw new Error(`${where}: ${key} is not a text`);
  return value;
}
