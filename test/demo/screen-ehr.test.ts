/** What the make-believe EHR does behind its ordering screen, without a browser. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startDemo, type Demo } from '../../demo/demo.js';
import { frequencies, places, routes, units } from '../../demo/screen/dosage-words.js';
import { formulary } from '../../demo/screen/formulary.js';
import { draftFrom, formFrom } from '../../demo/screen/order-form.js';
import { readCards } from '../../demo/screen/read-cards.js';
import { withUpdates } from '../../demo/screen/updates.js';
import type { Action, CallAnswer, Card, ChartView, OrderForm } from '../../demo/screen/wire.js';

const drafting = { patientId: 'p', encounterId: 'e', now: new Date('2026-11-28T22:00:00Z') };

const oneOf = (choices: readonly { readonly id: string }[]): fc.Arbitrary<string> =>
  fc.constantFrom(...choices.map(({ id }) => id));
const amount = fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 999 }).map(String));
const medicine = fc.constantFrom(...formulary.map((product) => product.medicine));

const forms: fc.Arbitrary<OrderForm> = fc.record({
  medicine: fc.option(medicine),
  dose: fc.integer({ min: 1, max: 99_999 }).map((hundredths) => String(hundredths / 100)),
  unit: oneOf(units),
  route: fc.oneof(fc.constant(''), oneOf(routes)),
  frequency: oneOf(frequencies),
  minutes: amount,
  reason: fc.option(fc.record({ text: fc.string({ minLength: 1 }) })),
  location: fc.constantFrom(...places.map(({ name }) => name)),
});

describe('an order of the form', () => {
  it('is the same after it has been a MedicationRequest', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(formFrom(draftFrom(form, drafting), form.location)).toEqual(form);
      }),
    );
  });

  it.each(['half a vial', '1e3', '-1', '<b>1</b>'])('sends the amount %j as words', (dose) => {
    const [product] = formulary;
    const form = formFrom(draftFrom({ ...emptyForm, medicine: product?.medicine ?? null }, drafting), '');
    const [dosage] = draftFrom({ ...form, dose, unit: 'mg' }, drafting).dosageInstruction ?? [];
    expect(dosage).toEqual({ text: `${dose} mg` });
  });

  it('has no medicine where none was chosen', () => {
    expect(draftFrom(emptyForm, drafting)).not.toHaveProperty('medicationCodeableConcept');
  });
});

const emptyForm: OrderForm = {
  ...{ medicine: null, dose: '', unit: 'mg', route: '', frequency: '', minutes: '' },
  ...{ reason: null, location: 'Outpatient clinic' },
};

describe('reading an answer', () => {
  it.each([[undefined], [null], ['text'], [{}], [{ cards: 'none' }], [{ cards: [{ summary: 'x' }] }]])(
    'takes %j for no answer, not for no cards',
    (body) => {
      expect(readCards(body)).toBeUndefined();
    },
  );

  it('passes on no HTML of the sender, and no link that runs', () => {
    const detail = 'a <img src=x onerror=alert(1)> [b](javascript:alert(1)) **c**';
    const card = { uuid: 'u', summary: 's', indicator: 'info', source: { label: 'l' }, detail };
    const [{ detailHtml } = { detailHtml: '' }] = readCards({ cards: [card] }) ?? [];
    expect(detailHtml).toBe(
      '<p>a &lt;img src=x onerror=alert(1)&gt; <a href="">b</a> <strong>c</strong></p>',
    );
  });
});

describe('an update of a draft', () => {
  const [product] = formulary;
  const form = { ...emptyForm, medicine: product?.medicine ?? null, dose: '84', route: 'nasal' };
  const [sent, other] = ['p', 'q'].map((patientId) => draftFrom(form, { ...drafting, patientId }));
  const card = (actions: readonly Action[]): Card => ({
    ...{ uuid: 'u', summary: 's', indicator: 'info', detailHtml: '', source: { label: 'l' }, rules: [] },
    suggestions: [{ label: 'l', uuid: 'u', actions }],
  });
  const updated = (action: Action) =>
    withUpdates(card([action]), 'p-draft', form.location).suggestions?.[0]?.actions?.[0]?.updated;
  const changed = (draft: object | undefined) =>
    JSON.parse(JSON.stringify(draft).replace('84', '56')) as { resourceType: string };

  it('is shown in the form, where it is of the draft in the form', () => {
    expect(updated({ type: 'update', resource: changed(sent) })).toEqual({ order: { ...form, dose: '56' } });
  });

  it('is shown in words, where it is of a draft beside the form', () => {
    expect(updated({ type: 'update', resource: changed(other) })).toEqual({
      text: 'esketamine 140 MG/ML Nasal Spray [Spravato], 56 mg, nasal',
    });
  });

  it.each<Action>([
    { type: 'update' },
    { type: 'update', resource: { resourceType: 'Patient' } },
    { type: 'create', resource: { resourceType: 'MedicationRequest' } },
    { type: 'delete', resourceId: 'MedicationRequest/p-draft' },
  ])('is nothing else: %j', (action) => {
    expect(updated(action)).toBeUndefined();
  });
});

describe('the EHR behind the screen', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo({ PORT: '0', LOG_LEVEL: 'silent' });
  });
  afterAll(() => demo.stop());

  const ask = (path: string, body: unknown) =>
    fetch(`${demo.screen.url}/ehr/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('signs and sends an order with the prefetch that discovery asks for, and gives no secret away', async () => {
    const chart = (await (
      await fetch(`${demo.screen.url}/ehr/patients/maribel-fennimore`)
    ).json()) as ChartView;
    const switches = { region: 'US', fault: 'none', prefetch: true };
    const call = { hook: 'order-select', patientId: chart.id, order: chart.order, others: [], switches };
    const answered = await (await ask('calls', call)).text();
    const { exchange, cards } = JSON.parse(answered) as CallAnswer;
    expect(cards?.[0]?.rules).toEqual(['pregnancy-current']);
    expect(exchange.response?.status).toBe(200);
    expect(exchange.request.body).toMatchObject({
      fhirAuthorization: { access_token: '… (not shown)' },
      prefetch: { conditions: { resourceType: 'Bundle' } },
    });
    expect(answered).not.toContain('eyJ');
  });

  it.each([
    ['a call', 'calls', { hook: 'patient-view' }],
    ['feedback', 'feedback', { outcome: 'perhaps' }],
  ])('refuses %s that is none', async (_what, path, body) => {
    expect((await ask(path, body)).status).toBe(400);
  });

  it('lets the page load nothing from elsewhere and run no script of its own making', async () => {
    const policy = (await fetch(demo.screen.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it.each(['/page/..%2f..%2f..%2fpackage.json', '/page/main.js.map', '/modules/lit-html/..%2fpackage.json'])(
    'serves nothing at %s',
    async (path) => {
      expect((await fetch(`${demo.screen.url}${path}`)).status).toBeGreaterThanOrEqual(400);
    },
  );
});
