/** A terminology server on loopback, in the documented shapes, that counts and that fails as it is told. */
import { createServer, type RequestListener } from 'node:http';
import { listenOnLoopback } from '../../demo/loopback.js';

export interface TerminologyServer {
  readonly url: string;
  /** The paths that were asked for, with their queries. */
  readonly asked: readonly string[];
  /** What it answers from now on. */
  answer(body: unknown, status?: number): void;
  answerWith(listener: RequestListener): void;
  close(): Promise<void>;
}

export async function startTerminologyServer(): Promise<TerminologyServer> {
  const asked: string[] = [];
  let listener: RequestListener = (_request, response) => response.writeHead(404).end();
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  });
  const { url, close } = await listenOnLoopback(server);
  return {
    url: `${url}/base`,
    asked,
    answer(body, status = 200) {
      listener = (_request, response) => response.writeHead(status).end(JSON.stringify(body));
    },
    answerWith(next) {
      listener = next;
    },
    close,
  };
}

/** RxNav: an active or obsolete product of one ingredient. */
export const historyOf = (ingredient: string, status = 'Obsolete') => ({
  rxcuiStatusHistory: {
    metaData: { status },
    attributes: { rxcui: '90000001', name: 'a product', tty: 'SCD' },
    definitionalFeatures: { ingredientAndStrength: [{ baseRxcui: ingredient, baseName: 'an ingredient' }] },
    derivedConcepts: {
      ingredientConcept: [{ ingredientRxcui: ingredient, ingredientName: 'an ingredient' }],
    },
  },
});

/** RxNav: a concept that was merged into another; since 2023 such a one has no attributes of its own. */
export const remappedTo = (rxcui: string) => ({
  rxcuiStatusHistory: {
    metaData: { status: 'Remapped' },
    derivedConcepts: {
      remappedConcept: [{ remappedRxCui: rxcui, remappedTTY: 'SCD', remappedActive: 'YES' }],
    },
  },
});

/** RxNav: what became of an NDC. */
export const ndcStatus = (rxcui: string, status = 'OBSOLETE') => ({
  ndcStatus: { ndc11: '00000000000', status, active: 'NO', rxnormNdc: 'YES', rxcui },
});

/** FHIR: what a code system calls its code. */
export const lookup = (display: string) => ({
  resourceType: 'Parameters',
  parameter: [
    { name: 'name', valueString: 'SNOMED CT' },
    { name: 'display', valueString: display },
  ],
});

/** FHIR: one match, in the words of R4 (`equivalence`) or of R5 (`relationship`). */
export const translation = (
  code: string,
  word: string,
  part: 'equivalence' | 'relationship' = 'equivalence',
) => ({
  resourceType: 'Parameters',
  parameter: [
    { name: 'result', valueBoolean: true },
    {
      name: 'match',
      part: [
        { name: part, valueCode: word },
        {
          name: 'concept',
          valueCoding: { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code },
        },
      ],
    },
  ],
});
