/** Nasal esketamine on its way to the patient's home: it is taken only where staff watch, and never handed out. */
import { all, any, dispensedBy, named, orderCategory, region } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { orderIsClinicAdministered, routingErrorCorrected } from '../override-reasons.js';
import { serviceDesign, spravatoEu, spravatoRems } from '../references.js';
import { nasalEsketamine } from './orders.js';

/** Not "specialty" or "outpatient": such pharmacies also supply the clinic, and the names of chains tell nothing. */
const pharmacyForHome = dispensedBy(
  'retail',
  'community pharmacy',
  'mail order',
  'home delivery',
  'drugstore',
  'drug store',
  'chemist',
);

const forHome = named('an order for home', any(orderCategory('community', 'discharge'), pharmacyForHome));

export default defineRule({
  id: 'spravato-home-dispense',
  title: 'Spravato ordered for home',
  short: 'supply for home',
  kind: 'process',
  group: 'A',
  appliesTo: nasalEsketamine,
  contexts: ['PSY'],
  branches: [
    { when: all(region('US'), forHome), level: 'critical' },
    {
      when: forHome,
      level: 'warning',
      summary: 'Supply for home is not intended: {drug} is given only under direct supervision of staff.',
    },
  ],
  summary: 'Home supply of {drug} is forbidden (REMS): order it for administration in a certified setting.',
  action: 'Remove this order, and enter it again as given in the clinic or in hospital.',
  rationale:
    'The spray can sedate, dissociate, raise blood pressure and be misused: it is taken under direct observation, with at least 2 hours of monitoring, and is never handed to the patient.',
  notes: [
    { when: orderCategory('discharge'), say: 'The order is entered as a discharge prescription.' },
    { when: orderCategory('community'), say: 'The order is entered for use in the community.' },
    { when: pharmacyForHome, say: 'A retail, community or mail-order pharmacy is to dispense it.' },
  ],
  wrongWhen: 'The category was entered by mistake and the dose is given in a clinic or in hospital.',
  evidence: [
    {
      source: spravatoRems,
      supports:
        'Dispensed to certified settings only, for use under direct observation with at least 2 hours of monitoring; never to the patient for home use.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.2',
      supports: 'Self-administered only under direct supervision of a health professional.',
      strength: 'A',
    },
    {
      source: serviceDesign,
      supports: 'Which categories of an order and which words of a pharmacy mean supply for home.',
      strength: 'design',
    },
  ],
  offers: [{ offer: 'remove-draft' }],
  overrideReasons: [routingErrorCorrected, orderIsClinicAdministered],
});
