/** The rules of ketamine and esketamine, in the order in which findings are named. */
import type { Rule } from '../../src/clinical/rule.js';
import acutePorphyria from './acute-porphyria.js';
import aneurysmalVascularDisease from './aneurysmal-vascular-disease.js';
import antipsychoticInteraction from './antipsychotic-interaction.js';
import arteriovenousMalformation from './arteriovenous-malformation.js';
import benzodiazepineEfficacy from './benzodiazepine-efficacy.js';
import bipolarDisorder from './bipolar-disorder.js';
import bladderDisease from './bladder-disease.js';
import bpElevated from './bp-elevated.js';
import bpSevereElevation from './bp-severe-elevation.js';
import brainInjuryShuntOrLesion from './brain-injury-shunt-or-lesion.js';
import cerebrovascularHistory from './cerebrovascular-history.js';
import cnsDepressants from './cns-depressants.js';
import cognitiveImpairmentDelirium from './cognitive-impairment-delirium.js';
import counsellingTransportFasting from './counselling-transport-fasting.js';
import cypInducerKetamine from './cyp-inducer-ketamine.js';
import cypInhibitorKetamine from './cyp-inhibitor-ketamine.js';
import dataIncomplete from './data-incomplete.js';
import dissociationVulnerability from './dissociation-vulnerability.js';
import duplicateKetamineEsketamine from './duplicate-ketamine-esketamine.js';
import esketamineAntidepressantPartner from './esketamine-antidepressant-partner.js';
import esketamineDose from './esketamine-dose.js';
import esketamineSchedule from './esketamine-schedule.js';
import hypersensitivityKetamine from './hypersensitivity-ketamine.js';
import hyperthyroidismUncontrolled from './hyperthyroidism-uncontrolled.js';
import indicationMismatch from './indication-mismatch.js';
import intracerebralHaemorrhageHistory from './intracerebral-haemorrhage-history.js';
import intranasalProductTiming from './intranasal-product-timing.js';
import intraocularPressureRisk from './intraocular-pressure-risk.js';
import ketamineNonparenteralCompounded from './ketamine-nonparenteral-compounded.js';
import ketamineParenteralPsychDose from './ketamine-parenteral-psych-dose.js';
import lactation from './lactation.js';
import lamotrigine from './lamotrigine.js';
import liverTestsAbnormal from './liver-tests-abnormal.js';
import maoi from './maoi.js';
import moderateHepaticImpairment from './moderate-hepatic-impairment.js';
import monitoringLftBaseline from './monitoring-lft-baseline.js';
import monitoringSessionVitals from './monitoring-session-vitals.js';
import morphineCodeineUgt from './morphine-codeine-ugt.js';
import niceUkGuidance from './nice-uk-guidance.js';
import nmdaAntagonistCombination from './nmda-antagonist-combination.js';
import olderAdult from './older-adult.js';
import opioidAntagonist from './opioid-antagonist.js';
import paediatricPatient from './paediatric-patient.js';
import pregnancyCurrent from './pregnancy-current.js';
import pregnancyTestDue from './pregnancy-test-due.js';
import pressorAndBpRaisingDrugs from './pressor-and-bp-raising-drugs.js';
import psychosisActive from './psychosis-active.js';
import psychosisHistory from './psychosis-history.js';
import psychostimulant from './psychostimulant.js';
import psychoticDepression from './psychotic-depression.js';
import raisedIntracranialPressure from './raised-intracranial-pressure.js';
import recentCardiovascularEvent from './recent-cardiovascular-event.js';
import respiratoryCompromise from './respiratory-compromise.js';
import screenComplete from './screen-complete.js';
import severeHepaticImpairment from './severe-hepatic-impairment.js';
import significantCardiacDisease from './significant-cardiac-disease.js';
import spravatoHomeDispense from './spravato-home-dispense.js';
import spravatoRems from './spravato-rems.js';
import substanceUseDisorder from './substance-use-disorder.js';
import suicidalityMonitoring from './suicidality-monitoring.js';
import theophyllineAminophylline from './theophylline-aminophylline.js';
import trdTrialsNotDocumented from './trd-trials-not-documented.js';

/** Contraindications, precautions, interactions, doses, monitoring, and at last what was read. */
export const rules: readonly Rule[] = [
  hypersensitivityKetamine,
  aneurysmalVascularDisease,
  arteriovenousMalformation,
  intracerebralHaemorrhageHistory,
  recentCardiovascularEvent,
  raisedIntracranialPressure,
  bpSevereElevation,
  pregnancyCurrent,
  severeHepaticImpairment,
  psychosisActive,
  theophyllineAminophylline,
  spravatoHomeDispense,
  bpElevated,
  significantCardiacDisease,
  cerebrovascularHistory,
  brainInjuryShuntOrLesion,
  hyperthyroidismUncontrolled,
  respiratoryCompromise,
  intraocularPressureRisk,
  acutePorphyria,
  bladderDisease,
  cognitiveImpairmentDelirium,
  psychosisHistory,
  psychoticDepression,
  bipolarDisorder,
  substanceUseDisorder,
  moderateHepaticImpairment,
  liverTestsAbnormal,
  lactation,
  dissociationVulnerability,
  paediatricPatient,
  olderAdult,
  cnsDepressants,
  benzodiazepineEfficacy,
  maoi,
  psychostimulant,
  pressorAndBpRaisingDrugs,
  cypInhibitorKetamine,
  cypInducerKetamine,
  morphineCodeineUgt,
  lamotrigine,
  antipsychoticInteraction,
  opioidAntagonist,
  nmdaAntagonistCombination,
  intranasalProductTiming,
  duplicateKetamineEsketamine,
  esketamineDose,
  esketamineSchedule,
  ketamineParenteralPsychDose,
  ketamineNonparenteralCompounded,
  monitoringSessionVitals,
  monitoringLftBaseline,
  pregnancyTestDue,
  suicidalityMonitoring,
  counsellingTransportFasting,
  trdTrialsNotDocumented,
  esketamineAntidepressantPartner,
  indicationMismatch,
  niceUkGuidance,
  spravatoRems,
  dataIncomplete,
  screenComplete,
];
