/** npm's own answers about what is installed. */
import { spawnSync } from 'node:child_process';

export interface Said {
  /** `silent`: the registry did not answer, or has no such service. */
  readonly verdict: 'good' | 'bad' | 'silent';
  readonly lines: readonly string[];
}

const NO_ANSWER =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOAUDIT|E40[0-9]|E50[0-9]|endpoint|not implemented/i;

function run(...args: readonly string[]): { code: number | null; out: string; all: string } {
  const { status, stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8', timeout: 120_000 });
  return { code: status, out: stdout, all: `${stdout}\n${stderr}` };
}

function judge({ code, all }: ReturnType<typeof run>): Said {
  const lines = all.split('\n').filter((line) => line.trim() !== '');
  if (code === 0) return { verdict: 'good', lines };
  return { verdict: code === null || NO_ANSWER.test(all) ? 'silent' : 'bad', lines };
}

/** Known weaknesses of what runs in production. */
export const audit = (): Said => judge(run('audit', '--omit=dev', '--audit-level=moderate'));

/** Whether the registry has signed what was downloaded. */
export const auditSignatures = (): Said => judge(run('audit', 'signatures', '--omit=dev'));

/** The bill of materials (CycloneDX) of what runs in production, as JSON. */
export function billOfMaterials(): string {
  const { code, out, all } = run('sbom', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application');
  if (code !== 0) throw new Error(all);
  return out;
}
