/** An error as FHIR says it: the body of every answer that is not 2xx. */
import type { CdsError } from '../errors.js';

export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly [
    {
      readonly severity: 'error';
      /** FHIR R4 value set `issue-type`. */
      readonly code: string;
      readonly details: { readonly text: string };
      readonly diagnostics: string;
      /** The member that is wrong. */
      readonly expression?: readonly [string];
    },
  ];
}

/**
 * The body for an error (CDS Hooks 3.0 ballot, HTTP Status Codes: "SHOULD include an OperationOutcome").
 *
 * @param requestId - shown where an operator will have to look for the request in the log.
 */
export function operationOutcome({ refusal, code, member }: CdsError, requestId?: string): OperationOutcome {
  const where = member === undefined ? '' : ` Wrong or missing: ${member}.`;
  const logged = requestId === undefined ? '' : ` Request ${requestId}.`;
  return {
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'error',
        code: refusal.issue,
        details: { text: `${refusal.text}${where}` },
        diagnostics: `${code}; ${refusal.spec}.${logged}`,
        ...(member !== undefined && { expression: [member] }),
      },
    ],
  };
}
