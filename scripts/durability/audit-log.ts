/**
 * `npm run audit-log [-- --fhir]`: verifies the audit log of `DATABASE_URL` and prints its last hash, which is to be noted
 * elsewhere; with `--fhir` prints it, and the answers with cards, as FHIR AuditEvents, one a line.
 */
import { identity } from '../../hooks/index.js';
import { verifyAudit } from '../../src/store/audit-log.js';
import { commandLineOrExit } from '../command-line.js';
import { openStoredOrExit } from '../stored.js';
import { auditEvents } from './audit-events.js';

const { values } = commandLineOrExit('npm run audit-log -- [--fhir]', {
  options: { fhir: { type: 'boolean', default: false } },
});
const { db } = await openStoredOrExit(identity.product);
const { entries, head, brokenAt } = await verifyAudit(db);
if (values.fhir) {
  const names = { product: identity.product, system: `https://${identity.product}.org/audit` };
  for await (const line of auditEvents(db, names)) process.stdout.write(line);
}
await db.destroy();
const verdict =
  brokenAt === undefined
    ? `${entries} entries, each as it was written; the last hash is ${head}\n`
    : `entry ${brokenAt} is not as it was written, is missing or was put in\n`;
// Beside the events, what is no event stands apart from them.
(values.fhir ? process.stderr : process.stdout).write(verdict);
process.exitCode = brokenAt === undefined ? 0 : 1;
