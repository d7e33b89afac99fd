/** What shows a pregnancy, its end, or that none is possible; shared by the two pregnancy rules. */
import type { PregnancyEvidence } from '../../src/clinical/criterion.js';
import {
  answerNegative,
  answerNotPregnant,
  answerPositive,
  answerPregnant,
  answerRaised,
  climacteric,
  deliveryProcedures,
  ectopicPregnancy,
  expectedDateOfDelivery,
  hcgQualitative,
  hcgQuantitative,
  hysterectomyOrOophorectomy,
  hysterectomyOrOophorectomyProcedures,
  menopause,
  preEclampsia,
  pregnancy,
  pregnancyEnded,
  pregnancyLoss,
  pregnancyStatus,
  sterilisation,
  sterilisationProcedures,
} from '../value-sets/index.js';

export const pregnancyEvidence: PregnancyEvidence = {
  pregnancy: [pregnancy, ectopicPregnancy, preEclampsia],
  ended: pregnancyEnded,
  delivery: deliveryProcedures,
  loss: pregnancyLoss,
  untilResolved: ectopicPregnancy,
  status: pregnancyStatus,
  answerPregnant,
  answerNotPregnant,
  expectedDelivery: expectedDateOfDelivery,
  hcg: [hcgQualitative],
  hcgQuantitative,
  answerPositive,
  answerNegative,
  answerRaised,
  hysterectomy: [hysterectomyOrOophorectomy, hysterectomyOrOophorectomyProcedures],
  sterilisation: [sterilisation, sterilisationProcedures],
  menopause,
  climacteric: { set: climacteric, from: 45 }, // design choice: before that age, menopause is diagnosed by tests
  // design choice: wards and clinics that only pregnant patients go to
  obstetricPlaces: [
    'obstetrics',
    'obstetric',
    'antenatal',
    'prenatal',
    'labour ward',
    'labor and delivery',
    'delivery suite',
    'maternity',
  ],
  otherPlaces: ['gynaecology', 'gynecology', 'gyn', 'postnatal', 'postpartum', 'lactation'], // design choice
  ages: { from: 12, to: 50, hardFrom: 12, hardTo: 55 }, // design choice
};
