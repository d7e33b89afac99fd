/** Allergy to ketamine: which entries count in full, which count less, and which names only look alike. */
import rule from '../../../cards/ketamine/hypersensitivity-ketamine.js';
import { concept, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const anaphylaxis = { reactions: ['anaphylaxis'] };

testRule(rule, {
  fires: [
    ['a coded allergy to ketamine', patient().allergicTo('rx:6130', anaphylaxis), 'critical', 'anaphylaxis'],
    [
      'an allergy without a recorded reaction',
      patient().allergicTo('rx:6130'),
      'critical',
      'reaction not recorded',
    ],
    ['an allergy to the brand, by name only', patient().allergicTo('text:Ketalar'), 'critical'],
    [
      'an allergy to esketamine when ketamine is ordered',
      patient().allergicTo('text:S-ketamine'),
      'critical',
    ],
    [
      'an allergy to Spravato',
      patient().orders('spravato').allergicTo('text:SPRAVATO nasal spray'),
      'critical',
      'esketamine',
    ],
    [
      'an unconfirmed allergy, in full',
      patient().allergicTo('rx:6130', { verificationStatus: 'unconfirmed' }),
      'critical',
    ],
    ['a nasal order', patient().orders('spravato').allergicTo('rx:6130'), 'critical'],
    [
      'a topical order',
      patient().orders('ketamine-topical').allergicTo('rx:6130'),
      'critical',
      'systemic checks were not run',
    ],
    ['pain', patient().allergicTo('rx:6130').inContext('PAIN'), 'critical'],
    ['an anaesthetic, at the same level', patient().allergicTo('rx:6130').inContext('ACUTE'), 'critical'],
    ['an unknown use', patient().allergicTo('rx:6130').inContext('UNK'), 'critical'],
    [
      'an expected effect beside a rash',
      patient().allergicTo('rx:6130', { reactions: ['nausea', 'urticaria'] }),
      'critical',
    ],
    [
      'an expected effect beside others, in one text',
      patient().allergicTo('rx:6130', { reactions: ['Nausea, hives and bronchospasm'] }),
      'critical',
    ],
    [
      'an expected effect before anaphylaxis, in one text',
      patient().allergicTo('rx:6130', { reactions: ['hallucinations then anaphylactic shock'] }),
      'critical',
    ],
    [
      'expected effects with words of how severe they were',
      patient().allergicTo('rx:6130', { reactions: ['severe nausea and vomiting, visual hallucinations'] }),
      'warning',
    ],
    [
      'nothing but an expected effect',
      patient().allergicTo('rx:6130', { reactions: ['bad trip'] }),
      'warning',
      'bad trip',
    ],
    [
      'dissociation and nausea only',
      patient().allergicTo('rx:6130', { reactions: ['dissociation', 'nausea'] }),
      'warning',
    ],
    [
      'an intolerance',
      patient().allergicTo('rx:6130', { type: 'intolerance', reactions: ['malaise'] }),
      'warning',
      'Intolerance',
    ],
    [
      'an inactive entry',
      patient().allergicTo('rx:6130', { clinicalStatus: 'inactive' }),
      'warning',
      'Inactive',
    ],
    ['a resolved entry', patient().allergicTo('rx:6130', { clinicalStatus: 'resolved' }), 'warning'],
    [
      'an active allergy beside an intolerance',
      patient().allergicTo('rx:6130', { type: 'intolerance' }).allergicTo('text:ketamine'),
      'critical',
    ],
    [
      'nausea and high pressure alone, in German',
      patient().allergicTo('text:Ketamin', { reactions: ['Übelkeit', 'Blutdruckanstieg'] }),
      'warning',
      'Übelkeit',
    ],
    ['an anaesthetic that is not named, in German', patient().allergicTo('text:Narkosemittel'), 'info'],
    [
      'an anaesthetic that is not named',
      patient().allergicTo('text:general anaesthetics'),
      'info',
      'not specified',
    ],
  ],
  silent: [
    ['no entry at all', patient()],
    ['ketorolac', patient().allergicTo('text:ketorolac', anaphylaxis)],
    ['ketoconazole', patient().allergicTo('text:ketoconazole')],
    ['ketoprofen', patient().allergicTo('text:ketoprofen 2.5 % gel')],
    ['ketotifen', patient().allergicTo('text:ketotifen')],
    ['memantine', patient().allergicTo('text:memantine')],
    ['an anaesthetic that is named', patient().allergicTo('text:Anesthesia: propofol')],
    ['an anaesthetic that is named in German', patient().allergicTo('text:Narkosemittel (Sevofluran)')],
    ['a denied allergy', patient().allergicTo('text:No ketamine allergy')],
    ['an anaesthetic gas', patient().allergicTo('text:Volatile anaesthetics')],
    [
      'a code for any anaesthetic whose words name one',
      patient().resource({
        resourceType: 'AllergyIntolerance',
        code: { ...concept('Z88.4'), text: 'Propofol' },
      }),
    ],
    ['local anaesthetics', patient().allergicTo('text:local anaesthetics')],
    ['no known allergies', patient().allergicTo('text:no known allergies')],
    ['a refuted allergy', patient().allergicTo('rx:6130', { verificationStatus: 'refuted' })],
    ['an entry made in error', patient().allergicTo('rx:6130', { verificationStatus: 'entered-in-error' })],
  ],
  cannotTell: [
    ['the allergies were not read', patient().unread('allergies')],
    ['the allergies were not read before an anaesthetic', patient().unread('allergies').inContext('ACUTE')],
  ],
});
