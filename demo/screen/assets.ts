/** What the browser loads: the page, its modules with their types stripped, and two libraries, all from this machine. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import express, { type Express } from 'express';

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));

/** A folder of an installed package. */
function folderOf(name: string, main: string): string {
  const found = createRequire(import.meta.url).resolve(name);
  return found.slice(0, found.lastIndexOf(join('node_modules', name))) + join('node_modules', name, main);
}

const LIT = folderOf('lit-html', '');
const PURIFY = folderOf('dompurify', 'dist');

const IMPORTS = JSON.stringify({
  imports: {
    'lit-html': '/modules/lit-html/lit-html.js',
    'lit-html/': '/modules/lit-html/',
    dompurify: '/modules/dompurify/purify.es.mjs',
  },
});

/** For the policy: the one script that stands in the page itself. */
export const importMapHash = `'sha256-${createHash('sha256').update(IMPORTS).digest('base64')}'`;

/** All modules at once: otherwise the browser would learn of each only from the one that imports it. */
const preloads = (): string =>
  readdirSync(PAGE)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `<link rel="modulepreload" href="/page/${name.replace('.ts', '.js')}" />`)
    .join('');

/** The page, with the map of its imports, and its modules named. */
const index = (): string =>
  readFileSync(join(PAGE, 'index.html'), 'utf8')
    .replace(/\s*\{\{imports\}\}\s*/, () => IMPORTS)
    .replace('{{preloads}}', preloads);

const known = new Map<string, string>();

/** Stripped once, and again when the file has changed. */
function stripped(name: string): string {
  const file = join(PAGE, `${name}.ts`);
  const version = `${file} ${statSync(file).mtimeMs}`;
  const code =
    known.get(version) ??
    transformSync(readFileSync(file, 'utf8'), {
      filename: `${name}.ts`,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
      sourceMaps: false,
    }).code;
  known.set(version, code);
  return code;
}

/** Serves them, each as it is when it is asked for: whoever changes a file sees it on reload. */
export function assets(): Express {
  const app = express();
  app.get('/', (_request, response) => {
    response.type('html').send(index());
  });
  app.get('/page/:name.js', ({ params: { name } }, response, next) => {
    if (/^[a-z-]+$/.test(name)) response.type('js').send(stripped(name));
    else next();
  });
  app.use('/page', express.static(PAGE, { index: false, extensions: [] }));
  app.use('/modules/lit-html', express.static(LIT));
  app.use('/modules/dompurify', express.static(PURIFY));
  return app;
}
