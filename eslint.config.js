/** What the linter holds fast: the strictest of typescript-eslint, the walls between the rooms, and no functions in rule files. */
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which room may not import from which: one line per wall. A file matches at most one wall, rules do not merge. */
const wall = (files, forbidden, why, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: forbidden, message: why }] }] },
});

export default defineConfig(
  globalIgnores(['dist', 'coverage', 'data']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['{src,hooks,cards}/**/*.ts'],
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
    },
  },
  wall(
    ['src/clinical/**/*.ts'],
    '^(express|fhir-kit-client|node:|undici|zod)|/(fhir|cds-hooks|trust|store|hooks|cards)/',
    'src/clinical is pure: facts in, findings out.',
  ),
  wall(
    ['src/**/*.ts'],
    '^(\\.\\./)+(hooks|cards)/',
    'src knows no drug and no service: only the composition roots join the rooms.',
    ['src/clinical/**', 'src/main.ts', 'src/compose.ts', 'src/large-calls-thread.ts'],
  ),
  wall(
    ['cards/**/*.ts'],
    '^(express|fhir-kit-client|node:|undici|zod)|/src/(?!clinical/)|/hooks/',
    'cards is knowledge only: it may speak src/clinical and nothing else.',
  ),
  wall(
    ['hooks/**/*.ts'],
    '^(express|fhir-kit-client|undici)|/src/(main|app)',
    'hooks tell the story; they do not listen.',
  ),
  {
    files: ['cards/*/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ArrowFunctionExpression, FunctionDeclaration, FunctionExpression, ClassDeclaration',
          message: 'A rule is data: say it with the vocabulary of src/clinical/criteria.ts.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly' } },
  },
  prettier,
);
