/** The findings that a card tells, as whoever records or counts answers reads them. */
import { z } from 'zod';
import type { Card } from './response.js';

export interface ToldFinding {
  readonly rule: string;
  readonly indicator: string;
}

const Findings = z.array(z.object({ rule: z.string(), indicator: z.string() })).catch([]);

/** @param member - name of the extension in which cards tell their findings. */
export const findingsOf = ({ extension }: Card, member: string): readonly ToldFinding[] =>
  Findings.parse(extension?.[member]);
