/** `npm run value-sets`: writes the FHIR value sets from their compact sources. */
import { writeFileSync } from 'node:fs';
import { commandLineOrExit } from '../command-line.js';
import { valueSetFiles } from './files.js';

commandLineOrExit('npm run value-sets', {});
for (const [file, text] of valueSetFiles()) writeFileSync(`cards/value-sets/${file}`, text);
