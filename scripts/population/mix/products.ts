/** The medicines that occur, as products of RxNorm with the dosings that are usual for them. */
import { rxnorm, textOnly } from '../../../demo/patients/codes.js';
import type { Dosing } from '../../../demo/patients/dosing.js';
import type { Taken } from './likely.js';

const oral = (mg: number, times = 1): Dosing => ({ mg, times, route: 'oral' });
const product = (share: number, code: string, display: string, dosing: Dosing = {}): Taken => ({
  share,
  medicine: rxnorm(code, display),
  dosing,
});
const asNeeded = (taken: Taken): Taken => ({ ...taken, asNeeded: true });

export const spravato = rxnorm('2119387', 'esketamine 140 MG/ML Nasal Spray [Spravato]');
export const ketamineVial = rxnorm('238084', 'ketamine 50 MG/ML Injectable Solution');
export const ketamineLozenge = textOnly('ketamine 100 mg troche (compounded)');
export const ketamineSpray = textOnly('ketamine 150 mg/ml nasal spray (compounded)');
export const ketamineCream = textOnly('ketamine 10 % cream');

export const antidepressants: readonly Taken[] = [
  product(3, '312938', 'sertraline 100 MG Oral Tablet', oral(100)),
  product(3, '351250', 'escitalopram 20 MG Oral Tablet', oral(20)),
  product(3, '313581', '24 HR venlafaxine 150 MG Extended Release Oral Capsule', oral(150)),
  product(2, '596934', 'duloxetine 60 MG Delayed Release Oral Capsule', oral(60)),
  product(2, '993541', '24 HR bupropion hydrochloride 150 MG Extended Release Oral Tablet', oral(150)),
  product(1, '283407', 'mirtazapine 30 MG Disintegrating Oral Tablet', oral(30)),
  product(1, '310385', 'fluoxetine 20 MG Oral Capsule', oral(40)),
];
export const bupropion = [
  product(1, '993541', '24 HR bupropion hydrochloride 150 MG Extended Release Oral Tablet', oral(150)),
];
export const trazodone = [product(1, '856373', 'trazodone hydrochloride 100 MG Oral Tablet', oral(100))];
export const benzodiazepines: readonly Taken[] = [
  product(3, '197901', 'lorazepam 1 MG Oral Tablet', oral(1, 2)),
  asNeeded(product(3, '197901', 'lorazepam 1 MG Oral Tablet', oral(1))),
  product(3, '197527', 'clonazepam 0.5 MG Oral Tablet', oral(0.5, 2)),
  asNeeded(product(2, '308047', 'alprazolam 0.25 MG Oral Tablet', oral(0.25))),
];
export const zDrugs = [product(1, '854873', 'zolpidem tartrate 10 MG Oral Tablet', oral(10))];
export const stimulants: readonly Taken[] = [
  product(2, '854834', 'lisdexamfetamine dimesylate 30 MG Oral Capsule', oral(30)),
  product(1, '1091392', 'methylphenidate hydrochloride 20 MG Oral Tablet', oral(20, 2)),
];
export const antipsychotics: readonly Taken[] = [
  product(4, '349545', 'aripiprazole 10 MG Oral Tablet', oral(10)),
  product(4, '312743', 'quetiapine 100 MG Oral Tablet', oral(100)),
  product(1, '312831', 'risperidone 2 MG Oral Tablet', oral(2)),
  product(1, '312076', 'olanzapine 10 MG Disintegrating Oral Tablet', oral(10)),
];
export const lithium = [product(1, '197889', 'lithium carbonate 300 MG Oral Capsule', oral(300, 3))];
export const lamotrigine = [product(1, '198427', 'lamotrigine 100 MG Oral Tablet', oral(100, 2))];
export const gabapentinoids: readonly Taken[] = [
  product(3, '310431', 'gabapentin 300 MG Oral Capsule', oral(300, 3)),
  product(1, '483440', 'pregabalin 150 MG Oral Capsule', oral(150, 2)),
];
export const antihistamines = [asNeeded(product(1, '310942', 'Hydroxyzine 25 MG Oral Capsule', oral(25)))];
export const muscleRelaxants: readonly Taken[] = [
  product(2, '828348', 'cyclobenzaprine hydrochloride 10 MG Oral Tablet', oral(10)),
  product(1, '197391', 'baclofen 10 MG Oral Tablet', oral(10, 3)),
];
export const opioids: readonly Taken[] = [
  product(3, '1049621', 'oxycodone hydrochloride 5 MG Oral Tablet', oral(5, 3)),
  asNeeded(product(3, '835603', 'tramadol hydrochloride 50 MG Oral Tablet', oral(50))),
  product(2, '891881', 'morphine sulfate 15 MG Extended Release Oral Tablet', oral(15, 2)),
  product(1, '864706', 'methadone hydrochloride 10 MG Oral Tablet', oral(10, 2)),
];
export const buprenorphine = [product(1, '351264', 'buprenorphine 2 MG Sublingual Tablet', oral(8))];
export const naltrexone = [product(1, '1483744', 'naltrexone hydrochloride 50 MG Oral Tablet', oral(50))];
export const maois: readonly Taken[] = [
  product(2, '313447', 'tranylcypromine 10 MG Oral Tablet', oral(10, 3)),
  product(1, '312347', 'phenelzine 15 MG Oral Tablet', oral(15, 3)),
];
export const levothyroxine = [product(1, '892246', 'levothyroxine sodium 0.1 MG Oral Tablet', oral(0.1))];
export const clonidine = [product(1, '884173', 'clonidine hydrochloride 0.1 MG Oral Tablet', oral(0.1))];
export const memantine = [product(1, '996561', 'memantine hydrochloride 10 MG Oral Tablet', oral(10, 2))];
export const decongestants = [
  asNeeded(product(1, '1049160', 'pseudoephedrine hydrochloride 30 MG Oral Tablet', oral(30))),
];
export const nasalSteroids = [
  product(1, '1797907', 'fluticasone propionate 0.05 MG/ACTUAT Metered Dose Nasal Spray', {
    route: 'nasal',
    times: 1,
  }),
];
export const inhibitors: readonly Taken[] = [
  product(1, '197517', 'clarithromycin 500 MG Oral Tablet', oral(500, 2)),
  product(3, '197699', 'fluconazole 150 MG Oral Tablet', oral(150)),
  product(3, '831103', 'diltiazem hydrochloride 60 MG Oral Tablet', oral(60, 3)),
];
export const inducers = [product(1, '308979', 'carbamazepine 200 MG Oral Tablet', oral(200, 2))];
export const theophylline = [
  product(1, '198264', 'theophylline 400 MG Extended Release Oral Capsule', oral(400)),
];
/** Of another provider, between the sessions. */
export const lozenges: readonly Taken[] = [{ share: 1, medicine: ketamineLozenge }];
/** Coded, and of no interest to any rule. */
export const others: readonly Taken[] = [
  product(3, '313782', 'Acetaminophen 325 MG Oral Tablet', oral(650)),
  product(2, '316049', 'Hydrochlorothiazide 25 MG', oral(25)),
  product(1, '476872', 'Nizatidine 15 MG/ML Oral Solution'),
];
export const supplements: readonly Taken[] = [
  'vitamin D3 1000 units',
  'fish oil',
  'multivitamin',
  'melatonin 3 mg',
  'CBD gummies',
].map((text) => ({ share: 1, medicine: textOnly(text) }));

/** What anaesthetists order along with it. */
export const midazolam = rxnorm('311700', 'midazolam 1 MG/ML Injectable Solution');
export const fentanyl = rxnorm('1735003', '2 ML fentanyl 0.05 MG/ML Injection');
export const propofol = rxnorm('1808222', '50 ML propofol 10 MG/ML Injection');
