/** `npm run ehr-kit -- --ehr ID`: writes what the analysts of one EHR type in, as Markdown and HTML. */
import { writeKit } from './command.js';
import { tell } from './refused.js';

await tell(() => writeKit(process.argv.slice(2), process.env));
