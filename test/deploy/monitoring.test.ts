/** Dashboard and alerts: every query reads metrics and labels that the service really has, and every alert has its runbook entry. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parser } from '@prometheus-io/lezer-promql';
import request from 'supertest';
import { parse } from 'yaml';
import { ERROR_CODES } from '../../src/errors.js';
import { createMetrics } from '../../src/metrics.js';
import { testCall } from '../../scripts/ehr-kit/going-live.js';
import { POLICY_STATES, watchPolicies } from '../../src/trust/policy-watch.js';
import { REFUSALS } from '../../src/trust/refusal.js';
import { createLog } from '../../src/log.js';
import { outcome, searchset, startFaultyFhir } from '../fhir/faulty-fhir.js';
import { status } from '../fhir/spoil.js';
import { ENDPOINT, serviceFor } from '../security/known-callers.js';
import { service } from '../support/service.js';
import { bearer } from '../trust/tokens.js';
import { EHR, trusting } from '../trust/trusting.js';

const NOW = '2026-07-01T15:05:31Z';
const FOREIGN = searchset(
  [{ resourceType: 'AllergyIntolerance', id: 'x', patient: { reference: 'Patient/other' } }],
  'https://ehr.example.org/fhir',
  'AllergyIntolerance',
);

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook_url: string };
}
interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string; readonly legendFormat: string }[];
}

const { groups } = parse(readFileSync('deploy/prometheus/alerts.yaml', 'utf8')) as {
  groups: readonly { rules: readonly Alert[] }[];
};
const alerts = groups.flatMap(({ rules }) => rules);
const { panels } = JSON.parse(readFileSync('deploy/grafana/dashboard.json', 'utf8')) as {
  panels: readonly Panel[];
};
const queries: readonly (readonly [string, string])[] = [
  ...alerts.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr, legendFormat }) => [`${title}: ${legendFormat}`, expr] as const),
  ),
];

interface Used {
  readonly faults: readonly string[];
  readonly metrics: readonly string[];
  readonly labels: readonly string[];
  /** Label and the values that are asked for. */
  readonly values: readonly (readonly [string, readonly string[]])[];
}

function usedBy(query: string): Used {
  const found = { faults: [] as string[], metrics: [] as string[], labels: [] as string[] };
  const values: [string, string[]][] = [];
  parser.parse(query).iterate({
    enter(node) {
      const text = query.slice(node.from, node.to);
      if (node.type.isError) found.faults.push(text);
      if (node.name === 'Identifier' && node.node.parent?.name === 'VectorSelector') found.metrics.push(text);
      if (node.name === 'LabelName') found.labels.push(text);
      if (node.name !== 'UnquotedLabelMatcher') return;
      const [, label = '', value = ''] = /^(\w+)\s*[=!~]+\s*"(.*)"$/s.exec(text) ?? [];
      values.push([label, value.split('|')]);
    },
  });
  return { ...found, values };
}

/** Prometheus itself puts these on whatever it collects. */
const OF_PROMETHEUS = ['up', 'instance', 'job'];

