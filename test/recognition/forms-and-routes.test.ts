/** The same substance as tablet, cream, drops or spray: which route an entry tells, and whether the substance reaches the blood. */
import { describe, expect, it } from '@jest/globals';
import type { Route } from '../../src/clinical/facts.js';
import { medicationFact } from '../../src/facts/medication-fact.js';
import { isRecord, listOf, type Resource } from '../../src/fhir/resource.js';
import { NOW } from '../support/clock.js';
import { terminology } from './medication-rows.js';
import { codingOf } from './written.js';

type Row = readonly [written: string, route: Route | undefined, systemic: boolean, ordered?: string];

function factOf(medication: Resource, ordered?: string) {
  return medicationFact(
    {
      resourceType: 'MedicationRequest',
      id: 'm',
      status: 'active',
      intent: 'order',
      ...medication,
      ...(ordered !== undefined && { dosageInstruction: [{ route: { text: ordered } }] }),
    },
    { terminology, now: NOW, resolve: () => undefined, supplied: new Set(), replaced: [] },
  );
}

function conceptOf(written: string): Resource {
  const coding = codingOf(written);
  return coding ? { coding: [coding] } : { text: written };
}

describe('form and route', () => {
  it.each<Row>([
    ['RxNorm 238082', undefined, true],
    ['RxNorm 238082', 'intramuscular', true, 'IM'],
    ['RxNorm 2119387', 'nasal', true],
    ['ketamine 10 % cream', 'topical', false],
    ['ketamine 50 mg lozenge', 'buccal', true],
    ['ketamine 100 mg troches', 'sublingual', true],
    ['ketamine pastilles', 'buccal', true],
    ['ketamine RDT 100 mg', 'oral', true],
    ['ketamine gummies', 'oral', true],
    ['ketamine 100 mg sublingual tablet', 'sublingual', true],
    ['ketamine nasal spray', 'nasal', true],
    ['ketamine 50 mg/mL', 'epidural', true, 'Epidural'],
    ['RxNorm 284380', 'ophthalmic', false],
    ['ketotifen 0.025 % eye drops', 'ophthalmic', false],
    ['ketotifen 1 mg tablets', 'oral', true],
    ['KETAMINE HCL 100 MG MT TROC', 'buccal', true],
    ['KETAMINE HCL 50 MG/ML IJ SOLN', undefined, true],
    ['ESKETAMINE HCL (56 MG DOSE) 28 MG/DEVICE NA SOPK', 'nasal', true],
    ['KETOTIFEN FUMARATE 0.025 % OP SOLN', 'ophthalmic', false],
    ['PHENYLEPHRINE HCL 2.5 % OP SOLN', 'ophthalmic', false],
    ['KETOCONAZOLE 2 % EX CREA', 'topical', false],
    ['DIPHENHYDRAMINE-ZINC ACETATE 2-0.1 % EX CREA', 'topical', false],
    ['DIAZEPAM 10 MG RE GEL', 'rectal', true],
    ['MOMETASONE FUROATE 50 MCG/ACT NA SUSP', 'nasal', true],
    ['BUDESONIDE 0.5 MG/2ML IN SUSP', 'inhaled', false],
    ['FENTANYL 25 MCG/HR TD PT72', 'transdermal', true],
    ['EPINEPHRINE 0.3 MG/0.3ML IJ SOAJ', undefined, false],
    ['EPINEPHRINE 1 MG/ML IJ SOLN', undefined, true],
    ['TEMESTA Tabl 1 mg', 'oral', true],
    ['Ketotifen Augentropfen', 'ophthalmic', false],
    ['kétotifène collyre', 'ophthalmic', false],
    ['Ketoconazol 20 mg/g Creme', 'topical', false],
    ['Phenylephrin Augentropfen', 'ophthalmic', false],
    ['Mometason Nasenspray', 'nasal', true],
    ['xylométazoline gouttes nasales', 'nasal', true],
    ['Ketamin Nasenspray', 'nasal', true],
    ['Ketamin Injektionslösung', undefined, true],
    ['Ketamin 25 mg/ml', 'intravenous', true, 'intravenöse Anwendung'],
    ['Fluticason Pulverinhalator', 'inhaled', false],
    ['Fentanyl Pflaster', 'transdermal', true],
    ['Diazepam Zäpfchen', 'rectal', true],
    ['Lorazepam Filmtabletten', 'oral', true],
    ['Buprenorphin Sublingualtabletten', 'sublingual', true],
    ['lorazepam compresse', 'oral', true],
    ['Morphin Tropfen', 'oral', true],
    ['ATC S01GX08', 'ophthalmic', false],
    ['ATC R06AX17', undefined, true],
    ['diphenhydramine 2 % cream', 'topical', false],
    ['diphenhydrAMINE 25 mg capsule', 'oral', true],
    ['promethazine suppository', 'rectal', true],
    ['diazepam rectal gel', 'rectal', true],
    ['RxNorm 1801', undefined, true],
    ['RxNorm 2272633', 'nasal', true],
    ['ketoconazole 2 % shampoo', 'topical', false],
    ['ketoconazole 200 mg tablet', 'oral', true],
    ['ATC D01AC08', 'topical', false],
    ['clotrimazole and erythromycin gel', 'topical', false],
    ['erythromycin eye ointment', 'ophthalmic', false],
    ['ciprofloxacin ear drops', 'otic', false],
    ['ciprofloxacin 500 mg tablet', 'oral', true],
    ['RxNorm 309290', undefined, true],
    ['phenylephrine 2.5 % ophthalmic solution', 'ophthalmic', false],
    ['phenylephrine rectal ointment', 'topical', false],
    ['phenylephrine nasal spray', 'nasal', true],
    ['naphazoline eye drops', 'ophthalmic', false],
    ['lidocaine with epinephrine cartridge', undefined, true],
    ['epinephrine 0.3 mg auto-injector', undefined, false],
    ['adrenaline 1:1000 ampoule', undefined, true],
    ['epinephrine 2.25 % nebuliser solution', 'inhaled', false],
    ['diphenhydramine / lidocaine mouthwash', 'topical', false],
    ['fluconazole oral rinse', 'topical', false],
    ['fluconazole bladder irrigation', undefined, false],
    ['budesonide inhaler', 'inhaled', false],
    ['budesonide nasal spray', 'nasal', true],
    ['fluticasone propionate 50 mcg nasal inhaler', 'nasal', true],
    ['fluticasone cream', 'topical', false],
    ['loxapine inhalation powder', 'inhaled', false],
    ['Adasuve', 'inhaled', false],
    ['Loxitane', undefined, true],
    ['Zaditor', 'ophthalmic', false],
    ['Alaway', 'ophthalmic', false],
    ['Claritin Eye', 'ophthalmic', false],
    ['RxNorm 261705', 'ophthalmic', false],
    ['Zaditor 1 mg tablet', 'oral', true],
    ['Zaditor and Benadryl', undefined, true],
    ['Benadryl Itch Stopping', 'topical', false],
    ['Benadryl', undefined, true],
    ['Calagel', 'topical', false],
    ['Ivarest', 'topical', false],
    ['Nizoral', undefined, true],
    ['Neo-Synephrine', 'nasal', true],
    ['Little Noses Decongestant', 'nasal', true],
    ['Neo-Synephrine drip', undefined, true],
    ['Afrin No Drip pump mist', 'nasal', true],
    ['Flonase', 'nasal', true],
    ['Flovent', undefined, true],
    ['Sudafed OM', 'nasal', true],
    ['Sudafed', undefined, true],
    ['RxNorm 196488', 'nasal', true],
    ['RxNorm 204346', 'nasal', true],
    ['RxNorm 219408', 'inhaled', false],
    ['RxNorm 1540231', 'ophthalmic', false],
    ['RxNorm 1745451', 'topical', false],
    ['Neo-Synephrine 1 % injection', undefined, true],
    ['Neo-Synephrine', 'intravenous', true, 'IV'],
    ['fentanyl 25 mcg/h patch', 'transdermal', true],
    ['fentanyl lozenge on a stick', 'buccal', true],
    ['fentanyl buccal tablet', 'buccal', true],
    ['buprenorphine 8 mg SL', 'sublingual', true],
    ['buprenorphine depot injection', undefined, true],
    ['scopolamine transdermal system', 'transdermal', true],
    ['morphine 10 mg/mL', 'intravenous', true, 'IV push'],
    ['morphine oral solution', 'oral', true],
    ['morphine gel for wounds', 'topical', false],
    ['clonidine patch', 'transdermal', true],
    ['brimonidine / clonidine eye drops', 'ophthalmic', false],
    ['midazolam', 'nasal', true, 'intranasal'],
    ['midazolam buccal', 'buccal', true],
    ['metronidazole / fluconazole vaginal gel', 'vaginal', false],
    ['baclofen', 'intrathecal', true, 'Intrathecal'],
    ['tizanidine capsule', 'oral', true],
    ['cocaine 4 % topical solution', 'topical', false],
    ['triamcinolone oral paste', 'topical', false],
    ['triamcinolone injection', undefined, true],
  ])('%s: route %p, systemic %p', (...[written, route, systemic, ordered]) => {
    const fact = factOf({ medicationCodeableConcept: conceptOf(written) }, ordered);
    expect({ route: fact?.route, systemic: fact?.systemic }).toEqual({ route, systemic });
  });
});

