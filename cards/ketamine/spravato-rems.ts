/** The US restricted programme for nasal esketamine, as a checklist: this service cannot see certification or enrolment. */
import { not, orderCategory, region } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { enrolmentVerified, inpatient } from '../override-reasons.js';
import { spravatoRems, spravatoUs } from '../references.js';
import { inHospital, nasalEsketamine } from './orders.js';

export default defineRule({
  id: 'spravato-rems',
  title: 'SPRAVATO REMS checklist',
  kind: 'process',
  group: 'H',
  appliesTo: nasalEsketamine,
  contexts: ['PSY'],
  branches: [{ when: region('US'), level: 'info' }],
  summary:
    'REMS for {drug}: certified site, outpatient enrolled, watched for at least 2 h, monitoring form within 7 days.',
  action:
    'Verify that the site is certified and, for outpatients, that the patient is enrolled; this service cannot see either.',
  rationale:
    'The US label ties nasal esketamine to a restricted programme because of sedation, dissociation, respiratory depression, abuse and misuse: doses are taken under direct observation, with pulse oximetry at hand.',
  notes: [
    {
      when: not(orderCategory('inpatient', 'outpatient', 'community', 'discharge')),
      say: 'The order does not say where the spray is given: enter it as given in the clinic or in hospital, since it is never dispensed to the patient.',
    },
    {
      when: not(inHospital),
      say: 'Outpatient: enrol the patient before the first dose and send a monitoring form within 7 days of each session.',
    },
    {
      when: inHospital,
      say: 'In hospital: the setting has to be certified; the patient need not be enrolled.',
    },
  ],
  wrongWhen: 'Certification and enrolment have been checked elsewhere.',
  evidence: [
    {
      source: spravatoRems,
      supports:
        'Certified settings, enrolment of outpatients, direct observation, monitoring form within 7 days; never handed to the patient for use at home.',
      strength: 'A',
    },
    {
      source: spravatoUs,
      section: 'boxed warning, §5.5',
      supports: 'Available only through a restricted programme.',
      strength: 'A',
    },
  ],
  overrideReasons: [enrolmentVerified, inpatient],
});
