/** `npm run value-sets`: writes the FHIR value sets from their compact sources. */
import { writeFileSync } from 'node:fs';
import { valueSetFiles } from './files.js';

for (const [file, text] of valueSetFiles()) writeFileSync(`cards/value-sets/${file}`, text);
