/** `npm run sign-call`: prints the JWT of one call, as an EHR signs it, or makes a key for tests. */
import { tell } from './refused.js';
import { signCall } from './signing.js';

await tell(async () => [await signCall(process.argv.slice(2))]);