describe('what dashboard and alerts ask for', () => {
  const metrics = createMetrics();
  let text = '';
  beforeAll(async () => {
    const app = service({}, undefined, metrics);
    await request(app).post('/cds-services/ketamine-safety').send(testCall);
    text = (await request(app).get('/metrics')).text;
  });

  const labelsOf = (metric: string): readonly string[] => {
    const known = metrics.registry.getSingleMetric(metric) ?? metrics.registry.getSingleMetric(base(metric));
    return known && 'labelNames' in known ? (known.labelNames as readonly string[]) : [];
  };
  const base = (metric: string): string => metric.replace(/_(?:bucket|count|sum)$/, '');

  it.each(queries)('%s', (_name, query) => {
    const { faults, metrics: names, labels, values } = usedBy(query);
    expect(faults).toEqual([]);
    expect(names.length).toBeGreaterThan(0);
    const exposed = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
    expect(names.filter((name) => !exposed.has(base(name)) && !OF_PROMETHEUS.includes(name))).toEqual([]);
    const known = [...names.flatMap(labelsOf), ...OF_PROMETHEUS, 'le'];
    expect(labels.filter((label) => !known.includes(label))).toEqual([]);
    const closed: Readonly<Record<string, readonly string[]>> = {
      outcome: ['answered', 'aborted', ...ERROR_CODES],
      kind: [...REFUSALS, ...POLICY_STATES],
      result: ['nothing', 'cards', 'incomplete'],
    };
    for (const [label, asked] of values)
      expect(asked.filter((value) => !(closed[label] ?? [value]).includes(value))).toEqual([]);
  });

  it('is all that the service counts of its own', () => {
    const counted = [...text.matchAll(/^# TYPE (cds_\S+)/gm)].map(([, name = '']) => name);
    expect(counted.length).toBeGreaterThan(15);
    expect(counted.filter((name) => !queries.some(([, query]) => query.includes(name)))).toEqual([]);
  });

  it('has data as soon as a call was answered', () => {
    expect(text).toContain('cds_calls_total{hook="order-select",outcome="answered"} 1');
    expect(text).toContain(
      'cds_evaluations_total{ehr="unauthenticated",mode="active",result="incomplete"} 1',
    );
    expect(text).toContain('cds_findings_total{rule="data-incomplete",indicator="warning",mode="active"} 1');
  });
});

describe('a service that has been used', () => {
  /** They count what went wrong, or is not configured here: nothing to see is good news. */
  const QUIET = ['cds_store_failures_total', 'cds_terminology_lookups_total'];
  let text = '';

  beforeAll(async () => {
    const ehr = await startFaultyFhir([{ resourceType: 'Patient', id: testCall.context.patientId }]);
    ehr.breakType('Condition', status(500, outcome('error', 'exception')));
    const aud = 'us';
    const entry = { ...EHR, audience: [aud], allowPrivateNetwork: true, fhirServers: [ehr.base] };
    const { trust } = trusting([entry]);
    const { app, metrics, store } = serviceFor(
      {},
      { authenticator: trust.authenticator, storeUrl: 'sqlite::memory:' },
    );
    const log = createLog('silent');
    watchPolicies({ sites: trust.sites, log, metrics });
    const post = (path: string, authorization: string, body: object) =>
      request(app).post(path).set('Authorization', authorization).send(body);
    const fhirAuthorization = { access_token: 't', token_type: 'Bearer', expires_in: 300 };
    const call = {
      ...testCall,
      ...{ fhirServer: ehr.base, fhirAuthorization, prefetch: { allergies: FOREIGN } },
    };
    const token = (): string => bearer({ claims: { aud } });
    await post(ENDPOINT, token(), call).expect(200);
    await post(ENDPOINT, 'Bearer x', call).expect(401);
    const feedback = { feedback: [{ card: 'c', outcome: 'overridden', outcomeTimestamp: NOW }] };
    await post(`${ENDPOINT}/feedback`, token(), feedback).expect(200);
    text = (await request(app).get('/metrics')).text;
    await Promise.all([store?.close(), ehr.close()]);
  });

  it.each(panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const)))(
    'gives the panel “%s” something to draw',
    (_title, query) => {
      const empty = usedBy(query).metrics.filter((name) => !new RegExp(`^${name}[ {]`, 'm').test(text));
      expect(empty.filter((name) => !QUIET.includes(name))).toEqual([]);
    },
  );
});

describe('the runbook', () => {
  const headings = [...readFileSync('docs/runbook.md', 'utf8').matchAll(/^### (\S+)$/gm)].map(
    ([, name]) => name,
  );

  it('has one entry for each alert and no other', () => {
    expect([...headings].sort()).toEqual(alerts.map(({ alert }) => alert).sort());
  });

  it.each(alerts.map((alert) => [alert.alert, alert] as const))(
    'is where %s says',
    (name, { labels, annotations }) => {
      expect(annotations.runbook_url).toBe(`docs/runbook.md#${name.toLowerCase()}`);
      expect(annotations.summary).toMatch(/\.$/);
      expect(['page', 'ticket']).toContain(labels.severity);
    },
  );
});
