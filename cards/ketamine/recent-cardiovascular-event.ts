/** Myocardial infarction, unstable angina or ischaemic stroke within six weeks: contraindicated by the EU label. */
import { any, context, hadProcedure, has, region } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { cardiologyCleared, dataIncorrect, dateWrong } from '../override-reasons.js';
import {
  esketamineInjectionEu,
  ketalarUk,
  rosenhagen2023,
  serviceDesign,
  spravatoEu,
  spravatoLeafletEu,
  spravatoUs,
} from '../references.js';
import { acuteCoronaryEvents, coronaryRevascularisation, ischaemicStroke } from '../value-sets/index.js';
import { cardiologyReview } from './medical-requests.js';

const SIX_WEEKS = days(42); // EU SmPC Spravato 4.3

export default defineRule({
  id: 'recent-cardiovascular-event',
  title: 'Cardiovascular event within six weeks',
  short: '{condition}',
  kind: 'contraindication',
  group: 'A',
  contexts: ['PSY', 'PAIN', 'ACUTE', 'UNK'],
  branches: [
    {
      when: any(
        has([acuteCoronaryEvents, ischaemicStroke], { status: 'ever', within: SIX_WEEKS }),
        hadProcedure(coronaryRevascularisation, SIX_WEEKS),
      ),
      level: { PSY: 'critical', PAIN: 'critical', UNK: 'critical', ACUTE: 'warning' },
    },
    {
      when: has([acuteCoronaryEvents, ischaemicStroke], { undated: true }),
      level: 'warning',
      summary:
        '{condition} active, date unknown: within 6 weeks {drug} is contraindicated (EU label); find the date.',
      action: 'Establish when the event happened; if within six weeks, defer.',
    },
  ],
  summary: '{condition} {ago}: {drug} contraindicated within 6 weeks (EU); US label: weigh benefit and risk.',
  action: 'Defer, and re-assess with cardiology after {until}.',
  rationale:
    'The rise in blood pressure and heart rate adds to cardiac work and vascular stress while heart or brain recover from the event.',
  notes: [
    {
      when: has(ischaemicStroke, { status: 'ever', within: SIX_WEEKS }),
      say: 'That an ischaemic stroke counts as a cardiovascular event here is a reading of this service.',
    },
    {
      when: hadProcedure(coronaryRevascularisation, SIX_WEEKS),
      say: 'A revascularisation on record is taken as a sign of an event; an elective one without infarction may be judged otherwise.',
    },
    {
      when: region('CH'),
      say: 'The Swiss text of esketamine injection asks for particular caution until six months after an infarction.',
    },
    {
      when: context('ACUTE'),
      say: 'In anaesthesia and emergencies the circulation is controlled, hence a warning only.',
    },
  ],
  conflict:
    'The EU label of nasal esketamine contraindicates use within six weeks; the US label asks to weigh benefit and risk; Rosenhagen 2023 speaks of caution only. The strictest label decides the level.',
  wrongWhen:
    'The date is wrong, the event was an old one entered again, or cardiology has cleared the patient.',
  evidence: [
    {
      source: spravatoEu,
      section: '4.3',
      supports:
        'A recent cardiovascular event, within six weeks and including infarction, is a contraindication.',
      strength: 'A',
    },
    {
      source: spravatoLeafletEu,
      supports: 'A heart attack in the last six weeks rules out treatment.',
      strength: 'A',
    },
    {
      source: spravatoUs,
      section: '§5.7',
      supports: 'Cardiovascular and cerebrovascular disease need a careful assessment of benefit and risk.',
      strength: 'B',
    },
    {
      source: esketamineInjectionEu,
      supports: 'Special caution for six months after myocardial infarction (Switzerland).',
      strength: 'A',
    },
    {
      source: ketalarUk,
      section: '4.3',
      supports: 'Not to be used in severe coronary or myocardial disease.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: '§5.2',
      supports: 'Advises caution in cardiovascular conditions.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports:
        'Ischaemic stroke and revascularisation are counted; transient ischaemic attack is not, nor is an intervention that is called elective, planned, cancelled or referred for.',
      strength: 'design',
    },
  ],
  offers: [{ offer: 'remove-draft' }, cardiologyReview],
  overrideReasons: [cardiologyCleared, dataIncorrect, dateWrong],
});
