/** Markers in everything that is sent: none of them comes back in answers, log lines or metrics. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { CARD, openDoor, SERVICE, servicesAnswering, type Door } from './door.js';

/** Stands wherever something about a patient, or a secret, could stand. */
const MARK = 'CANARY7';
const marked = {
  hook: 'order-sign',
  hookInstance: MARK,
  fhirServer: `https://${MARK}.example.org`,
  fhirAuthorization: { access_token: MARK, token_type: 'Bearer', scope: MARK, subject: MARK, patient: MARK },
  [MARK]: MARK,
  context: {
    userId: `Practitioner/${MARK}`,
    patientId: MARK,
    encounterId: MARK,
    selections: [`MedicationRequest/${MARK}`],
    draftOrders: { resourceType: 'Bundle', entry: [{ resource: { id: MARK, [MARK]: MARK } }] },
  },
  prefetch: { [MARK]: { resourceType: MARK } },
};
const feedback = {
  card: MARK,
  outcome: 'overridden',
  outcomeTimestamp: '2026-07-01T15:05:31Z',
  overrideReason: { reason: { code: MARK, system: MARK, display: MARK }, userComment: MARK },
  [MARK]: MARK,
};

const BODIES: readonly [string, unknown][] = [
  [SERVICE, marked],
  [SERVICE, { ...marked, hook: MARK }],
  [SERVICE, { ...marked, hookInstance: undefined }],
  [SERVICE, { ...marked, context: { ...marked.context, patientId: { [MARK]: MARK } } }],
  [SERVICE, { ...marked, context: { ...marked.context, draftOrders: MARK } }],
  [SERVICE, { ...marked, context: MARK }],
  [SERVICE, [MARK]],
  [SERVICE, `{"${MARK}": ${MARK}`],
  [`${SERVICE}/feedback`, { feedback: [feedback] }],
  [`${SERVICE}/feedback`, { feedback: [{ ...feedback, outcome: MARK }] }],
  [`${SERVICE}/feedback`, { feedback: [{ ...feedback, outcomeTimestamp: MARK }] }],
  [`${SERVICE}/feedback`, { feedback: [{ ...feedback, overrideReason: MARK }] }],
  [`${SERVICE}/feedback`, { feedback: MARK }],
  [`/cds-services/${MARK}`, marked],
  [`/${MARK}?patient=${MARK}`, marked],
];

const DOORS: readonly [string, () => Door][] = [
  ['answers', () => openDoor()],
  ['fails', () => openDoor({ services: servicesAnswering(() => Promise.reject(new Error(MARK))) })],
  [
    'answers what is not valid',
    () =>
      openDoor({
        services: servicesAnswering(() => {
          const resource = { resourceType: 'Task', [MARK]: null };
          const actions = [{ type: 'create' as const, description: 'd', resource }];
          const suggestions = [{ label: 'l', uuid: CARD.uuid.replace('11', '12'), actions }];
          return Promise.resolve({ cards: [{ ...CARD, suggestions, selectionBehavior: 'any' as const }] });
        }),
      }),
  ],
  [
    'trusts no one',
    () => openDoor({ authenticator: { authenticate: () => Promise.reject(new Error(MARK)) } }),
  ],
  ['keeps no feedback', () => openDoor({ feedback: { record: () => Promise.reject(new Error(MARK)) } })],
];

describe.each(DOORS)('a service that %s', (_what, open) => {
  it('says nothing of what it was sent, in answers, log and metrics, at the most talkative level', async () => {
    const { app, lines, metrics } = open();
    for (const [path, body] of BODIES) {
      const { text, headers } = await request(app)
        .post(path)
        .set('Content-Type', 'application/json')
        .set({
          Authorization: `Bearer ${MARK}`,
          'X-Request-Id': MARK,
          Cookie: MARK,
          'User-Agent': MARK,
          Referer: MARK,
        })
        .set('Origin', `https://${MARK}.example.org`)
        .send(typeof body === 'string' ? body : JSON.stringify(body));
      expect(text + JSON.stringify(headers)).not.toContain(MARK);
    }
    for (const path of [`/rules/${MARK}`, `/health/${MARK}`, `/cds-services?${MARK}`]) {
      expect((await request(app).get(path)).text).not.toContain(MARK);
    }
    expect(lines().length).toBeGreaterThan(BODIES.length);
    expect(JSON.stringify(lines()).toLowerCase()).not.toContain(MARK.toLowerCase());
    expect((await metrics.registry.metrics()).toLowerCase()).not.toContain(MARK.toLowerCase());
  });
});
