/** Every test patient through prefetch: exactly these rules, at exactly these levels. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Card } from '../../src/cds-hooks/response.js';
import { foundIn } from '../support/cards.js';
import { service } from '../support/service.js';
import { vignettes } from './patients.js';

describe('with prefetch', () => {
  it.each(vignettes.map((vignette) => [vignette.name, vignette] as const))(
    '%s',
    async (_name, { patient, region = 'US', finds }) => {
      const app = service({ LABEL_REGION: region });
      const body = patient.request('order-select', { prefetch: patient.prefetch() });
      const response = await request(app).post('/cds-services/ketamine-safety').send(body);
      expect(response.status).toBe(200);
      const { cards } = response.body as { cards: Card[] };
      expect(foundIn(cards)).toEqual(finds);
      expect(cards.length).toBeLessThanOrEqual(3);
    },
  );
});
