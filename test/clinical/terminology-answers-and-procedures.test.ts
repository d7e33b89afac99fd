/** Answers of observations and procedures by their words: what counts, and the wordings that must not. */
import { describe, expect, it } from '@jest/globals';
import { substances } from '../../cards/substances/index.js';
import * as observations from '../../cards/value-sets/observations.js';
import * as procedures from '../../cards/value-sets/procedures.js';
import { createTerminology } from '../../src/clinical/terminology.js';

const SNOMED_CT = 'http://snomed.info/sct';
const YES_OR_NO = 'http://terminology.hl7.org/CodeSystem/v2-0136';
const { recognise } = createTerminology(
  [observations, procedures].flatMap((sets) => Object.values(sets)),
  substances,
);
const timeIn = (set: string, system: string, code: string) => recognise([{ system, code }]).sets.get(set);
const named = (set: string, display: string) => recognise([{ display }]).sets.has(set);

describe('an answer', () => {
  const sets = [
    'answer-child-pugh-b',
    'answer-child-pugh-c',
    'answer-breastfeeding',
    'answer-not-breastfeeding',
  ];
  it.each([
    ['C', ['answer-child-pugh-c']],
    ['Class C', ['answer-child-pugh-c']],
    ['Child-Pugh class C (11 points)', ['answer-child-pugh-c']],
    ['C10', ['answer-child-pugh-c']],
    ['Child-Pugh B', ['answer-child-pugh-b']],
    ['B7', ['answer-child-pugh-b']],
    ['Child-Turcotte-Pugh class B/C', []],
    ['A-B', []],
    ['B or C', []],
    ['A', []],
    ['Class A, hepatitis C', []],
    ['not C', []],
    ['Yes', ['answer-breastfeeding']],
    ['true', ['answer-breastfeeding']],
    ['Exclusively breastfeeding', ['answer-breastfeeding']],
    ['No', ['answer-not-breastfeeding']],
    ['Not currently breastfeeding', ['answer-not-breastfeeding']],
    ['No longer breast-feeding', ['answer-not-breastfeeding']],
    ['Stopped breastfeeding', ['answer-not-breastfeeding']],
    ['Breastfeeding, no supplement', ['answer-breastfeeding']],
    ['Breastfeeding: no', ['answer-not-breastfeeding']],
    ['Lives in a nursing home', []],
    ['Declined to answer', []],
  ])('%s', (text, expected) => {
    const found = recognise([], { text }).sets;
    expect(sets.filter((set) => found.has(set))).toEqual(expected);
  });

  const pregnancySets = ['answer-pregnant', 'answer-not-pregnant'];
  it.each([
    ['Pregnant', ['answer-pregnant']],
    ['Pregnant, no complications', ['answer-pregnant']],
    ['schwanger', ['answer-pregnant']],
    ['plain yes', ['answer-pregnant']],
    ['Yes, since when unknown', []],
    ['Not pregnant', ['answer-not-pregnant']],
    ['Pregnant: no', ['answer-not-pregnant']],
    ['No, not pregnant', ['answer-not-pregnant']],
    ['No longer pregnant', ['answer-not-pregnant']],
    ['Denies being pregnant', ['answer-not-pregnant']],
    ['Nicht schwanger', ['answer-not-pregnant']],
    ['Pas enceinte', ['answer-not-pregnant']],
    ['plain no', ['answer-not-pregnant']],
    ['Pregnancy confirmed', ['answer-pregnant']],
    ['Pregnancy ruled out', ['answer-not-pregnant']],
    ['Pregnancy not yet confirmed', []],
    ['Pregnancy confirmed: no', ['answer-not-pregnant']],
    ['Confirmed pregnancy loss', []],
    ['No answer', []],
    ['Possibly pregnant', []],
    ['May be pregnant', []],
    ['Unknown if pregnant', []],
    ['Trying to get pregnant', []],
    ['Has been pregnant', []],
  ])('%s to the pregnancy status', (text, expected) => {
    const found = recognise([], { text }).sets;
    expect(pregnancySets.filter((set) => found.has(set))).toEqual(expected);
  });

  it.each([
    ['positiv', 'answer-positive'],
    ['Positif', 'answer-positive'],
    ['nachgewiesen', 'answer-positive'],
    ['negativ', 'answer-negative'],
    ['Négatif', 'answer-negative'],
    ['nicht nachgewiesen', 'answer-negative'],
    ['non détecté', 'answer-negative'],
    ['falsch positiv', undefined],
    ['plain present', 'answer-positive'],
    ['plain absent', 'answer-negative'],
    ['Not present', 'answer-negative'],
    ['Negative. Internal control present', 'answer-negative'],
    ['Patient present with mother', undefined],
  ])('%s of a test', (text, expected) => {
    const found = recognise([], { text }).sets;
    expect(['answer-positive', 'answer-negative'].find((set) => found.has(set))).toBe(expected);
  });

  it('of the breast-feeding status is told by a code', () => {
    expect(timeIn('answer-breastfeeding', SNOMED_CT, '866041003')).toBe('current');
    expect(timeIn('answer-breastfeeding', YES_OR_NO, 'Y')).toBe('current');
    expect(timeIn('answer-not-breastfeeding', YES_OR_NO, 'N')).toBe('current');
  });

  it.each([
    ['Positive', true],
    ['High risk', true],
    ['Moderate', true],
    ['Yes', true],
    ['Low', false],
    ['Low to moderate', false],
    ['Negative', false],
    ['False positive', false],
    ['No', false],
    ['Low risk, no high risk behaviour', false],
  ])('%s of a suicide risk scale: %s', (text, expected) => {
    expect(recognise([], { text }).sets.has('answer-suicide-risk')).toBe(expected);
  });
});

