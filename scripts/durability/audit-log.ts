/** `npm run audit-log`: verifies the audit log of `DATABASE_URL` and prints its last hash, which is to be noted elsewhere. */
import { identity } from '../../hooks/index.js';
import { verifyAudit } from '../../src/store/audit-log.js';
import { openDatabase } from '../../src/store/database.js';

const url = process.env['DATABASE_URL'] ?? `sqlite:data/${identity.product}.sqlite`;
const { db } = await openDatabase(url);
const { entries, head, brokenAt } = await verifyAudit(db);
await db.destroy();
process.stdout.write(
  brokenAt === undefined
    ? `${entries} entries, each as it was written; the last hash is ${head}\n`
    : `entry ${brokenAt} is not as it was written, is missing or was put in\n`,
);
process.exitCode = brokenAt === undefined ? 0 : 1;
