/** Reads the resources of a file, one after another: a Bundle in JSON, or the lines of a bulk export. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { isRecord, listOf, textOf, type Resource } from '../../src/fhir/resource.js';

/** One resource, with the others that its references may point to: those of its bundle, and those that it contains. */
export interface Found {
  readonly resource: Resource;
  readonly around: readonly Resource[];
}

/**
 * A bulk export is read line by line and never held as a whole; anything else is one JSON document. `onRead` hears of the
 * bytes as they go by.
 * @throws Error naming the file, and in an export the line, where the text is not JSON of FHIR.
 */
export async function* resourcesOf(
  file: string,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Found> {
  await mustBeFile(file);
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    onRead(Buffer.byteLength(line) + 1);
    const text = line.replace(/^\uFEFF/, '').trim();
    if (text === '') continue;
    const resource = parsed(text);
    if (resource) yield* unpacked(resource);
    else if (number === 1) {
      lines.close();
      yield* unpacked(await wholeFile(file));
      return;
    } else throw new Error(`${file}: line ${number} is not a FHIR resource in JSON`);
  }
}

async function mustBeFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new Error(`${file}: no such file`);
}

async function wholeFile(file: string): Promise<Resource> {
  const resource = parsed((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  if (!resource) throw new Error(`${file}: neither FHIR JSON nor NDJSON`);
  return resource;
}

function parsed(text: string): Resource | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && textOf(value['resourceType']) !== undefined ? value : undefined;
  } catch {
    return undefined;
  }
}

function* unpacked(resource: Resource): Generator<Found> {
  if (resource['resourceType'] !== 'Bundle') {
    yield { resource, around: [] };
    return;
  }
  const inside = listOf(resource['entry'])
    .filter(isRecord)
    .map((entry) => entry['resource'])
    .filter(isRecord);
  const medications = inside.filter((one) => one['resourceType'] === 'Medication');
  // A medication is told of where an entry refers to it; alone it speaks for itself.
  const told =
    inside.length > medications.length ? inside.filter((one) => !medications.includes(one)) : inside;
  for (const one of told) yield { resource: one, around: medications };
}
