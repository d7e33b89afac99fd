/** Names that say how a medicine is made or given, and not which it is. */
import { wordList } from '../clinical/phrase-index.js';

const VAGUE: ReadonlySet<string> = new Set(
  [
    'a an and as for from in of on or other per see the this to unlisted with without',
    'compound compounded compounding custom extemporaneous formula formulary house mixed mixture non nonformulary preparation prepared special',
    'drug item medication medications medicine medicines order patient patients own supply product therapy treatment misc miscellaneous',
    'investigational protocol research study trial placebo',
    'capsule capsules cream drops gel lozenge lozenges ointment patch powder solution spray suppository syrup tablet tablets troche troches',
    'bag bolus drip infusion injection injectable premix push syringe vial vials ampoule ampule continuous intermittent',
    'buccal epidural im inhaled intramuscular intranasal intrathecal intravenous iv nasal nose oral orally rectal subcutaneous sublingual sl sc topical transdermal',
    'anaesthesia anesthesia analgesia clinic dose doses induction inpatient multi multiple outpatient pain procedural sedation single',
    'dextrose glucose saline sodium chloride water ns',
    'adult child paediatric pediatric mcg mg ml kg hour hr min unit units',
  ].flatMap((line) => line.split(' ')),
);

const isVague = (word: string): boolean =>
  word.length < 3 || /^[\d.]+[a-z]{0,4}$/.test(word) || VAGUE.has(word);

/** Whether every word of a name would fit any medicine: `Compounded nasal spray`, and not `acetaminophen 325 mg tablets`. */
export const saysNoMedicine = (name: string): boolean => wordList(name).every(isVague);
