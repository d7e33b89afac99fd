/** A PostgreSQL of the tests' own: a new cluster in a folder of its own, on a free port, as a user without rights. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

export interface Postgres {
  /** A `DATABASE_URL` of a database that nobody has used. */
  freshDatabase(): Promise<string>;
  /** As when the server is gone; what is committed stays. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Debian keeps the servers of all versions apart, outside the path. */
function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

const folder = binaries();
export const hasPostgres = folder !== undefined;

/** PostgreSQL does not run as root. */
function owner(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const id = (flag: string): number => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
    if (id('-u') > 0) return { uid: id('-u'), gid: id('-g') };
  }
  throw new Error('no user without rights');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

export async function startPostgres(): Promise<Postgres> {
  if (folder === undefined) throw new Error('there is no PostgreSQL here');
  const home = mkdtempSync(join(tmpdir(), 'postgres-'));
  const who = owner();
  if (who.uid !== undefined && who.gid !== undefined) execFileSync('chown', [`${who.uid}:${who.gid}`, home]);
  const data = join(home, 'data');
  const options = ['-D', data, '-U', 'cds', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(folder, 'initdb'), options, { ...who, cwd: home, stdio: 'ignore' });
  const port = await freePort();
  const urlOf = (name: string): string => `postgres://cds@127.0.0.1:${port}/${name}`;
  let server: ReturnType<typeof spawn> | undefined;
  let databases = 0;

  const isUp = async (): Promise<boolean> => {
    const client = new pg.Client({ connectionString: urlOf('postgres') });
    client.on('error', () => undefined);
    return client.connect().then(
      () => client.end().then(() => true),
      () => false,
    );
  };
  const start = async (): Promise<void> => {
    const settings = [`listen_addresses=127.0.0.1`, `port=${port}`, `unix_socket_directories=`, 'fsync=off'];
    const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
    server = spawn(join(folder, 'postgres'), args, { ...who, cwd: home, stdio: 'ignore' });
    while (!(await isUp())) {
      if (server.exitCode !== null) throw new Error('PostgreSQL did not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server === undefined) return;
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill(signal);
    await ended;
    server = undefined;
  };

  await start();
  return {
    start,
    // Immediate shutdown: connections are cut, and the next start recovers.
    kill: () => end('SIGQUIT'),
    async freshDatabase() {
      const name = `cds${databases++}`;
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    async stop() {
      await end('SIGQUIT');
      rmSync(home, { recursive: true, force: true });
    },
  };
}
