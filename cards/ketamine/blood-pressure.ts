/** The blood pressure at which labels ask to consider delay: named once, for every rule that weighs it. */
import { age, all, any, bloodPressure, named, not, region } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';

/** How long a reading tells about now. */
export const recentReading = days(30); // design choice

const judgedBy140 = any(not(region('EU')), age({ below: 65 })); // EU SmPC Spravato, general guide
const limit140 = { systolic: 140, diastolic: 90 }; // SPRAVATO PI §5.7
const limit150 = { systolic: 150, diastolic: 90 }; // EU SmPC Spravato, general guide
const within = recentReading;

export const aboveUsualThreshold = all(judgedBy140, bloodPressure({ within, above: limit140 }));

export const aboveThresholdFrom65 = all(region('EU'), bloodPressure({ within, above: limit150 }));

export const aboveThreshold = named(
  'latest blood pressure above the threshold of region and age',
  any(aboveUsualThreshold, aboveThresholdFrom65),
);

export const atThreshold = named(
  'latest blood pressure at or above the threshold of region and age',
  any(
    all(judgedBy140, bloodPressure({ within, atLeast: limit140 })),
    all(region('EU'), bloodPressure({ within, atLeast: limit150 })),
  ),
);
