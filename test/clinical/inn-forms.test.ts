/** Names of medicines as other languages end them. */
import { expect, it } from '@jest/globals';
import { apartFromSalt, innForms } from '../../src/clinical/inn-forms.js';

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

it.each([
  ['Ketaminhydrochlorid 50 mg/ml', 'Ketamin hydrochlorid 50 mg/ml'],
  ['MORPHINSULFAT', 'MORPHIN SULFAT'],
  ['Theophyllinmonohydrat', 'Theophyllin monohydrat'],
  ['Hydroxyzindihydrochlorid', 'Hydroxyzin dihydrochlorid'],
  ['Doxylaminhydrogensuccinat', 'Doxylamin hydrogensuccinat'],
  ['Chloralhydrat', 'Chloral hydrat'],
  ['Valproatnatrium', 'Valproat natrium'],
  ['ketamine hydrochloride', 'ketamine hydrochloride'],
  ['Sulfatiazol', 'Sulfatiazol'],
  ['hydrochlorid', 'hydrochlorid'],
  ['Natrium', 'Natrium'],
])('%s is read as %s', (text, apart) => {
  expect(apartFromSalt(text)).toBe(apart);
});
