/**
 * `npm run report -- [--from DAY] [--to DAY] [--ehr ID] [--folder FOLDER]`: what became of the cards in the store of `DATABASE_URL`, as a page
 * for a committee, as CSV and as JSON, and the feedback for export.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { catalogue } from '../../cards/index.js';
import { identity } from '../../hooks/index.js';
import { rulesOf } from '../../src/clinical/rule-page.js';
import { commandLineOrExit, usageAndExit } from '../command-line.js';
import { openStoredOrExit } from '../stored.js';
import { lessonsOf, type Names } from './lessons.js';
import { pageOf } from './page.js';
import { readNotRepeated, readUse } from './read-use.js';
import { summarise } from './summarise.js';
import { feedbackCsv, feedbackRecords, rulesCsv } from './tables.js';

const USAGE = 'npm run report -- [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--ehr ID] [--folder FOLDER]';
const DAY_MS = 86_400_000;
const QUARTER_DAYS = 91;

interface Options {
  readonly from: string;
  readonly to: string;
  readonly ehr?: string;
  readonly folder: string;
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

function optionsOrExit(): Options {
  const text = { type: 'string' } as const;
  const { values } = commandLineOrExit(USAGE, { options: { from: text, to: text, ehr: text, folder: text } });
  const { folder = 'report', ehr } = values;
  const { to = new Date().toISOString().slice(0, 10) } = values;
  if (!isDay(to)) usageAndExit(USAGE);
  const { from = dayAfter(to, 1 - QUARTER_DAYS) } = values;
  if (!isDay(from) || from > to) usageAndExit(USAGE);
  return { from, to, folder, ...(ehr !== undefined && { ehr }) };
}

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;

const { from, to, ehr, folder } = optionsOrExit();
const { db } = await openStoredOrExit(identity.product);
const period = {
  from: `${from}T00:00:00.000Z`,
  until: `${dayAfter(to, 1)}T00:00:00.000Z`,
  ...(ehr !== undefined && { ehr }),
};
const cards = await readUse(db, period);
const notRepeated = await readNotRepeated(db, period);
await db.destroy();

const rules = rulesOf(catalogue);
const reasons = new Map(
  rules.flatMap(({ overrideReasons }) =>
    overrideReasons.map(({ code, display }) => [code, display] as const),
  ),
);
const names: Names = {
  titleOf: (id) => rules.find((rule) => rule.id === id)?.title ?? id,
  reasonOf: (code) => reasons.get(code) ?? (code === 'none' ? 'No reason given' : 'Another reason'),
};
const summary = summarise(
  cards,
  rules.filter(({ group }) => group === '0').map(({ id }) => id),
  notRepeated,
);
const page = pageOf(summary, { ...names, product: identity.product, catalogue: catalogue.version, from, to });
mkdirSync(folder, { recursive: true });
const files: Readonly<Record<string, string>> = {
  'report.html': page,
  'report.json': `${JSON.stringify({ from, to, ehr, ...summary }, null, 2)}\n`,
  'rules.csv': rulesCsv(summary),
  'feedback.json': `${JSON.stringify(feedbackRecords(cards), null, 2)}\n`,
  'feedback.csv': feedbackCsv(cards),
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
process.stdout.write(
  [
    `${from} to ${to}: ${summary.answers} answers, ${summary.cards.shown} cards shown`,
    ...lessonsOf(summary, names).map((lesson) => `- ${lesson}`),
    `${Object.keys(files).join(', ')} written to ${folder}`,
    '',
  ].join('\n'),
);
