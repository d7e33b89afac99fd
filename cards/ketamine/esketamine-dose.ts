/** Doses of nasal esketamine that no label has, and a first session that begins higher than labels do. */
import { age, all, any, named, not, orderedDose, region } from '../../src/clinical/criteria.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { specialistDecisionDocumented, titrationPhase, unitEnteredCorrectly } from '../override-reasons.js';
import {
  esketamineInteractionsMims,
  generalKnowledge,
  rosenhagen2023,
  serviceDesign,
  spravatoEu,
  spravatoUs,
} from '../references.js';
import { recentWeight } from './body-weight.js';
import { suicidalCrisis } from './depression.js';
import { startsAt28, to28Milligrams, to56Milligrams } from './dose-changes.js';
import { nasalEsketamine } from './orders.js';
import { earlierSession } from './sessions.js';

const firstSession = named('no earlier session on record', not(earlierSession));
const aboveLabel = orderedDose('milligrams', { above: 84, weight: recentWeight }); // SPRAVATO PI §2: three devices at most
const startsAt84 = all(orderedDose('milligrams', { atLeast: 84, weight: recentWeight }), firstSession); // SPRAVATO PI §2: three devices

/** As entered in mg or devices: what follows from a weight is not changed for the prescriber. */
const notLabelled = any(
  orderedDose('milligrams', { notMultipleOf: 28 }), // SPRAVATO PI §3: one device holds 28 mg
  orderedDose('milligrams', { above: 84 }), // SPRAVATO PI §2: three devices at most
);
const startsTooHigh = named(
  'a dose that no label has, or 84 mg as the first under the EU label',
  any(notLabelled, all(region('EU'), startsAt84, not(suicidalCrisis))),
);

export default defineRule({
  id: 'esketamine-dose',
  title: 'Dose of nasal esketamine',
  short: 'dose ({dose})',
  kind: 'dosing',
  group: 'G',
  appliesTo: nasalEsketamine,
  contexts: ['PSY'],
  branches: [
    {
      when: any(
        orderedDose('milligrams', { notMultipleOf: 28, weight: recentWeight }), // SPRAVATO PI §3: one device holds 28 mg
        aboveLabel,
      ),
      level: 'warning',
    },
    {
      when: orderedDose('milligramsPerDay', { above: 84 }), // SPRAVATO PI §2: one session a day
      level: 'warning',
      summary: 'The frequency makes {dose} of {drug}: the label allows 84 mg at most, in one session.',
      action: 'Correct the frequency: the ordered {dose} is more than the 84 mg of the largest session.',
    },
    {
      // The dose stands last, so that it is the datum of the order that is shown.
      when: all(region('EU'), suicidalCrisis, startsAt84),
      level: 'warning',
      summary:
        'First session on record at {dose}: confirm the emergency, else the EU label starts {drug} at 56 mg.',
      action:
        'Confirm that this is the short treatment of a psychiatric emergency, for which the EU label is understood to start at 84 mg; otherwise start at 56 mg.',
    },
    {
      when: all(region('EU'), startsAt84),
      level: 'warning',
      summary:
        'First session on record at {dose}: the EU label starts {drug} at 56 mg, at 28 mg from age 65.',
      action: 'Reduce the first dose to 56 mg, from the age of 65 to 28 mg; later sessions may go to 84 mg.',
    },
    {
      when: all(region('US'), startsAt84, not(suicidalCrisis)),
      level: 'info',
      summary:
        'First session on record at {dose}: older US text starts {drug} at 56 mg; check the current label.',
      action:
        'Check the dose of day 1 in the prescribing information in force: it was 56 mg in older texts, 56 or 84 mg in references of 2025.',
    },
    {
      when: all(region('UK', 'CH'), startsAt84),
      level: 'info',
      summary:
        'First session on record at {dose}: check the {region} label; the EU label starts {drug} at 56 mg.',
      action: 'Check the starting dose in the label of region {region}, which was not read.',
    },
    {
      when: all(region('US'), orderedDose('milligrams', { atLeast: 28, atMost: 28 }), age({ below: 65 })), // SPRAVATO PI §2
      level: 'info',
      summary: 'Only {dose} ordered: the US label treats with 56 or 84 mg of {drug}; confirm the dose.',
      action: 'Confirm the dose: {dose} is one device, and the US label treats with two or three.',
    },
  ],
  summary: 'Dose of {dose} is not labelled: {drug} is given as 56 or 84 mg; check mg against devices.',
  action:
    'Correct the dose of {dose} to 56 mg (two devices) or 84 mg (three), and check whether mg or devices were meant; the EU label starts at 28 mg from the age of 65.',
  rationale:
    'One device holds 28 mg and cannot be divided, so that doses change in steps of 28 mg; devices are used 5 minutes apart.',
  notes: [
    {
      when: all(startsAt84, not(aboveLabel)),
      say: 'Whether this is the first session was judged by the orders and administrations of a year.',
    },
  ],
  conflict:
    'Older US texts start at 56 mg on day 1, drug references of 2025 give 56 or 84 mg; the US text in force was not readable. The EU label starts at 56 mg, or at 28 mg from the age of 65.',
  wrongWhen:
    'The patient has had sessions that are not on record, a specialist chose the dose, or another line of the order spells out a lower first dose.',
  evidence: [
    {
      source: spravatoUs,
      section: '§2, §3',
      supports:
        'Doses of 56 and 84 mg from devices of 28 mg, 5 minutes apart; 84 mg from the start in acute suicidal depression.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.2',
      supports: 'Starts at 56 mg, or at 28 mg from the age of 65, and goes up in steps of 28 mg.',
      strength: 'A',
    },
    {
      source: esketamineInteractionsMims,
      supports: 'A drug compendium repeats the European doses.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: '§3',
      supports: 'An induction of four weeks begins with 56 mg twice a week.',
      strength: 'C',
    },
    {
      source: generalKnowledge,
      supports:
        'In a psychiatric emergency the EU label starts at 84 mg; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports:
        'A first session is one without an order or administration of esketamine within 365 days; drafts, cancelled orders and injections are none. A dose in mg/kg counts by the weight of the last 90 days. 56 mg is offered in place of more, from the age of 65 in the US alone; under the EU label 28 mg, where no session is on record. No offer raises a dose: less than 56 mg may be meant, or be a number of devices.',
      strength: 'design',
    },
  ],
  offers: [
    offeredWhen(all(startsTooHigh, any(region('US'), age({ below: 65 }))), to56Milligrams), // EU SmPC Spravato 4.2
    offeredWhen(all(startsTooHigh, startsAt28), to28Milligrams),
  ],
  overrideReasons: [titrationPhase, specialistDecisionDocumented, unitEnteredCorrectly],
});
