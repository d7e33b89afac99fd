/** Which inhibitors of CYP3A4 and CYP2B6 count, how strongly, and for how long after their end. */
import { all, any, not, takes } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import {
  clarithromycin,
  clopidogrel,
  cyp2b6Inhibitors,
  cyp3a4ModerateInhibitors,
  cyp3a4StrongInhibitors,
  grapefruitJuice,
  itraconazole,
  mechanismBasedCyp3a4Inhibitors,
  mechanismBasedCypInhibitors,
  ticlopidine,
} from '../value-sets/index.js';

const soonOver = { stoppedWithin: days(3) }; // design choice
const slowlyOver = { stoppedWithin: days(7) }; // design choice: the enzyme has to be made anew

export const strongCyp3a4Inhibition = any(
  takes(cyp3a4StrongInhibitors, soonOver),
  takes(mechanismBasedCyp3a4Inhibitors, slowlyOver),
);
const mechanismBased = takes(mechanismBasedCypInhibitors, slowlyOver);
const cyp2b6Inhibition = takes(cyp2b6Inhibitors, soonOver);

export const strongInhibition = any(strongCyp3a4Inhibition, mechanismBased, cyp2b6Inhibition);
export const moderateInhibition = takes(cyp3a4ModerateInhibitors, soonOver);

export const withClarithromycin = takes(clarithromycin, slowlyOver);
export const withTiclopidine = takes(ticlopidine, slowlyOver);
export const withClopidogrel = takes(clopidogrel, slowlyOver);
export const withGrapefruitJuice = takes(grapefruitJuice, soonOver);
export const withItraconazole = takes(itraconazole, soonOver);

/** Strong on paper, without effect on oral S-ketamine when it was tried: Peltoniemi 2011. */
export const onlyItraconazoleIsStrong = all(
  withItraconazole,
  not(any(takes(cyp3a4StrongInhibitors, { count: 2, ...soonOver }), mechanismBased, cyp2b6Inhibition)),
);

/** An inhibitor of which nobody has measured what it does to ketamine. */
export const unstudiedInhibition = any(
  moderateInhibition,
  all(strongCyp3a4Inhibition, not(any(withClarithromycin, withGrapefruitJuice, withItraconazole))),
  all(cyp2b6Inhibition, not(any(withTiclopidine, withClopidogrel))),
);
