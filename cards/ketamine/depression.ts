/** Depression as the reason of an order, and the suicidal crisis within it: labels treat the two apart. */
import { all, named, not, orderedFor } from '../../src/clinical/criteria.js';
import {
  reasonBipolar,
  reasonDepression,
  reasonPsychoticDepression,
  reasonSuicidality,
  reasonTreatmentResistantDepression,
} from '../value-sets/index.js';

const notBipolar = not(orderedFor(reasonBipolar));

export const suicidalCrisis = named(
  'suicidality as the reason',
  all(orderedFor(reasonSuicidality), notBipolar),
);

export const depressionWithoutCrisis = named(
  'depression as the reason, without suicidality',
  all(
    orderedFor([reasonDepression, reasonTreatmentResistantDepression, reasonPsychoticDepression]),
    not(orderedFor(reasonSuicidality)),
    notBipolar,
  ),
);
