/** `npm run doctor -- --ehr ID --patient ID`: examines an EHR from the outside before it goes live (see `target.ts`). */
import { doctor } from './doctor.js';

process.exitCode = await doctor(process.argv.slice(2), process.env, (text) => process.stdout.write(text));
