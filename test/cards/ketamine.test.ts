/**
 * Every rule's own cases, `ketamine/<rule>.cases.ts`, in one graph of modules: to load the catalogue takes longer than to
 * judge the patients of a rule. One rule alone: `npm test -- cards/ketamine -t <rule>`.
 */
import { readdirSync } from 'node:fs';

for (const name of readdirSync('test/cards/ketamine').sort()) await import(`./ketamine/${name}`);
