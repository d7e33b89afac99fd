/** The store that a command reads: it has to be there, and a wrong address makes no empty one. */
import { existsSync } from 'node:fs';
import { defaultDatabaseUrl } from '../src/config.js';
import { openDatabase, type Database } from '../src/store/database.js';

/** One line on why there is nothing to read. */
export class NoStore extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws NoStore */
export async function openStored(product: string, environment: Environment): Promise<Database> {
  const given = environment['DATABASE_URL']?.trim() ?? '';
  const url = given === '' ? defaultDatabaseUrl(product) : given;
  const file = /^sqlite:(.+)$/.exec(url)?.[1];
  if (file !== undefined && !existsSync(file))
    throw new NoStore(`DATABASE_URL: there is no store at ${file}`);
  try {
    return await openDatabase(url);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new NoStore(`DATABASE_URL: the store cannot be opened${cause}`);
  }
}

/** As `openStored`; says why and ends the process with 1 where there is nothing to read. */
export async function openStoredOrExit(product: string): Promise<Database> {
  try {
    return await openStored(product, process.env);
  } catch (error) {
    if (!(error instanceof NoStore)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
