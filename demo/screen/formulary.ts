/** What can be ordered: products of ketamine and esketamine, and others that matter beside them or not at all. */
import type { CodeableConcept } from 'fhir/r4.js';
import { rxnorm, textOnly } from '../patients/codes.js';
import { ketamineVial, sertraline, spravato } from '../patients/products.js';
import type { Concept, Product } from './wire.js';

const ATC = 'http://www.whocc.no/atc';

/** As the screen has it: a text, and codings where there are any. */
export function conceptOf({ text = '', coding = [] }: CodeableConcept): Concept {
  const codings = coding.flatMap(({ system, code, display }) =>
    system === undefined || code === undefined
      ? []
      : [{ system, code, ...(display !== undefined && { display }) }],
  );
  return {
    text: text === '' ? (codings[0]?.display ?? '') : text,
    ...(codings.length > 0 && { coding: codings }),
  };
}

const product = (medicine: CodeableConcept, form: string, usual: Product['usual'] = {}): Product => ({
  medicine: conceptOf(medicine),
  form,
  usual,
});

const infusion = { dose: '0.5', unit: 'mg/kg', route: 'intravenous', frequency: 'week-2', minutes: '40' };
const tablet = { dose: '1', unit: 'tablet', route: 'oral', frequency: 'day-1' };
const bolus = { unit: 'mg', route: 'intravenous', frequency: 'once' };

export const formulary: readonly Product[] = [
  product(spravato, 'nasal spray', { dose: '56', unit: 'mg', route: 'nasal', frequency: 'week-2' }),
  product(
    {
      coding: [{ system: ATC, code: 'N01AX14', display: 'esketamine' }],
      text: 'Esketamine 25 mg/ml solution for injection',
    },
    'injection',
    { dose: '0.2', unit: 'mg/kg', route: 'intravenous', frequency: 'once', minutes: '40' },
  ),
  product(ketamineVial, 'injection', infusion),
  product(rxnorm('238082', 'ketamine 10 MG/ML Injectable Solution'), 'injection', infusion),
  product(rxnorm('206970', 'ketamine 100 MG/ML Injectable Solution [Ketalar]'), 'injection', infusion),
  product(textOnly('ketamine 100 mg lozenge (compounded)'), 'lozenge', {
    ...tablet,
    dose: '100',
    unit: 'mg',
    frequency: 'day-3',
  }),
  product(textOnly('ketamine 150 mg/ml nasal spray (compounded)'), 'nasal spray', {
    dose: '50',
    unit: 'mg',
    route: 'nasal',
    frequency: 'week-2',
  }),
  product(sertraline, 'tablet', tablet),
  product(rxnorm('892246', 'levothyroxine sodium 0.1 MG Oral Tablet'), 'tablet', tablet),
  product(rxnorm('197901', 'lorazepam 1 MG Oral Tablet'), 'tablet', tablet),
  product(rxnorm('197517', 'clarithromycin 500 MG Oral Tablet'), 'tablet', { ...tablet, frequency: 'day-2' }),
  product(rxnorm('312347', 'phenelzine 15 MG Oral Tablet'), 'tablet', { ...tablet, frequency: 'day-3' }),
  product(rxnorm('317769', 'theophylline 300 MG Extended Release Oral Tablet'), 'tablet', {
    ...tablet,
    frequency: 'day-2',
  }),
  product(rxnorm('1049621', 'oxycodone hydrochloride 5 MG Oral Tablet'), 'tablet', {
    ...tablet,
    frequency: 'day-3',
  }),
  product(rxnorm('1091150', 'methylphenidate hydrochloride 10 MG Oral Tablet'), 'tablet', tablet),
  product(rxnorm('197889', 'lithium carbonate 300 MG Oral Capsule'), 'capsule', {
    ...tablet,
    frequency: 'day-2',
  }),
  product(rxnorm('1666798', '2 ML midazolam 1 MG/ML Injection'), 'injection', { ...bolus, dose: '2' }),
  product(rxnorm('1808235', '10 ML propofol 10 MG/ML Injection [Diprivan]'), 'injection', {
    ...bolus,
    dose: '150',
  }),
];
