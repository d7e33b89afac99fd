/** Lets Node run the TypeScript sources as they are, for tests that need a process of its own: `node --import` this. */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread, workerData } from 'node:worker_threads';
import { transformSync } from '@swc/core';

// The thread in which Node runs these very hooks is neither, and must not start another.
if (isMainThread || workerData !== null) register(import.meta.url);

const OPTIONS = {
  jsc: {
    parser: { syntax: 'typescript' },
    target: 'es2022',
    experimental: { keepImportAttributes: true },
  },
  module: { type: 'es6' },
};

export async function resolve(specifier, context, next) {
  const isOurs = specifier.startsWith('.') && !context.parentURL?.includes('/node_modules/');
  return isOurs && specifier.endsWith('.js')
    ? next(specifier.replace(/\.js$/, '.ts'), context).catch(() => next(specifier, context))
    : next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), OPTIONS);
  return { format: 'module', source: code, shortCircuit: true };
}
