/** Pressors and ergometrine warn, decongestants by the last reading, thyroid hormone informs; route and partner decide. */
import rule from '../../../cards/ketamine/pressor-and-bp-raising-drugs.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const norepinephrine = patient().takes('text:norepinephrine infusion', { route: 'intravenous' });
const pseudoephedrine = patient().takes('text:pseudoephedrine 60 mg tablet', { asNeeded: true });
const ergometrine = patient().takes('text:methylergometrine 0.2 mg injection', { route: 'intramuscular' });
const levothyroxine = patient().takes('text:levothyroxine 100 mcg tablet');
const atSeventy = patient({ age: 70 }).takes('text:pseudoephedrine 60 mg tablet');

testRule(rule, {
  fires: [
    ['norepinephrine', norepinephrine, 'warning', 'norepinephrine'],
    ['midodrine by mouth', patient().takes('text:midodrine 5 mg tablet'), 'warning'],
    ['droxidopa', patient().takes('text:droxidopa 100 mg capsule'), 'warning'],
    ['terlipressin', patient().takes('text:terlipressin injection'), 'warning'],
    ['vasopressin into a muscle', patient().takes('text:vasopressin', { route: 'intramuscular' }), 'warning'],
    [
      'an epinephrine infusion',
      patient().takes('text:epinephrine infusion', { route: 'intravenous' }),
      'warning',
    ],
    [
      'injected phenylephrine',
      patient().takes('text:phenylephrine injection', { route: 'intravenous' }),
      'warning',
    ],
    [
      'injected ephedrine',
      patient().takes('text:ephedrine 50 mg/mL injection', { route: 'intravenous' }),
      'warning',
    ],
    ['ephedrine whose route is not told', patient().takes('text:ephedrine'), 'warning', 'ephedrine'],
    ['ephedrine by its code alone', patient().takes('rx:3966'), 'warning'],
    ...['Akovaz', 'Emerphed', 'Rezipres', 'Biorphen', 'Vazculep'].map(
      (brand) => [`${brand}, an injection`, patient().takes(`text:${brand}`), 'warning'] as const,
    ),
    ['a brand of the injection by its code', patient().takes('rx:1542381'), 'warning', 'phenylephrine'],
    [
      'a phenylephrine injection whose route is not told',
      patient().takes('text:phenylephrine 10 mg/mL vial'),
      'warning',
    ],
    [
      'a pressor drafted in the same session',
      patient().alsoDrafts('text:norepinephrine infusion'),
      'warning',
    ],
    [
      'a pressor and thyroid hormone, both named',
      norepinephrine.takes('text:levothyroxine 100 mcg tablet'),
      'warning',
      'levothyroxine',
    ],
    ['methylergometrine with ketamine', ergometrine, 'warning', 'European labels'],
    ['methylergometrine with the spray in the EU', ergometrine.orders('spravato').inRegion('EU'), 'warning'],
    ['methylergometrine with ketamine in the EU', ergometrine.inRegion('EU'), 'warning'],
    [
      'methylergometrine with injected esketamine in the EU',
      ergometrine.orders('esketamine-iv').inRegion('EU'),
      'critical',
      'methylergometrine with esketamine injection is contraindicated',
    ],
    ['the same for pain', ergometrine.orders('esketamine-iv').inRegion('EU').inContext('PAIN'), 'critical'],
    [
      'the same for an unknown use',
      ergometrine.orders('esketamine-iv').inRegion('EU').inContext('UNK'),
      'critical',
    ],
    [
      'the same under anaesthesia',
      ergometrine.orders('esketamine-iv').inRegion('EU').inContext('ACUTE'),
      'warning',
    ],
    ['methylergometrine with injected esketamine in the US', ergometrine.orders('esketamine-iv'), 'warning'],
    ['pseudoephedrine without a reading', pseudoephedrine, 'info', 'pseudoephedrine'],
    ['pseudoephedrine below the threshold', pseudoephedrine.bp(139, 89), 'info'],
    ['pseudoephedrine at the threshold', pseudoephedrine.bp(140, 80), 'warning', '140/80'],
    ['pseudoephedrine at the diastolic threshold', pseudoephedrine.bp(120, 90), 'warning'],
    ['pseudoephedrine and a high reading of day 30', pseudoephedrine.bp(150, 95, daysAgo(30)), 'warning'],
    ['pseudoephedrine and a high reading of day 31', pseudoephedrine.bp(150, 95, daysAgo(31)), 'info'],
    ['146/88 at 70 in the US', atSeventy.bp(146, 88), 'warning'],
    ['146/88 at 70 in the EU', atSeventy.bp(146, 88).inRegion('EU'), 'info'],
    ['150/88 at 70 in the EU', atSeventy.bp(150, 88).inRegion('EU'), 'warning'],
    ['a decongestant whose route is not told', patient().takes('text:pseudoephedrine'), 'info'],
    ['phenylephrine whose route is not told', patient().takes('text:phenylephrine'), 'info'],
    ['a brand of ephedrine that is swallowed', patient().takes('text:Bronkaid'), 'info'],
    ['ephedrine with guaifenesin by its code', patient().takes('rx:214538'), 'info'],
    ['ephedrine for the airways by its ATC code', patient().takes('atc:R03CA02'), 'info'],
    ['phenylephrine by mouth', patient().takes('text:phenylephrine 10 mg tablet'), 'info'],
    ['ephedrine by mouth', patient().takes('text:ephedrine 25 mg tablet'), 'info'],
    ['levothyroxine', levothyroxine, 'info', 'EU labels of ketamine'],
    ['levothyroxine with a high reading, where it stays information', levothyroxine.bp(160, 100), 'info'],
    ['liothyronine', patient().takes('text:liothyronine 25 mcg tablet'), 'info'],
    ['a pressor for pain', norepinephrine.inContext('PAIN'), 'warning'],
    ['a pressor for an unknown use', norepinephrine.inContext('UNK'), 'warning'],
    ['nasal esketamine', levothyroxine.orders('spravato'), 'info', 'esketamine'],
    [
      'a pressor whose order is old',
      patient().takes('text:midodrine 5 mg tablet', { authored: daysAgo(400) }),
      'info',
    ],
    ['methylergometrine in pain', ergometrine.inContext('PAIN'), 'warning'],
    ['methylergometrine, use unknown', ergometrine.inContext('UNK'), 'warning'],
    ['norepinephrine in pain', norepinephrine.inContext('PAIN'), 'warning'],
    ['norepinephrine, use unknown', norepinephrine.inContext('UNK'), 'warning'],
    ['pseudoephedrine and a high reading in pain', pseudoephedrine.bp(150, 95).inContext('PAIN'), 'warning'],
    [
      'pseudoephedrine and a high reading, use unknown',
      pseudoephedrine.bp(150, 95).inContext('UNK'),
      'warning',
    ],
    ['levothyroxine in pain', levothyroxine.inContext('PAIN'), 'info'],
    ['levothyroxine, use unknown', levothyroxine.inContext('UNK'), 'info'],
    ['149/89 at 70 in the EU', atSeventy.bp(149, 89).inRegion('EU'), 'info'],
    ['120/90 at 70 in the EU', atSeventy.bp(120, 90).inRegion('EU'), 'warning'],
    ['150/88 at 70 in the EU on day 30', atSeventy.bp(150, 88, daysAgo(30)).inRegion('EU'), 'warning'],
    ['150/88 at 70 in the EU on day 31', atSeventy.bp(150, 88, daysAgo(31)).inRegion('EU'), 'info'],
    ['phenylephrine as a drip, by its brand', patient().takes('text:Neo-Synephrine drip'), 'warning'],
  ],
  silent: [
    ['no medicine', patient().bp(160, 100)],
    [
      'an epinephrine auto-injector',
      patient().takes('text:epinephrine 0.3 mg auto-injector', { asNeeded: true }),
    ],
    ['an auto-injector by its brand', patient().takes('text:EpiPen', { asNeeded: true })],
    ['an epinephrine spray by its brand', patient().takes('text:neffy 2 mg nasal spray', { asNeeded: true })],
    ['an epinephrine spray', patient().takes('text:epinephrine 2 mg nasal spray', { asNeeded: true })],
    ['an epinephrine spray by both names', patient().takes('text:epinephrine nasal spray (neffy)')],
    [
      'epinephrine into a muscle, kept for anaphylaxis',
      patient().takes('rx:3992', { route: 'intramuscular', asNeeded: true }),
    ],
    ['epinephrine under the skin', patient().takes('text:adrenaline 1 mg/mL', { route: 'subcutaneous' })],
    [
      'epinephrine into a muscle, drafted in the same session',
      patient().alsoDrafts('text:epinephrine 0.3 mg intramuscular as needed'),
    ],
    ['epinephrine for the nose by its route', patient().takes('text:adrenaline', { route: 'nasal' })],
    ['an epinephrine spray of Europe', patient().takes('text:EURneffy 2 mg Nasenspray', { asNeeded: true })],
    [
      'lidocaine with epinephrine',
      patient().takes('text:lidocaine 2 % with epinephrine 1:100000 injection', { route: 'subcutaneous' }),
    ],
    ['eye drops of phenylephrine', patient().takes('text:phenylephrine 2.5 % eye drops')],
    ['a nasal spray of phenylephrine', patient().takes('text:phenylephrine 0.5 % nasal spray')],
    ['a brand of phenylephrine for the nose', patient().takes('text:Neo-Synephrine')],
    ['a brand of phenylephrine for small noses', patient().takes('text:Little Noses Decongestant')],
    ['nasal oxymetazoline', patient().takes('text:oxymetazoline nasal spray')],
    ['an inhaled beta-2 agonist', patient().takes('atc:R03AC02', { display: 'salbutamol inhaler' })],
    ['racepinephrine by its code, which is only inhaled', patient().takes('rx:66887')],
    [
      'inhaled racepinephrine',
      patient().takes('text:racepinephrine inhalation solution', { route: 'inhalation' }),
    ],
    [
      'a pressor that ended yesterday',
      patient().takes('text:midodrine 5 mg tablet', { stopped: daysAgo(1) }),
    ],
    ['ergotamine', patient().takes('atc:N02CA02', { display: 'ergotamine' })],
    ['oxytocin', patient().takes('atc:H01BB02', { display: 'oxytocin' })],
    ['desmopressin', patient().takes('atc:H01BA02', { display: 'desmopressin' })],
    ['a pressor under anaesthesia', norepinephrine.inContext('ACUTE')],
    ['thyroid hormone under anaesthesia', levothyroxine.inContext('ACUTE')],
    ['ergometrine with ketamine under anaesthesia', ergometrine.inRegion('EU').inContext('ACUTE')],
    ['a stimulant, which has a rule of its own', patient().takes('text:methylphenidate 20 mg tablet')],
  ],
  cannotTell: [
    ['the medicines were not read', patient().unread('medications')],
    ['a medicine is not recognised', patient().takes('text:white tablet in the morning')],
  ],
});
