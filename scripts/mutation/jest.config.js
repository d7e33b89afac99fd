/** Jest as Stryker runs it: the same transformation, with another choice of tests. */
import { fileURLToPath, URL } from 'node:url';
import base from '../../jest.config.js';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** @type {import('jest').Config} */
export default {
  ...base,
  rootDir: here('../..'),
  roots: ['cards', 'scripts/mutation', 'src', 'test'].map((room) => `<rootDir>/${room}`),
  testMatch: [
    '<rootDir>/test/clinical/*.test.ts',
    '<rootDir>/test/cards/ketamine/*.cases.ts',
    '<rootDir>/scripts/mutation/*.suite.ts',
  ],
  dependencyExtractor: here('related.js'),
  watchman: false,
  testSequencer: here('suite-last.js'),
  testEnvironment: here('fail-fast.js'),
};
