/** The image, compose.yaml and the Kubernetes manifests, read by parsers and held against schemas. Nothing is built or run here. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { validate as faultsOfDockerfile } from 'dockerfile-utils';
import { Deployment } from 'kubernetes-models/apps/v1';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, Namespace, Service, ServiceAccount } from 'kubernetes-models/v1';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { createMetrics } from '../../src/metrics.js';
import { readEhrRegistry } from '../../src/trust/registry.js';

const read = (path: string): string => readFileSync(path, 'utf8');

describe('the image', () => {
  const lines = read('Dockerfile').split('\n');

  it('is described without a fault that a parser finds', () => {
    expect(faultsOfDockerfile(read('Dockerfile'))).toEqual([]);
  });

  it('is built from all that the compiler takes in', () => {
    const { include } = JSON.parse(read('tsconfig.build.json')) as { include: readonly string[] };
    const folders = [...new Set(include.map((path) => path.split('/')[0]))];
    const copied = lines.flatMap((line) => /^COPY (\w+) \.\/\1$/.exec(line)?.[1] ?? []);
    expect(folders.filter((folder) => !copied.includes(folder ?? ''))).toEqual([]);
  });

  it('carries its bill of materials and the digests of its files', () => {
    expect(lines.filter((line) => line.includes('/evidence ./evidence'))).toHaveLength(1);
  });
});

/** Strict, so that a member with a slip of the pen is found. */
const ComposeFile = z.strictObject({
  name: z.string(),
  services: z.record(
    z.string(),
    z.strictObject({
      build: z.strictObject({ context: z.string(), target: z.string().optional() }).optional(),
      image: z.string().regex(/:\d/, 'needs a version').optional(),
      command: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()).optional(),
      volumes: z.array(z.string()).optional(),
      ports: z.array(z.string().startsWith('127.0.0.1:')).optional(),
      network_mode: z.string().startsWith('service:').optional(),
      read_only: z.literal(true).optional(),
      cap_drop: z.tuple([z.literal('ALL')]).optional(),
      security_opt: z.array(z.string()).optional(),
      stop_grace_period: z.string().optional(),
      healthcheck: z
        .strictObject({
          test: z.array(z.string()),
          interval: z.string(),
          timeout: z.string(),
          retries: z.int(),
        })
        .optional(),
      depends_on: z
        .record(z.string(), z.strictObject({ condition: z.literal('service_healthy') }))
        .optional(),
    }),
  ),
  volumes: z.record(z.string(), z.null()),
});

