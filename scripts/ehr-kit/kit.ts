/** The kit of one EHR: what its analysts type in, from its entry in the registry. */
import { catalogue } from '../../cards/index.js';
import type { Ehr } from '../../src/trust/registry.js';
import { linksSection, overrideReasonsSection, suggestionsSection, topicsSection } from './cards.js';
import { endpointsOf, endpointsSection, entrySection, tokenSection } from './connection.js';
import { goLiveSection, rollBackSection, testCall, testCallSection } from './going-live.js';
import { htmlOf } from './html.js';
import { page } from './markdown.js';
import { prefetchOf, prefetchSection, scopesSection } from './patient-data.js';

/** @param publicUrl - base URL that the EHR calls, without a slash at the end. */
export function kitPage(ehr: Ehr, publicUrl: string): string {
  const endpoints = endpointsOf(publicUrl);
  return page(
    `Integration kit: ${ehr.id}`,
    `Written by \`npm run ehr-kit\` from the entry \`${ehr.id}\` of the EHR registry; catalogue ${catalogue.version}, ${catalogue.reviewed}. It holds no secrets.`,
    [
      endpointsSection(ehr, endpoints),
      tokenSection(ehr, endpoints),
      prefetchSection(ehr),
      scopesSection(ehr),
      suggestionsSection(ehr),
      topicsSection(),
      overrideReasonsSection(),
      linksSection(publicUrl),
      entrySection(ehr),
      testCallSection(ehr, endpoints),
      goLiveSection(ehr),
      rollBackSection(ehr),
    ],
  );
}

/** Every file of the kit by its name. */
export function kitFiles(ehr: Ehr, publicUrl: string): ReadonlyMap<string, string> {
  const markdown = kitPage(ehr, publicUrl);
  return new Map([
    ['README.md', markdown],
    ['index.html', htmlOf(`Integration kit: ${ehr.id}`, markdown)],
    ['prefetch.json', `${JSON.stringify(prefetchOf(ehr.queryProfile), null, 2)}\n`],
    ['test-call.json', `${JSON.stringify(testCall, null, 2)}\n`],
  ]);
}
