/** Words of the entry raise a SNOMED CT code that leaves the degree open, and none that tells it. */
import { describe, expect, it } from '@jest/globals';
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { createTerminology } from '../../src/clinical/terminology.js';

const { recognise } = createTerminology(valueSets, substances);
const SNOMED_CT = 'http://snomed.info/sct';

const timeIn = (set: string, code: string, text: string) =>
  recognise([{ system: SNOMED_CT, code }], { codesOnly: true, text }).sets.get(set);

describe('The words beside a SNOMED CT code', () => {
  it.each([
    ['84114007', 'Heart failure, NYHA class III', 'severe-cardiac-disease'],
    ['42343007', 'CHF, decompensated', 'severe-cardiac-disease'],
    ['42343007', 'Herzinsuffizienz NYHA Stadium IV', 'severe-coronary-or-myocardial-disease'],
    ['60573004', 'Severe aortic stenosis', 'severe-cardiac-disease'],
    ['49436004', 'Atrial fibrillation with RVR', 'severe-cardiac-disease'],
    ['38341003', 'Hypertension, uncontrolled', 'uncontrolled-hypertension'],
    ['59621000', 'arterielle Hypertonie, entgleist', 'uncontrolled-hypertension'],
    ['1201005', 'Benign essential hypertension, poorly controlled', 'uncontrolled-hypertension'],
    ['13645005', 'COPD GOLD 4', 'severe-lung-disease'],
    ['19943007', 'Cirrhosis of liver, Child-Pugh C', 'cirrhosis-child-pugh-c'],
    ['420054005', 'alcoholic cirrhosis Child B', 'cirrhosis-child-pugh-b'],
    ['19943007', 'Cirrhosis with ascites', 'hepatic-decompensation'],
    ['302820008', 'Meningioma with midline shift', 'raised-intracranial-pressure'],
    ['64586002', 'symptomatic carotid stenosis', 'cerebrovascular-disease'],
    ['191816009', 'ketamine dependence', 'ketamine-use-disorder'],
  ])('%s and "%s" are in %s', (code, text, set) => {
    expect(timeIn(set, code, text)).toBe('current');
  });

  it.each([
    ['84114007', 'Heart failure', 'severe-cardiac-disease'],
    ['84114007', 'Heart failure, NYHA class II', 'severe-cardiac-disease'],
    ['84114007', 'Heart failure, not decompensated', 'severe-cardiac-disease'],
    ['42343007', 'CHF, no longer decompensated', 'severe-cardiac-disease'],
    ['195112003', 'Compensated cardiac failure, once decompensated', 'severe-cardiac-disease'],
    ['717840005', 'Congestive heart failure stage B, severe', 'severe-cardiac-disease'],
    ['60573004', 'Aortic stenosis, not severe', 'severe-cardiac-disease'],
    ['300996004', 'Controlled atrial fibrillation, once uncontrolled', 'severe-cardiac-disease'],
    ['38341003', 'Hypertension', 'uncontrolled-hypertension'],
    ['38341003', 'Hypertension, never uncontrolled', 'uncontrolled-hypertension'],
    ['1201005', 'Benign essential hypertension, malignant', 'uncontrolled-hypertension'],
    ['313296004', 'Mild COPD, severe cough', 'severe-lung-disease'],
    ['195967001', 'Severe asthma', 'severe-lung-disease'],
    ['19943007', 'Cirrhosis, without ascites', 'hepatic-decompensation'],
    ['371139006', 'Early cirrhosis, Child-Pugh C', 'cirrhosis-child-pugh-c'],
    ['302820008', 'Meningioma, no mass effect or midline shift', 'raised-intracranial-pressure'],
    ['64586002', 'carotid stenosis', 'cerebrovascular-disease'],
    ['191816009', 'opioid dependence', 'ketamine-use-disorder'],
    ['22298006', 'Old myocardial infarction', 'acute-coronary-events'],
    ['230690007', 'CVA; history of stroke 2015', 'ischaemic-stroke'],
    ['84114007', 'Heart failure, previously NYHA III, now NYHA I', 'severe-cardiac-disease'],
    ['84114007', 'Heart failure, history of decompensated episode', 'severe-cardiac-disease'],
    ['84114007', 'Heart failure, never acutely decompensated', 'severe-cardiac-disease'],
    ['60573004', 'Aortic stenosis, no evidence of severe stenosis', 'severe-cardiac-disease'],
    ['60573004', 'rule out severe aortic stenosis', 'severe-cardiac-disease'],
    ['60573004', 'Aortic stenosis, not yet severe', 'severe-cardiac-disease'],
    ['49436004', 'Atrial fibrillation, RVR resolved', 'severe-cardiac-disease'],
    ['59621000', 'Hypertension, previously uncontrolled', 'uncontrolled-hypertension'],
    ['13645005', 'COPD with history of severe exacerbation', 'severe-lung-disease'],
    ['19943007', 'Cirrhosis, no history of ascites', 'hepatic-decompensation'],
    ['19943007', 'Cirrhosis, negative for ascites', 'hepatic-decompensation'],
    ['126952004', 'Brain tumor, no significant mass effect', 'raised-intracranial-pressure'],
    [
      '126952004',
      'Brain tumor without evidence of mass effect or midline shift',
      'raised-intracranial-pressure',
    ],
    ['26416006', 'Cocaine abuse. Denies ketamine or PCP use', 'ketamine-use-disorder'],
  ])('%s and "%s" are not in %s', (code, text, set) => {
    expect(timeIn(set, code, text)).toBeUndefined();
  });

  it.each([
    ['22298006', 'Old MI', 'old-myocardial-infarction', 'history'],
    ['230690007', 'old stroke', 'stroke-history', 'history'],
    ['1461000119109', 'ketamine dependence in remission', 'ketamine-use-disorder', 'remission'],
    ['22298006', 'MI; no history of MI before', 'acute-coronary-events', 'current'],
    ['22298006', 'Acute MI in a patient with history of MI', 'acute-coronary-events', 'current'],
    ['22298006', 'MI; father with previous MI', 'acute-coronary-events', 'current'],
    ['230690007', 'Acute stroke; prior stroke 2010', 'ischaemic-stroke', 'current'],
    ['69322001', 'Acute psychosis, with history of psychosis', 'other-psychotic-disorders', 'current'],
    ['69322001', 'Psychosis; family history of psychosis', 'other-psychotic-disorders', 'current'],
    ['69322001', 'Recurrence of psychosis, prior psychosis 2019', 'other-psychotic-disorders', 'current'],
    ['69322001', 'Psychosis, not resolved; previous psychosis 2010', 'other-psychotic-disorders', 'current'],
    ['69322001', 'Prior psychosis, no current symptoms', 'history-of-psychosis', 'history'],
  ])('%s and "%s" are in %s as %s', (code, text, set, time) => {
    expect(timeIn(set, code, text)).toBe(time);
  });
});
