/** Nasal steroids and decongestants: the neighbours are the same substances by another route, and other nasal products. */
import rule from '../../../cards/ketamine/intranasal-product-timing.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const spray = patient().orders('spravato');
const onSertraline = spray.takes('rx:36437');
const MOMETASONE = 'text:mometasone furoate 50 mcg nasal spray';

testRule(rule, {
  fires: [
    ['a nasal steroid', spray.takes(MOMETASONE), 'info', 'mometasone'],
    ['a coded nasal steroid', spray.takes('rx:1797933', { route: 'nasal' }), 'info'],
    ['a steroid whose route alone says nasal', spray.takes('text:fluticasone', { route: 'nasal' }), 'info'],
    ['a decongestant as needed', spray.takes('text:oxymetazoline nasal spray', { asNeeded: true }), 'info'],
    ['phenylephrine by nose', spray.takes('text:phenylephrine 0.5 % nasal drops'), 'info'],
    ['a nasal steroid by its brand alone', spray.takes('text:Flonase'), 'info', 'fluticasone'],
    ['a decongestant by its brand alone', spray.takes('text:Otrivin 0.1 %'), 'info', 'xylometazoline'],
    ['a nasal steroid by the code of its brand', spray.takes('rx:153376'), 'info', 'mometasone'],
    ['fluticasone furoate by its ATC code', spray.takes('atc:R01AD12'), 'info', 'fluticasone'],
    ['a draft of the same session', spray.alsoDrafts(MOMETASONE), 'info'],
    [
      'an order in the EU',
      spray.inRegion('EU').takes(MOMETASONE).takes('text:xylometazoline nasal spray'),
      'info',
      'xylometazoline',
    ],
  ],
  silent: [
    ['prednisone by mouth', onSertraline.takes('text:prednisone 5 mg tablet')],
    ['an inhaled steroid', spray.takes('text:fluticasone 110 mcg inhaler')],
    ['an inhaled steroid by its brand alone', spray.takes('text:Flovent')],
    ['a steroid cream', spray.takes('text:mometasone 0.1 % cream')],
    ['a decongestant by mouth', spray.takes('text:pseudoephedrine 60 mg tablet')],
    ['phenylephrine by mouth', spray.takes('text:phenylephrine 10 mg tablet')],
    ['eye drops of a decongestant', spray.takes('text:naphazoline 0.025 % eye drops')],
    ['a nasal antihistamine', onSertraline.takes('text:azelastine nasal spray')],
    ['nasal saline', onSertraline.takes('text:sodium chloride 0.65 % nasal spray')],
    ['a spray that ended', spray.takes(MOMETASONE, { authored: daysAgo(90), stopped: daysAgo(3) })],
    ['intravenous ketamine', patient().takes(MOMETASONE)],
    ['compounded nasal ketamine', patient().orders('ketamine-nasal').takes(MOMETASONE)],
    ['injected esketamine', patient().orders('esketamine-iv').takes(MOMETASONE)],
    ['a nasal steroid and pain', spray.takes(MOMETASONE).inContext('PAIN')],
    ['a nasal steroid, use unknown', spray.takes(MOMETASONE).inContext('UNK')],
    ['a nasal steroid beside anaesthesia', spray.takes(MOMETASONE).inContext('ACUTE')],
  ],
  cannotTell: [['the medicines were not read', spray.unread('medications')]],
});
