/** Every test patient again, read from a FHIR server: the same rules at the same levels, and the same words. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startFhirServer } from '../../demo/fhir-server.js';
import type { Card } from '../../src/cds-hooks/response.js';
import { foundIn, withoutIds } from '../support/cards.js';
import { service } from '../support/service.js';
import { vignettes } from './patients.js';

describe('with a FHIR server', () => {
  it.each(vignettes.map((vignette) => [vignette.name, vignette] as const))(
    '%s',
    async (_name, { patient, region = 'US', finds }) => {
      const server = await startFhirServer();
      try {
        await server.load(patient.resources);
        if (patient.isUnread('medications')) server.fail('MedicationRequest', 'p1', 500);
        const app = service({ LABEL_REGION: region });
        const body = patient.request('order-select', { fhirServer: server.url });
        const response = await request(app).post('/cds-services/ketamine-safety').send(body);
        expect(response.status).toBe(200);
        const { cards } = response.body as { cards: Card[] };
        expect(foundIn(cards)).toEqual(finds);
        expect(cards.length).toBeLessThanOrEqual(3);
        if (patient.isUnread('medications')) return;
        const sentAlong = await request(app)
          .post('/cds-services/ketamine-safety')
          .send(patient.request('order-select', { prefetch: patient.prefetch() }));
        expect(withoutIds(cards)).toEqual(withoutIds((sentAlong.body as { cards: Card[] }).cards));
      } finally {
        await server.close();
      }
    },
  );
});
