/** Ketamine or esketamine that is ordered already, or was given within a day: most overlaps are ordering errors. */
import {
  administered,
  all,
  any,
  context,
  mention,
  not,
  ordered,
  takes,
} from '../../src/clinical/criteria.js';
import { hours } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { differentEncounterProceduralUse, intendedSwitch, replacingOrder } from '../override-reasons.js';
import { generalKnowledge, serviceDesign, spravatoUs } from '../references.js';
import { arketamine, esketamine, ketamine, ketamines } from '../value-sets/index.js';
import { topicalOrder } from './orders.js';
import { systemicChecksNotRun } from './scopes.js';

const within = hours(24); // design choice
const racemate = [ketamine, arketamine];

/** A dose under the order that is replaced belongs to the same course, but not where the drug is another from now on. */
const givenToday = any(
  all(
    ordered(esketamine),
    any(administered(racemate, { within }), administered(esketamine, { within, exceptReplaced: true })),
  ),
  all(
    not(ordered(esketamine)),
    any(administered(esketamine, { within }), administered(racemate, { within, exceptReplaced: true })),
  ),
);

export default defineRule({
  id: 'duplicate-ketamine-esketamine',
  title: 'Duplicate ketamine or esketamine',
  short: 'duplicate of {medication}',
  kind: 'duplicate',
  group: 'G',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(
        takes(ketamines, { exceptReplaced: true, notDrafted: true }),
        mention(takes(ketamines, { exceptReplaced: true })),
      ),
      level: 'warning',
    },
    {
      when: takes(ketamines, { exceptReplaced: true }),
      level: 'warning',
      summary: 'Duplicate: {medication} is drafted in this session as well; confirm that both are meant.',
      action: 'Confirm that both are meant; otherwise keep one draft and remove the other.',
    },
    {
      when: givenToday,
      level: { PSY: 'warning', PAIN: 'warning' },
      summary:
        'Duplicate: {medication} was given on {when}, less than 24 hours ago; confirm that {drug} is due.',
      action:
        'Confirm that a further dose is meant so soon after {medication} on {when}; otherwise postpone it or remove this draft.',
    },
    {
      // A cream adds little to an injection, but a second cream is a duplicate all the same.
      when: all(topicalOrder, takes(ketamines, { routes: ['topical'], exceptReplaced: true })),
      level: 'warning',
      summary:
        'Duplicate: topical {medication} on order already ({when}); confirm that {drug} is meant as well.',
    },
  ],
  summary: 'Duplicate: {medication} on order already ({when}); confirm that {drug} is meant as well.',
  action:
    'Confirm which product is meant: if this order takes the place of {medication}, say so in it or end the older one; otherwise remove this draft.',
  rationale:
    'Ketamine and its enantiomers add up: dissociation, sedation and the rise in blood pressure are those of the sum.',
  notes: [
    {
      when: context('PSY'),
      say: 'In psychiatry do not combine a ketamine infusion with esketamine on the same day.',
    },
    {
      when: all(takes(ketamines, { exceptReplaced: true }), givenToday),
      say: 'A dose was given within the last 24 hours as well: make sure that another is due.',
    },
    systemicChecksNotRun,
  ],
  wrongWhen:
    'The patient is being switched, this order replaces the other, or the other belongs to a procedure that is over.',
  evidence: [
    {
      source: generalKnowledge,
      supports:
        'Overlapping orders are usually an error, and not on the same day is clinical convention, without a statement of any label; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: spravatoUs,
      supports: 'Esketamine is the S-enantiomer of racemic ketamine.',
      strength: 'A',
    },
    {
      source: serviceDesign,
      supports:
        'A dose counts for 24 hours; what stems from a replaced order does not count, unless it is the other drug.',
      strength: 'design',
    },
  ],
  offers: [{ offer: 'remove-draft' }],
  overrideReasons: [intendedSwitch, replacingOrder, differentEncounterProceduralUse],
});
