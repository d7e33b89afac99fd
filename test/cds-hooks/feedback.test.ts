/** Feedback in the shapes that clients really send, and what is refused of it. */
import { describe, expect, it } from '@jest/globals';
import { MAX_COMMENT, parseFeedback } from '../../src/cds-hooks/feedback.js';

const outcomeTimestamp = '2026-07-01T15:05:31.000Z';
const card = '0f3c2d1e-9a8b-4c7d-8e6f-112233445566';
const overridden = { card, outcome: 'overridden', outcomeTimestamp };
const accepted = { card, outcome: 'accepted', acceptedSuggestions: [{ id: 's1' }], outcomeTimestamp };
const reason = { code: 'r1', system: 'https://example.org/reasons' };
const one = (item: object): object => ({ feedback: [item] });

describe('feedback that is read', () => {
  it.each<[string, object, object]>([
    ['an accepted suggestion', accepted, { acceptedSuggestions: ['s1'] }],
    [
      'several accepted suggestions',
      { ...accepted, acceptedSuggestions: [{ id: 'a' }, { id: 'b' }] },
      { acceptedSuggestions: ['a', 'b'] },
    ],
    ['suggestions as bare ids', { ...accepted, acceptedSuggestions: ['a'] }, { acceptedSuggestions: ['a'] }],
    ['an override without a reason', overridden, { acceptedSuggestions: [] }],
    [
      'an override with suggestions, which mean nothing',
      { ...accepted, outcome: 'overridden' },
      { acceptedSuggestions: [] },
    ],
    ['a reason', { ...overridden, overrideReason: { reason } }, { overrideReason: reason }],
    [
      'a reason without system',
      { ...overridden, overrideReason: { reason: { code: 'r1' } } },
      { overrideReason: { code: 'r1' } },
    ],
    ['a comment alone', { ...overridden, overrideReason: { userComment: 'seen' } }, { userComment: 'seen' }],
    [
      'a reason and a comment',
      { ...overridden, overrideReason: { reason, userComment: 'seen' } },
      { overrideReason: reason, userComment: 'seen' },
    ],
    ['the Coding directly, as in 1.1', { ...overridden, overrideReason: reason }, { overrideReason: reason }],
    ['the plural of Epic', { ...overridden, overrideReasons: [{ reason }] }, { overrideReason: reason }],
    [
      'the plural with one object',
      { ...overridden, overrideReasons: { reason, userComment: 'seen' } },
      { overrideReason: reason, userComment: 'seen' },
    ],
    ['the plural with a Coding', { ...overridden, overrideReasons: [reason] }, { overrideReason: reason }],
    ['the plural without any', { ...overridden, overrideReasons: [] }, {}],
    ['a reason that says nothing', { ...overridden, overrideReason: {} }, {}],
    ['null where there is nothing', { ...overridden, overrideReason: null, acceptedSuggestions: null }, {}],
    ['unknown members', { ...overridden, extension: { 'org.example': {} }, x: 1 }, {}],
    ['a card that no one remembers', { ...overridden, card: 'of-long-ago' }, { card: 'of-long-ago' }],
    [
      'an offset in the time',
      { ...overridden, outcomeTimestamp: '2026-07-01T17:05:31+02:00' },
      { outcomeTimestamp },
    ],
    [
      'no fraction in the time',
      { ...overridden, outcomeTimestamp: '2026-07-01t15:05:31z' },
      { outcomeTimestamp },
    ],
    [
      'a comment without end',
      { ...overridden, overrideReason: { userComment: 'x'.repeat(5000) } },
      { userComment: 'x'.repeat(MAX_COMMENT) },
    ],
  ])('may be %s', (_what, sent, expected) => {
    const { acceptedSuggestions, ...rest } = { card, outcomeTimestamp, ...expected } as Record<
      string,
      unknown
    >;
    expect(parseFeedback(one(sent))).toEqual([expect.objectContaining(rest)]);
    if (acceptedSuggestions)
      expect(parseFeedback(one(sent))[0]!.acceptedSuggestions).toEqual(acceptedSuggestions);
  });

  it('comes in batches, and may be empty', () => {
    expect(parseFeedback({ feedback: [accepted, overridden, overridden] })).toHaveLength(3);
    expect(parseFeedback({ feedback: [] })).toEqual([]);
  });
});

describe('feedback that is refused', () => {
  it.each<[string, unknown]>([
    ['feedback', undefined],
    ['feedback', accepted],
    ['feedback', [accepted]],
    ['feedback', { feedback: accepted }],
    ['feedback', { feedback: Array.from({ length: 1001 }, () => overridden) }],
    ['feedback[0]', { feedback: ['text'] }],
    ['feedback[1].card', { feedback: [accepted, { ...accepted, card: ' ' }] }],
    ['feedback[0].outcome', one({ ...accepted, outcome: 'ignored' })],
    ['feedback[0].acceptedSuggestions', one({ ...accepted, acceptedSuggestions: undefined })],
    ['feedback[0].acceptedSuggestions', one({ ...accepted, acceptedSuggestions: [] })],
    ['feedback[0].acceptedSuggestions', one({ ...accepted, acceptedSuggestions: [{}] })],
    ['feedback[0].outcomeTimestamp', one({ ...accepted, outcomeTimestamp: 'yesterday' })],
    ['feedback[0].outcomeTimestamp', one({ ...accepted, outcomeTimestamp: '2026-02-30T10:00:00Z' })],
    ['feedback[0].outcomeTimestamp', one({ ...accepted, outcomeTimestamp: '2026-07-01T15:05:31' })],
    ['feedback[0].overrideReason', one({ ...overridden, overrideReason: 'text' })],
  ])('names %s', (member, sent) => {
    expect(() => parseFeedback(sent)).toThrow(
      expect.objectContaining({ code: 'CDS_FEEDBACK_INVALID', member }),
    );
  });
});
