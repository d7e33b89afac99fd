/** Turns an AllergyIntolerance into a fact. Allergies are the one list in which words count as much as codes. */
import type { AllergyFact } from '../clinical/facts.js';
import { daysSince, momentOf } from '../clinical/moment.js';
import type { Terminology } from '../clinical/terminology.js';
import { conceptOf, isRecord, listOf, type Coding, type Concept, type Resource } from '../fhir/resource.js';
import { deniesAllergy } from './denied-allergy.js';
import { medicineLabel } from './medication.js';
import { codesOf, isUnnamed, isUsable, labelOf, referenceTo } from './naming.js';

const IGNORED = ['refuted', 'entered-in-error'];

const namesOne = (text: string): boolean => !deniesAllergy(text);

/** A code stands, whatever is displayed with it. */
const withoutDenial = ({ display, ...coding }: Coding): Coding =>
  display !== undefined && namesOne(display) ? { ...coding, display } : coding;

const tellsNothing = ({ codings, text }: Concept): boolean =>
  text === undefined && codings.every((coding) => coding.display === undefined && !isUsable(coding));

/** Undefined where the entry was refuted or entered in error. */
export function allergyFact(
  resource: Resource,
  terminology: Terminology,
  now: Date,
): AllergyFact | undefined {
  // DSTU2 has one status where R4 has two.
  const verification = [...codesOf(resource['verificationStatus']), ...codesOf(resource['status'])];
  if (verification.some((code) => IGNORED.includes(code))) return undefined;
  const concept = conceptOf(resource['code'] ?? resource['substance']);
  const reactions = listOf(resource['reaction']).filter(isRecord);
  const substances = reactions.map((reaction) => conceptOf(reaction['substance']));
  const codings = [concept, ...substances].flatMap((item) => item.codings.map(withoutDenial));
  const texts = [concept, ...substances].flatMap((item) => item.text ?? []).filter(namesOne);
  const drugs = terminology.recogniseMedication(codings, texts);
  const text = [...texts, ...codings.flatMap(({ display }) => display ?? [])].join(' ; ');
  const other = terminology.recognise(codings, { text });
  const date = ['onsetDateTime', 'recordedDate', 'assertedDate', 'lastOccurrence']
    .map((name) => momentOf(resource[name]))
    .find((moment) => moment !== undefined && daysSince(moment, now) >= 0);
  const clinical = [...codesOf(resource['clinicalStatus']), ...codesOf(resource['status'])];
  return {
    reference: referenceTo(resource),
    label: isUnnamed(concept)
      ? medicineLabel(concept, drugs.substances)
      : labelOf(concept, 'allergy without a name'),
    classes: drugs.classes,
    sets: other.sets,
    recognisedBy: drugs.by === 'nothing' ? other.by : drugs.by,
    ...([concept, ...substances].every(tellsNothing) && { illegible: true as const }),
    active: !clinical.includes('inactive') && !clinical.includes('resolved'),
    intolerance: codesOf(resource['type']).includes('intolerance'),
    manifestations: reactions.flatMap((reaction) =>
      listOf(reaction['manifestation']).map((manifestation) => {
        const inR5 = isRecord(manifestation) ? manifestation['concept'] : undefined;
        const shown = conceptOf(inR5 ?? manifestation);
        return {
          label: labelOf(shown, 'reaction without a name'),
          sets: terminology.recogniseWhole(shown.codings, shown.text),
        };
      }),
    ),
    ...(date && { date }),
  };
}
