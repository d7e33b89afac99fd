/** The coded reasons a clinician may give for going on despite a card: a closed table, from which each rule picks its own. */

/*
 * The codes are kept in the audit trail and counted in feedback: one that has been shown once is never given a new
 * meaning. Where two read alike, the narrower one belongs to a rule and the wider one to any rule.
 */
export * from './override-reasons/any-rule.js';
export * from './override-reasons/body.js';
export * from './override-reasons/medicines.js';
export * from './override-reasons/mind.js';
export * from './override-reasons/process.js';