describe('a procedure by its words', () => {
  it.each([
    ['Ventriculoperitoneal shunt placement', 'cerebrospinal-shunt-procedures'],
    ['Revision of VP shunt', 'cerebrospinal-shunt-procedures'],
    ['Phacoemulsification of cataract, left eye', 'eye-surgery'],
    ['Repair of retinal detachment', 'eye-surgery'],
    ['Pars plana vitrectomy', 'eye-surgery'],
    ['Mechanical ventilation', 'mechanical-ventilation'],
    ['Patient intubated and ventilated', 'mechanical-ventilation'],
    ['Nasal CPAP', 'positive-airway-pressure-therapy'],
    ['Electroconvulsive therapy', 'electroconvulsive-or-magnetic-stimulation'],
    ['rTMS session', 'electroconvulsive-or-magnetic-stimulation'],
    ['Delivery of Products of Conception, External Approach', 'delivery-procedures'],
    ['Delivery of Products of Conception, External Approach', 'birth-procedures'],
    ['Vaginal delivery only, after previous cesarean delivery', 'delivery-procedures'],
    ['Vaginal birth after caesarean section', 'birth-procedures'],
    ['Elective cesarean section', 'delivery-procedures'],
    ['Manual removal of placenta', 'birth-procedures'],
    ['Extraction of Products of Conception, Ectopic, Open Approach', 'delivery-procedures'],
    [
      'Total abdominal hysterectomy with bilateral salpingo-oophorectomy',
      'hysterectomy-or-oophorectomy-procedures',
    ],
    ['Placement of stent in coronary artery', 'coronary-revascularisation'],
    ['Percutaneous transcatheter placement of intracoronary stent(s)', 'coronary-revascularisation'],
    ['Dilation of Coronary Artery, One Artery, Percutaneous Approach', 'coronary-revascularisation'],
    ['Bypass Coronary Artery, One Artery from Aorta, Open Approach', 'coronary-revascularisation'],
    ['CABG in a patient with a history of MI', 'coronary-revascularisation'],
    ['PCI of LAD, referral to cardiac rehabilitation', 'coronary-revascularisation'],
    ['Primary PCI after cardiology consultation', 'coronary-revascularisation'],
    ['Repeat PCI after PCI', 'coronary-revascularisation'],
    ['Primary PCI of RCA, planned staged PCI of LAD', 'coronary-revascularisation'],
    ['Emergency PCI, elective hip surgery cancelled', 'coronary-revascularisation'],
    ['Repair of abdominal aortic aneurysm found by screening', 'aneurysm-repair'],
    ['Surgery of complex intracranial aneurysm, intracranial approach', 'aneurysm-repair'],
    ['Endovascular repair of infrarenal aorta by deployment of a tube endograft', 'aneurysm-repair'],
    ['Endovascular repair of descending thoracic aorta', 'aneurysm-repair'],
    ['Surveillance after EVAR', 'aneurysm-repair'],
    ['Repair of aneurysm of sinus of Valsalva', 'aneurysm-repair'],
  ])('%s is in %s', (display, set) => {
    expect(named(set, display)).toBe(true);
  });

  it.each([
    ['Removal of ventriculoperitoneal shunt', 'cerebrospinal-shunt-procedures'],
    ['Transjugular intrahepatic portosystemic shunt', 'cerebrospinal-shunt-procedures'],
    ['VP shunt series', 'cerebrospinal-shunt-procedures'],
    ['Eye examination', 'eye-surgery'],
    ['Intravitreal injection', 'eye-surgery'],
    ['Non-invasive mechanical ventilation', 'mechanical-ventilation'],
    ['Weaning from mechanical ventilation', 'mechanical-ventilation'],
    ['Endotracheal intubation', 'mechanical-ventilation'],
    ['CPAP titration study', 'positive-airway-pressure-therapy'],
    ['CPAP declined', 'positive-airway-pressure-therapy'],
    ['ECT consultation', 'electroconvulsive-or-magnetic-stimulation'],
    ['TMS mapping', 'electroconvulsive-or-magnetic-stimulation'],
    ['Counselling for vaginal birth after caesarean', 'delivery-procedures'],
    ['Trial of labor after cesarean delivery', 'delivery-procedures'],
    ['Planned cesarean section', 'delivery-procedures'],
    ['Cesarean section consultation', 'birth-procedures'],
    ['Excision of cesarean section scar', 'delivery-procedures'],
    ['Termination of pregnancy counselling', 'delivery-procedures'],
    ['Drug delivery procedure', 'birth-procedures'],
    ['Extraction of Products of Conception, Ectopic, Open Approach', 'birth-procedures'],
    ['Hysterectomy consultation', 'hysterectomy-or-oophorectomy-procedures'],
    ['Hysterectomy planned', 'hysterectomy-or-oophorectomy-procedures'],
    ['Contraceptive counselling: tubal ligation', 'sterilisation-procedures'],
    ['Cardiac rehabilitation after PCI', 'coronary-revascularisation'],
    ['Cardiac rehabilitation following percutaneous coronary intervention', 'coronary-revascularisation'],
    ['Rehabilitation after coronary artery bypass grafting', 'coronary-revascularisation'],
    ['CABG rehabilitation programme', 'coronary-revascularisation'],
    ['Consultation for PCI', 'coronary-revascularisation'],
    ['Rehabilitation after primary PCI', 'coronary-revascularisation'],
    ['PCI (elective)', 'coronary-revascularisation'],
    ['History of CABG', 'coronary-revascularisation'],
    ['Elective PCI', 'coronary-revascularisation'],
    ['Planned coronary stenting', 'coronary-revascularisation'],
    ['Referral for CABG', 'coronary-revascularisation'],
    ['Pre-PCI assessment', 'coronary-revascularisation'],
    ['PCI cancelled', 'coronary-revascularisation'],
    ['Coronary artery bypass graft angiography', 'coronary-revascularisation'],
    ['Coronary angiography', 'coronary-revascularisation'],
    ['Repair of aneurysm of left ventricle', 'aneurysm-repair'],
    ['Repair of aneurysm of atrial septum', 'aneurysm-repair'],
    ['Resection of aneurysm of arteriovenous fistula', 'aneurysm-repair'],
    ['Screening for abdominal aortic aneurysm repair', 'aneurysm-repair'],
  ])('%s is not in %s', (display, set) => {
    expect(named(set, display)).toBe(false);
  });
});
