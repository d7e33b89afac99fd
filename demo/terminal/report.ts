/** What the demo prints: one section for each patient, and at the end where everything is and how to call it. */
import type { MedicationRequest } from 'fhir/r4.js';
import type { Card } from '../../src/cds-hooks/response.js';
import type { OrderSelect } from '../ehr/order-select.js';
import type { SamplePatient } from '../patients/sample-patient.js';
import { cardText } from './card-text.js';
import type { Paint } from './paint.js';
import { wrap } from './wrap.js';

export interface Addresses {
  /** The ordering screen in the browser. */
  readonly screen: string;
  readonly service: string;
  /** URL that takes hook calls. */
  readonly endpoint: string;
  readonly fhirServer: string;
  /** The EHR: where its keys are published, and where a token for one call is to be had. */
  readonly ehr: string;
}

const nameOf = ({ medicationCodeableConcept: concept }: MedicationRequest): string =>
  concept?.text ?? 'a medicine';

/** @param width - columns. */
export function patientReport(
  patient: SamplePatient,
  cards: readonly Card[],
  paint: Paint,
  width: number,
): string {
  const [ordered, ...others] = patient.orders.map(nameOf);
  const also = others.length > 0 ? `, with ${others.join(' and ')}` : '';
  const lines = [
    paint.heading(patient.name),
    ...wrap(`Shows: ${patient.shows}.`, width, '  ').map(paint.quiet),
    ...wrap(`Orders: ${ordered ?? ''}${also}.`, width, '  ').map(paint.quiet),
    ...cards.flatMap((card) => ['', ...cardText(card, paint, width)]),
    ...(cards.length === 0 ? ['', '  No card: everything was read, and there is nothing to say.'] : []),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** A command for a POSIX shell. The body stands in a quoted here-document: the shell changes nothing in it. */
const curlFor = (endpoint: string, ehr: string, call: OrderSelect): string =>
  [
    `curl -s -H 'content-type: application/json' -H "authorization: Bearer $(curl -s ${ehr}/token)" --data-binary @- ${endpoint} <<'JSON'`,
    JSON.stringify(call),
    'JSON',
  ].join('\n');

export function closingReport(
  { screen, service, endpoint, fhirServer, ehr }: Addresses,
  example: OrderSelect,
  paint: Paint,
): string {
  return [
    paint.heading('Where to look'),
    `  Screen       ${screen}`,
    `  Service      ${endpoint}`,
    `  Discovery    ${service}/cds-services`,
    `  Rules        ${service}/rules`,
    `  FHIR server  ${fhirServer}/metadata`,
    `  Keys         ${ehr}/jwks.json`,
    '',
    paint.heading('Try it: an order for one of the patients above'),
    curlFor(endpoint, ehr, example),
    '',
    '',
  ].join('\n');
}
