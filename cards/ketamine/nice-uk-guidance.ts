/** What NICE says in the UK: no recommendation for nasal esketamine, none for intravenous ketamine. */
import { all, region } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { localFundingApproved, privateCare } from '../override-reasons.js';
import { lopezDiaz2019, niceNg222Surveillance, niceTa854, rosenhagen2023 } from '../references.js';
import { nasalEsketamine } from './orders.js';

export default defineRule({
  id: 'nice-uk-guidance',
  title: 'Position of NICE',
  kind: 'eligibility',
  group: 'H',
  contexts: ['PSY'],
  branches: [
    {
      when: all(region('UK'), nasalEsketamine),
      level: 'info',
      summary:
        'Not recommended by NICE: {drug} with an SSRI or SNRI for resistant depression (TA854); agree funding.',
    },
    { when: region('UK'), level: 'info' },
  ],
  summary:
    'Without a NICE recommendation: intravenous ketamine was not taken up into NG222 (January 2026); agree funding locally.',
  action:
    'Obtain local or individual funding approval: NICE does not recommend nasal esketamine for treatment-resistant depression (TA854) and has not taken intravenous ketamine up into NG222.',
  rationale:
    'A surveillance of January 2026 decided against adding intravenous ketamine to the guideline on depression. Use therefore needs local approval, and often funding case by case.',
  wrongWhen: 'Local funding has been approved, or the treatment is private.',
  evidence: [
    {
      source: niceTa854,
      supports: 'Esketamine with an SSRI or SNRI is not recommended for treatment-resistant depression.',
      strength: 'A',
    },
    {
      source: niceNg222Surveillance,
      supports: 'Intravenous ketamine was not added to NG222.',
      strength: 'B',
    },
    {
      source: lopezDiaz2019,
      supports:
        'An editorial, whose abstract asks for all evidence-based strategies first; it holds no recommendation of NICE.',
      strength: 'D',
    },
    {
      source: rosenhagen2023,
      section: '§5.4',
      supports:
        'Its statement on NICE and intravenous ketamine was not confirmed and is not repeated; the one on esketamine rests on a draft of 2020.',
      strength: 'C',
    },
  ],
  overrideReasons: [localFundingApproved, privateCare],
});
