/** Injected doses in psychiatry: the neighbours are 1 mg/kg to the dot, 40 minutes to the dot, and a weight on record. */
import rule from '../../../cards/ketamine/ketamine-parenteral-psych-dose.js';
import { concept, daysAgo, patient, type PatientCase } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const dose = (value: number, unit: string, over?: number, more: Readonly<Record<string, unknown>> = {}) => ({
  doseAndRate: [{ doseQuantity: { value, unit, code: unit } }],
  ...(over !== undefined && { timing: { repeat: { duration: over, durationUnit: 'min' } } }),
  ...more,
});
const rate = (value: number, unit: string, over?: number) => ({
  ...dose(value, unit, over),
  doseAndRate: [{ rateQuantity: { value, unit, code: unit } }],
});
const WEIGHT = 'loinc:29463-7';
const of80 = patient().measured(WEIGHT, 80, 'kg', daysAgo(10));
const iv = (dosage: Readonly<Record<string, unknown>>, someone: PatientCase = of80): PatientCase =>
  someone.orders('ketamine-iv', { dosage });
const byRoute = (route: string, value: number): PatientCase =>
  of80.orders('ketamine-im', { dosage: { ...dose(value, 'mg/kg'), route: { text: route } } });
const said = (words: string, over?: number): PatientCase => iv(dose(0.5, 'mg/kg', over, { text: words }));
const strong = (words: string): PatientCase =>
  of80.orders('ketamine-iv', {
    dosage: dose(0.5, 'mg/kg', 40, { text: words }),
    also: { medicationCodeableConcept: concept('rx:238083', 'ketamine 100 MG/ML Injectable Solution') },
  });

