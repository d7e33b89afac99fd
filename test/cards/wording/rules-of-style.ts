/** What the texts of cards keep to, as data. */

/** The first word of an action: what the reader is to do. */
export const IMPERATIVES: readonly string[] = [
  'Add',
  'Advise',
  'Agree',
  'Ask',
  'Assess',
  'Cancel',
  'Check',
  'Choose',
  'Confirm',
  'Continue',
  'Correct',
  'Decide',
  'Defer',
  'Discuss',
  'Do',
  'Document',
  'Enter',
  'Establish',
  'Examine',
  'Find',
  'Give',
  'Have',
  'Hold',
  'Involve',
  'Keep',
  'Leave',
  'Look',
  'Make',
  'Measure',
  'Monitor',
  'Obtain',
  'Order',
  'Plan',
  'Prefer',
  'Prepare',
  'Rate',
  'Reduce',
  'Refer',
  'Remove',
  'Repeat',
  'Review',
  'Screen',
  'Start',
  'Stay',
  'Tell',
  'Test',
  'Titrate',
  'Treat',
  'Use',
  'Verify',
  'Weigh',
];

/** Two hedges where one would do, and advice that nobody gives. */
export const HEDGES: readonly RegExp[] = [
  /\b(?:may|might|could|can) (?:possibly|potentially|perhaps|conceivably)\b/i,
  /\b(?:possibly|potentially|perhaps) (?:may|might|could)\b/i,
  /\b(?:may|might) or may not\b/i,
  /\b(?:should|may|might|could) be (?:considered|advised|recommended)\b/i,
  /\bshould (?:probably|perhaps|possibly|ideally|generally)\b/i,
  /\b(?:seems?|appears?) to (?:possibly|potentially|maybe)\b/i,
  /\bconsider considering\b/i,
  /\bit is (?:recommended|advised|advisable|suggested|important|worth|possible) (?:to|that)\b/i,
  /\b(?:caution|care) (?:is|should be) (?:advised|exercised|recommended|used)\b/i,
  /\bas (?:clinically )?(?:appropriate|indicated)\b/i,
];

/** As the renderer writes each level. */
export const SIGNALS = { critical: 'Critical', warning: 'Caution', info: 'Note' } as const;

export const MOST_WORDS = 120;

/** Rules whose longest finding still has more words of its own than `MOST_WORDS`. The list may only get shorter. */
export const TOO_LONG: Readonly<Record<string, number>> = {};

/** Rules whose summary still loses its end with the longest names. The list may only get shorter. */
export const CUT: readonly string[] = [];
