/** Every source that a rule may cite, described once: what it is, how it was read, and when a person last looked. */
export * from './references/databases-and-leaflets.js';
export * from './references/guidelines.js';
export * from './references/labels.js';
export * from './references/own.js';
export * from './references/regulators.js';
export * from './references/studies.js';