describe('compose.yaml', () => {
  const { services, volumes } = ComposeFile.parse(parse(read('compose.yaml')));

  it('names stages, services and volumes that there are', () => {
    const stages = [...read('Dockerfile').matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, name]) => name);
    for (const { build, depends_on, network_mode, volumes: mounts = [] } of Object.values(services)) {
      if (build?.target !== undefined) expect(stages).toContain(build.target);
      for (const name of Object.keys(depends_on ?? {})) expect(Object.keys(services)).toContain(name);
      if (network_mode !== undefined) expect(Object.keys(services)).toContain(network_mode.split(':')[1]);
      for (const mount of mounts) expect(Object.keys(volumes)).toContain(mount.split(':')[0]);
    }
  });

  it('holds no password', () => {
    expect(services['database']?.environment?.['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });
});

const KINDS = {
  ConfigMap,
  Deployment,
  HorizontalPodAutoscaler,
  Namespace,
  NetworkPolicy,
  PodDisruptionBudget,
  Service,
  ServiceAccount,
};
interface Container {
  readonly env: readonly { readonly name: string; readonly value?: string }[];
  readonly securityContext: object;
  readonly resources: { readonly limits: { readonly memory: string } };
  readonly lifecycle: { readonly preStop: { readonly sleep: { readonly seconds: number } } };
}
interface Pod {
  readonly automountServiceAccountToken: boolean;
  readonly securityContext: object;
  readonly terminationGracePeriodSeconds: number;
  readonly containers: readonly [Container];
}
interface Way {
  readonly to?: readonly { readonly podSelector?: object }[];
  readonly ports: readonly { readonly port: number }[];
}
/** What is looked at here; everything else is for the schemas to judge. */
interface Manifest {
  readonly kind: keyof typeof KINDS;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: {
    readonly template: { readonly spec: Pod };
    readonly minAvailable: number;
    readonly minReplicas: number;
    readonly metrics: readonly { readonly pods?: { readonly metric: { readonly name: string } } }[];
    readonly policyTypes: readonly string[];
    readonly egress: readonly Way[];
  };
}

const manifestsIn = (text: string): readonly Manifest[] =>
  parseAllDocuments(text).map((document) => document.toJS() as Manifest);

function isValid(manifest: Manifest): boolean {
  const Kind = KINDS[manifest.kind] as new (data: object) => { validate(): void };
  new Kind(manifest).validate();
  return true;
}

const BASE = 'deploy/kubernetes/base';
const OVERLAY = 'deploy/kubernetes/overlays/example-hospital';

describe('the Kubernetes manifests', () => {
  const files = [BASE, OVERLAY].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml')
      .map((name) => join(folder, name)),
  );
  const all = files.flatMap((file) => manifestsIn(read(file)));
  const of = (kind: Manifest['kind']): Manifest => all.find((manifest) => manifest.kind === kind)!;
  const pod = of('Deployment').spec.template.spec;

  it.each(files)('%s is what the schemas of Kubernetes describe', (file) => {
    expect(manifestsIn(read(file)).every(isValid)).toBe(true);
  });

  it('are all named in their kustomizations', () => {
    for (const folder of [BASE, OVERLAY]) {
      const { resources } = parse(read(join(folder, 'kustomization.yaml'))) as {
        resources: readonly string[];
      };
      const here = files
        .filter((file) => file.startsWith(folder))
        .map((file) => file.slice(folder.length + 1));
      expect([...resources].filter((name) => name.endsWith('.yaml')).sort()).toEqual(here.sort());
    }
  });

  it('run two processes at least, one of which always stays', () => {
    expect(of('Deployment').spec).toMatchObject({
      replicas: 2,
      strategy: { rollingUpdate: { maxUnavailable: 0 } },
    });
    expect(of('PodDisruptionBudget').spec.minAvailable).toBe(1);
    expect(of('HorizontalPodAutoscaler').spec.minReplicas).toBe(2);
  });

  it('give a process no rights and nothing to write on', () => {
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 10001,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(pod.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });

  it('leave the heap room below the limit of memory', () => {
    const options = pod.containers[0].env.find(({ name }) => name === 'NODE_OPTIONS')?.value ?? '';
    const [, heap] = /--max-old-space-size=(\d+)/.exec(options) ?? [];
    expect(Number(heap) / Number.parseInt(pod.containers[0].resources.limits.memory)).toBeLessThan(0.7);
  });

  it('leave time to drain: no calls for 5 s, then 11 s', () => {
    const { lifecycle } = pod.containers[0];
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(lifecycle.preStop.sleep.seconds + 1 + 10);
  });

  it('take secrets by reference', () => {
    for (const { name, value } of pod.containers[0].env)
      if (/DATABASE|KEY/.test(name)) expect(value).toBeUndefined();
  });

  it('let out name look-ups, and by the overlay the EHRs and the database, by address and port', () => {
    const policies = all.filter(({ kind }) => kind === 'NetworkPolicy');
    const ways = policies.flatMap(({ spec }) => spec.egress);
    expect(ways.flatMap(({ ports }) => ports.map(({ port }) => port)).sort()).toEqual([443, 53, 53, 5432]);
    expect(ways.filter(({ to }) => (to ?? []).length === 0)).toEqual([]);
    for (const { spec } of policies) expect(spec.policyTypes).toContain('Egress');
  });

  it('scale by a metric that the service has', () => {
    const named = of('HorizontalPodAutoscaler').spec.metrics.flatMap(({ pods }) => pods?.metric.name ?? []);
    expect(named.map((name) => createMetrics().registry.getSingleMetric(name))).not.toContain(undefined);
  });

  it('bring a registry that the service takes, in shadow mode', () => {
    expect(readEhrRegistry(join(OVERLAY, 'ehrs.json')).map(({ mode }) => mode)).toEqual(['shadow']);
  });

  const kubectl = spawnSync('kubectl', ['kustomize', OVERLAY], { encoding: 'utf8' });
  (kubectl.error ? it.skip : it)(
    'are still valid, and select what they did, once kustomize has put them together',
    () => {
      expect([kubectl.stderr, kubectl.status]).toEqual(['', 0]);
      const built = manifestsIn(kubectl.stdout);
      expect(built.every(isValid)).toBe(true);
      const [dns] = built.filter(
        ({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name === 'ketamine-cds',
      );
      expect(dns?.spec.egress[0]?.to?.[0]?.podSelector).toEqual({ matchLabels: { 'k8s-app': 'kube-dns' } });
      expect(
        new Set(built.filter(({ kind }) => kind !== 'Namespace').map(({ metadata }) => metadata.namespace)),
      ).toEqual(new Set(['ketamine-cds']));
    },
  );
});
