/** The patients of the demo: each gets the cards that its story promises, from a valid record. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startDemo, type Demo } from '../../demo/demo.js';
import { callService, orderSelect } from '../../demo/ehr/order-select.js';
import { isResource, validateResource } from '../../demo/fhir-server/kit.js';
import { samplePatients } from '../../demo/patients/index.js';
import type { SamplePatient } from '../../demo/patients/sample-patient.js';
import { identity } from '../../hooks/index.js';

const Findings = z.array(z.object({ rule: z.string(), indicator: z.string() }));

/** What monitoring says of the spray and of infusions; most records show one antidepressant and no liver tests. */
const spray = [
  'info: monitoring-session-vitals, counselling-transport-fasting, trd-trials-not-documented, spravato-rems',
];
const infusion = [
  'info: monitoring-session-vitals, monitoring-lft-baseline, counselling-transport-fasting, trd-trials-not-documented, indication-mismatch',
];
const withoutTrials = (cards: readonly string[]): readonly string[] =>
  cards.map((card) => card.replace(' trd-trials-not-documented,', ''));

/** Per patient, the cards in order: the level of the card, and the rules in it. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'Wren Hollowell': [`${withoutTrials(spray).join()}, screen-complete`],
  'Alban Thistlewood': ['critical: aneurysmal-vascular-disease', ...spray],
  'Maribel Fennimore': ['critical: pregnancy-current', ...spray],
  'Bartholomew Ness': ['critical: bp-severe-elevation', ...infusion],
  'Tobias Kettleburn': [
    'critical: psychosis-active',
    'info: cns-depressants, antipsychotic-interaction',
    ...infusion,
  ],
  'Caspian Dunmore': ['warning: cns-depressants, benzodiazepine-efficacy', ...infusion],
  'Leopold Quarrington': ['warning: maoi', ...spray],
  'Odile Marchbanks': ['warning: bipolar-disorder', 'info: lamotrigine', ...withoutTrials(infusion)],
  'Philippa Overstrand': [
    'warning: cyp-inhibitor-ketamine',
    'warning: ketamine-nonparenteral-compounded',
    ...infusion,
  ],
  'Gideon Larkspur': [],
  'Marguerite Sallow': ['warning: theophylline-aminophylline'],
  'Silvester Ainsworth': ['warning: data-incomplete', 'warning: psychosis-history', ...withoutTrials(spray)],
  'Ottoline Farraday': ['warning: data-incomplete', ...withoutTrials(spray)],
  'Lysander Coldwell': ['warning: data-incomplete', ...withoutTrials(spray)],
  'Emmeline Crabtree': [
    'warning: cns-depressants, benzodiazepine-efficacy',
    'info: ketamine-parenteral-psych-dose',
    ...infusion,
  ],
  'Ambrose Pettigrove': [
    'critical: aneurysmal-vascular-disease, bp-severe-elevation',
    'warning: cns-depressants, benzodiazepine-efficacy, substance-use-disorder, lamotrigine, older-adult',
    ...infusion,
  ],
};

const names = samplePatients(new Date()).map(({ name }) => name);

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ PORT: '0' });
});
afterAll(() => demo.stop());

function called(name: string): SamplePatient {
  const patient = demo.patients.find((one) => one.name === name);
  if (patient === undefined) throw new Error(`no sample patient is called ${name}`);
  return patient;
}

async function cardsOf(name: string) {
  const { ehr, service } = demo;
  const patient = called(name);
  const authorization = await ehr.authorize(service.endpoint);
  const { cards } = await callService(
    service.endpoint,
    orderSelect(patient, ehr.access(patient.id)),
    authorization,
  );
  return cards.map((card) => ({
    card,
    findings: Findings.parse(card.extension?.[identity.findingsExtension]),
  }));
}

describe('the sample patients', () => {
  it('are all in the table', () => {
    expect(names).toEqual(Object.keys(EXPECTED));
  });

  it.each(names)('%s gets the cards that fit the story', async (name) => {
    const cards = await cardsOf(name);
    const told = cards.map(
      ({ card, findings }) => `${card.indicator}: ${findings.map(({ rule }) => rule).join(', ')}`,
    );
    expect(told).toEqual(EXPECTED[name]);
  });

  it.each([
    ['Tobias Kettleburn', 'cns-depressants', 'info'],
    ['Ambrose Pettigrove', 'lamotrigine', 'info'],
    ['Ambrose Pettigrove', 'older-adult', 'info'],
    ['Ambrose Pettigrove', 'substance-use-disorder', 'warning'],
  ])('of %s, %s is %s by itself', async (name, rule, indicator) => {
    const findings = (await cardsOf(name)).flatMap((one) => one.findings);
    expect(findings).toContainEqual({ rule, indicator });
  });

  it.each(names)('%s has a record of valid FHIR R4, about nobody else', (name) => {
    const { id, record, orders } = called(name);
    for (const resource of [...record, ...orders]) {
      const sent: unknown = JSON.parse(JSON.stringify(resource));
      expect(() => isResource(sent) && validateResource(sent)).not.toThrow();
      expect(JSON.stringify(resource)).toContain(id);
    }
    const ids = [...record, ...orders].map((resource) => `${resource.resourceType}/${resource.id ?? ''}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are screened again as soon as an unreadable list can be read', async () => {
    const mend = demo.fhirServer.fail('MedicationRequest', 'wren-hollowell', 500);
    const broken = (await cardsOf('Wren Hollowell')).flatMap(({ findings }) =>
      findings.map(({ rule }) => rule),
    );
    expect(broken).toContain('data-incomplete');
    expect(broken).not.toContain('screen-complete');
    mend();
    const mended = (await cardsOf('Wren Hollowell')).flatMap(({ findings }) =>
      findings.map(({ rule }) => rule),
    );
    expect(mended).toContain('screen-complete');
  });
});
