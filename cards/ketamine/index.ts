/** The monographs of esketamine and ketamine: two drugs with triggers of their own, and one list of rules. */
import type { Monograph, Rule } from '../../src/clinical/rule.js';
import { esketamine as esketamineProducts, ketamines } from '../value-sets/index.js';
import aneurysmalVascularDisease from './aneurysmal-vascular-disease.js';
import antipsychoticInteraction from './antipsychotic-interaction.js';
import benzodiazepineEfficacy from './benzodiazepine-efficacy.js';
import bipolarDisorder from './bipolar-disorder.js';
import bpElevated from './bp-elevated.js';
import bpSevereElevation from './bp-severe-elevation.js';
import cerebrovascularHistory from './cerebrovascular-history.js';
import cnsDepressants from './cns-depressants.js';
import counsellingTransportFasting from './counselling-transport-fasting.js';
import cypInducerKetamine from './cyp-inducer-ketamine.js';
import cypInhibitorKetamine from './cyp-inhibitor-ketamine.js';
import dataIncomplete from './data-incomplete.js';
import hypersensitivityKetamine from './hypersensitivity-ketamine.js';
import indicationMismatch from './indication-mismatch.js';
import lamotrigine from './lamotrigine.js';
import maoi from './maoi.js';
import monitoringSessionVitals from './monitoring-session-vitals.js';
import morphineCodeineUgt from './morphine-codeine-ugt.js';
import olderAdult from './older-adult.js';
import pregnancyCurrent from './pregnancy-current.js';
import pregnancyTestDue from './pregnancy-test-due.js';
import psychosisActive from './psychosis-active.js';
import psychosisHistory from './psychosis-history.js';
import psychoticDepression from './psychotic-depression.js';
import recentCardiovascularEvent from './recent-cardiovascular-event.js';
import { scopes } from './scopes.js';
import screenComplete from './screen-complete.js';
import significantCardiacDisease from './significant-cardiac-disease.js';
import spravatoRems from './spravato-rems.js';
import substanceUseDisorder from './substance-use-disorder.js';
import { useContexts } from './use-contexts.js';

/** In the order in which findings are named: contraindications, precautions, interactions, monitoring, what was read. */
const rules: readonly Rule[] = [
  hypersensitivityKetamine,
  aneurysmalVascularDisease,
  recentCardiovascularEvent,
  bpSevereElevation,
  pregnancyCurrent,
  psychosisActive,
  bpElevated,
  significantCardiacDisease,
  cerebrovascularHistory,
  psychosisHistory,
  psychoticDepression,
  bipolarDisorder,
  substanceUseDisorder,
  olderAdult,
  cnsDepressants,
  benzodiazepineEfficacy,
  maoi,
  cypInhibitorKetamine,
  cypInducerKetamine,
  morphineCodeineUgt,
  lamotrigine,
  antipsychoticInteraction,
  monitoringSessionVitals,
  pregnancyTestDue,
  counsellingTransportFasting,
  indicationMismatch,
  spravatoRems,
  dataIncomplete,
  screenComplete,
];

export const esketamine: Monograph = {
  id: 'esketamine',
  drug: 'esketamine',
  triggers: esketamineProducts,
  doseUnits: [
    { words: ['device', 'devices'], milligrams: 28 }, // SPRAVATO PI §3: one device holds 28 mg
    { words: ['spray', 'sprays', 'actuation', 'actuations'], milligrams: 14 }, // SPRAVATO PI §2: two sprays a device
  ],
  useContexts,
  scopes,
  rules,
};

/** Racemic ketamine and arketamine; esketamine is in this value set too, but its own monograph comes first. */
export const ketamine: Monograph = {
  id: 'ketamine',
  drug: 'ketamine',
  triggers: ketamines,
  useContexts,
  scopes,
  rules,
};
