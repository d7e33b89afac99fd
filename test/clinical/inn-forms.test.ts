/** Names of medicines as other languages end them. */
import { expect, it } from '@jest/globals';
import { innForms } from '../../src/clinical/inn-forms.js';

it.each([
  ['ketamine', ['ketamin', 'ketamina', 'ketaminum']],
  ['clozapine', ['clozapin', 'clozapina', 'clozapinum']],
  ['risperidone', ['risperidon']],
  ['inebriate', ['inebriat']],
  ['valproic acid', []],
  ['lithium', []],
  ['caffeine citrate', ['caffeine citrat']],
  ['codeine', ['codein', 'codeina', 'codeinum']],
  ['bromide', ['bromid']],
  ['iodide', []],
  ['quinine sulphate of old', []],
  ['NALTREXONE', []],
  ['', []],
])('%s is %j', (name, forms) => {
  expect(innForms(name)).toEqual(forms);
});
