/** What changed in the rules on 29 November 2026, part e, oldest first. */
import type { Change } from '../../../src/clinical/publication.js';

export const changesE: readonly Change[] = [
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A topical order with a finding, or without the whole record, says as well that systemic checks were not run.',
    rules: ['hypersensitivity-ketamine', 'duplicate-ketamine-esketamine', 'data-incomplete'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Epinephrine ordered into a muscle or under the skin, as it is kept for anaphylaxis, no longer counts as a vasopressor; as an infusion it does.',
    rules: ['pressor-and-bp-raising-drugs'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Beside an active order of ketamine or esketamine the card says as well that a dose was given within 24 hours; selective and weak MAO inhibitors are named beside the others.',
    rules: ['duplicate-ketamine-esketamine', 'maoi'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Among several findings an intoxication with alcohol is named (“sedation (…)” where “sedatives ()” stood), and so is the use of ketamine against addiction, which had no name there.',
    rules: ['cns-depressants', 'substance-use-disorder'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Of several orders in one session none is said to be without an alert where another has one, or could not be checked.',
    rules: ['screen-complete'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Repairs of an aneurysm and coronary interventions are known by more of the names that US records have (“placement of stent in coronary artery”, “endovascular repair of infrarenal aorta”); a repair in the heart or of a dialysis access, rehabilitation after an intervention, angiography of a bypass, and a coronary intervention that is called elective, planned or cancelled count no longer.',
    rules: ['aneurysmal-vascular-disease', 'recent-cardiovascular-event'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A talk about a birth, a planned one, an earlier one and its scar no longer end a pregnancy, nor does a consultation about removal of the uterus exclude one. Deliveries by the names of ICD-10-PCS are known.',
    rules: ['pregnancy-current', 'pregnancy-test-due', 'lactation'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A test answered “Present” or “Absent”, by its code or as all that is said, is positive or negative: a pregnancy test or drug screen answered so was passed over. “No hCG detected” and “No benzodiazepines detected” are negative; they counted as positive. “Pregnancy confirmed” and “ruled out” answer the pregnancy status.',
    rules: ['pregnancy-current', 'pregnancy-test-due', 'substance-use-disorder', 'suicidality-monitoring'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A reason that tells of the past or of a consultation (“history of status epilepticus”, “s/p intubation”, “anesthesia consult”) is no acute use.',
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'An allergy entry that says no more than that the allergy was ruled out, or is one of the family, counts as none.',
    rules: ['hypersensitivity-ketamine'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Where the sources differ on use after substance abuse the card no longer ends with “Hence a warning”: it stood in notes as well.',
    rules: ['substance-use-disorder'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A draft whose medicine nobody can tell is called “an unidentified medicine” on its card; it was “the selected medicine”, also at signing.',
    rules: ['data-incomplete'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A card tells of six findings at most, those on monitoring included: the loudest. The others are named in one line.',
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A coronary intervention whose words also tell of rehabilitation, a consultation or one more that is planned, and a repair of an aneurysm found by screening, count again; each of these alone does not.',
    rules: ['recent-cardiovascular-event', 'aneurysmal-vascular-disease'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'An allergy entry that asks (“Ketamine allergy ruled out?”) denies nothing and counts as naming one.',
    rules: ['hypersensitivity-ketamine'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A date of birth or a sex that is in the record and cannot be used is called “not recorded, or not usable”.',
    rules: ['data-incomplete'],
  },
];