testRule(rule, {
  fires: [
    ['2 mg/kg intravenously', iv(dose(2, 'mg/kg', 60)), 'warning', '2 mg/kg intravenous'],
    ['2 mg/kg in words alone', iv({ text: '2 mg/kg KG i.v. über 60 min' }), 'warning', '2 mg/kg intravenous'],
    ['20 minutes in words alone', iv({ text: '0,5 mg/kg en 20 minutes' }), 'warning', 'less than 40 minutes'],
    ['160 mg at 80 kg', iv(dose(160, 'mg')), 'warning', '2 mg/kg'],
    ['160 mg at 80 kg as a push', iv(dose(160, 'mg', 2)), 'warning', 'also ordered as a push'],
    ['1.1 mg/kg into the muscle', byRoute('intramuscular', 1.1), 'warning', 'intramuscular'],
    ['1.1 mg/kg under the skin', byRoute('subcutaneous', 1.1), 'warning'],
    ['the same for an unknown use', byRoute('subcutaneous', 1.1).inContext('UNK'), 'info'],
    ['0.5 mg/kg in 39 minutes', iv(dose(0.5, 'mg/kg', 39)), 'warning', 'less than 40 minutes'],
    ['a push in words', said('IV push over 2 min'), 'warning'],
    ['a bolus in words', said('give as a slow bolus'), 'warning'],
    ['a push as the route', iv(dose(0.5, 'mg/kg', undefined, { route: { text: 'IV push' } })), 'warning'],
    ['a push for an unknown use', said('IV push').inContext('UNK'), 'info'],
    ['3 mg/kg/h for 40 minutes', iv(rate(3, 'mg/kg/h', 40)), 'warning', '2 mg/kg'],
    ['240 mg/h for an hour at 80 kg', iv(rate(240, 'mg/h', 60)), 'warning', '3 mg/kg'],
    ['80.4 mg at 80 kg', iv(dose(80.4, 'mg', 60)), 'warning', '1.005 mg/kg'],
    ['10 minutes in words', said('0.5 mg/kg IV over 10 minutes'), 'warning', 'less than 40 minutes'],
    ['no dose and no weight', patient(), 'info', 'weigh the patient'],
    ['no weight on record', iv(dose(40, 'mg', 40), patient()), 'info', 'cannot be judged'],
    ['mg/kg without a weight on record', iv(dose(0.5, 'mg/kg', 40), patient()), 'info', 'turn 0.5 mg/kg'],
    [
      'a weight of 91 days ago',
      iv(dose(40, 'mg', 40), patient().measured(WEIGHT, 80, 'kg', daysAgo(91))),
      'info',
    ],
    ['a push without a weight', iv(dose(40, 'mg', 2), patient()), 'warning', 'mg/kg was not judged'],
    ['no weight for an unknown use', iv(dose(40, 'mg'), patient()).inContext('UNK'), 'info'],
    ['100 mg/mL without a word of dilution', strong('give over 40 minutes'), 'info', 'diluted'],
    ['100 mg/mL to be given undiluted', strong('give undiluted'), 'info'],
  ],
  silent: [
    ['0.5 mg/kg over 40 minutes', iv(dose(0.5, 'mg/kg', 40))],
    ['0.5 mg/kg over 40 minutes in words alone', iv({ text: '0,5 mg/kg KG i.v. über 40 min' })],
    ['a weight that is ordered already', iv(dose(40, 'mg', 40), patient()).alsoRequests('loinc:29463-7')],
    ['40 mg at 80 kg', iv(dose(40, 'mg', 40))],
    ['80 mg at 80 kg', iv(dose(80, 'mg', 60))],
    ['40 mg without a duration', iv(dose(40, 'mg'))],
    [
      '40 mg in a bag at 100 mL/h',
      iv({
        doseAndRate: [
          {
            doseQuantity: { value: 40, unit: 'mg' },
            rateQuantity: { value: 100, unit: 'mL/h', code: 'mL/h' },
          },
        ],
      }),
    ],
    ['1 mg/kg into the muscle', byRoute('intramuscular', 1)],
    ['a push in words that is no push', said('do not push, run over 40 minutes')],
    ['a bolus in words that lasts 40 minutes', said('bolus', 40)],
    ['a push into the muscle', of80.orders('ketamine-im', { dosage: dose(0.5, 'mg/kg', 1) })],
    ['a weight of 90 days ago', iv(dose(40, 'mg', 40), patient().measured(WEIGHT, 80, 'kg', daysAgo(90)))],
    ['100 mg/mL in saline', strong('in 100 mL saline over 40 minutes')],
    ['100 mg/mL to be diluted', strong('dilute to 1 mg/mL')],
    ['a dose that was not entered', of80],
    ['a rate without its time', iv(rate(5, 'mg/kg/h'))],
    ['0.75 mg/kg/h for 40 minutes', iv(rate(0.75, 'mg/kg/h', 40))],
    ['40 minutes in words', said('0.5 mg/kg IV over 40 minutes')],
    ['words on how long to watch', said('0.5 mg/kg IV over 40 minutes, flush over 5 minutes')],
    ['ketamine by mouth', patient().orders('ketamine-oral', { dosage: dose(200, 'mg') })],
    ['nasal esketamine', patient().orders('spravato', { dosage: dose(84, 'mg') })],
    ['injected esketamine', patient().orders('esketamine-iv', { dosage: dose(2, 'mg/kg') })],
    ['pain', iv(dose(2, 'mg/kg')).inContext('PAIN')],
    ['an anaesthetic', iv(dose(2, 'mg/kg', 1)).inContext('ACUTE')],
    ['2 mg/kg for pain', iv(dose(2, 'mg/kg', 60)).inContext('PAIN')],
    ['2 mg/kg as an anaesthetic', iv(dose(2, 'mg/kg', 60)).inContext('ACUTE')],
  ],
  cannotTell: [
    ['the vital signs were not read', iv(dose(40, 'mg', 40), patient()).unread('vital-signs')],
    ['the unit of the dose is not understood', iv(dose(2, 'vials', 40))],
  ],
});