describe('where the record keeps the medicine', () => {
  const ketamine = { coding: [codingOf('RxNorm 6130')] };

  it.each<readonly [string, Resource]>([
    ['in the order (R4)', { medicationCodeableConcept: ketamine }],
    ['in the order (R5)', { medication: { concept: ketamine } }],
    [
      'contained',
      {
        medicationReference: { reference: '#k' },
        contained: [{ resourceType: 'Medication', id: 'k', code: ketamine }],
      },
    ],
    [
      'contained, by its ingredients alone',
      {
        medicationReference: { reference: '#k' },
        contained: [
          {
            resourceType: 'Medication',
            id: 'k',
            code: { text: 'clinic mixture' },
            ingredient: [{ itemCodeableConcept: ketamine }],
          },
        ],
      },
    ],
    [
      'only as the display of a reference',
      { medicationReference: { reference: 'x/1', display: 'ketamine' } },
    ],
    ['as a plain string', { medicationCodeableConcept: 'ketamine 50 mg/mL' }],
  ])('%s', (_, medication) => {
    const [contained] = listOf(medication['contained']).filter(isRecord);
    const fact = medicationFact(
      { resourceType: 'MedicationRequest', status: 'active', intent: 'order', ...medication },
      { terminology, now: NOW, resolve: () => contained, supplied: new Set(), replaced: [] },
    );
    expect(fact?.substances).toEqual(['ketamine']);
  });
});
