/** Cards as an EHR reads them: leniently, and their Markdown turned into HTML that holds none of the sender's. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { z } from 'zod';
import { identity } from '../../hooks/index.js';
import type { Card } from './wire.js';

const coding = z.looseObject({
  code: z.string(),
  system: z.string().optional(),
  display: z.string().optional(),
});
const resource = z.looseObject({ resourceType: z.string(), id: z.string().optional() });
const Findings = z.array(z.looseObject({ rule: z.string() })).catch([]);

const SentCard = z.looseObject({
  uuid: z.string(),
  summary: z.string(),
  detail: z.string().default(''),
  indicator: z.enum(['info', 'warning', 'critical']),
  source: z.looseObject({ label: z.string(), url: z.string().optional() }),
  suggestions: z
    .array(
      z.looseObject({
        label: z.string(),
        uuid: z.string(),
        actions: z
          .array(
            z.looseObject({
              type: z.string(),
              description: z.string().optional(),
              resource: resource.optional(),
              resourceId: z.string().optional(),
            }),
          )
          .optional(),
      }),
    )
    .optional(),
  overrideReasons: z.array(coding).optional(),
  links: z.array(z.looseObject({ label: z.string(), url: z.string(), type: z.string() })).optional(),
  extension: z.record(z.string(), z.unknown()).optional(),
});

/** Without options micromark passes no HTML through and lets no link run a script. */
const html = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** The cards of an answer; `undefined` where it has none to read, which is not the same as no cards. */
export function readCards(body: unknown): readonly Card[] | undefined {
  const answer = z.looseObject({ cards: z.array(SentCard) }).safeParse(body);
  if (!answer.success) return undefined;
  return answer.data.cards.map(({ extension, detail, ...card }) => ({
    ...(JSON.parse(JSON.stringify(card)) as Omit<Card, 'detailHtml' | 'rules'>),
    detailHtml: html(detail),
    rules: Findings.parse(extension?.[identity.findingsExtension]).map(({ rule }) => rule),
  }));
}
