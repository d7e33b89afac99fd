/** Asks the make-believe EHR behind the screen. */
import type { Call, CallAnswer, ChartView, Feedback, FeedbackAnswer, Setting } from '../wire.js';

/** @throws Error if the EHR is gone or will not. */
async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/ehr/${path}`, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!response.ok) throw new Error(`the EHR answered ${response.status}`);
  return (await response.json()) as T;
}

export const setting = (): Promise<Setting> => ask('setting');
export const chart = (id: string): Promise<ChartView> => ask(`patients/${encodeURIComponent(id)}`);
export const call = (sent: Call): Promise<CallAnswer> => ask('calls', sent);
export const feedback = (sent: Feedback): Promise<FeedbackAnswer> => ask('feedback', sent);
