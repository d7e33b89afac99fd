/** A warning with every MAO inhibitor that matters, within its washout; information with selective and weak ones. */
import rule from '../../../cards/ketamine/maoi.js';
import { daysAgo, hoursAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const PHENELZINE = 'rx:312347';
const MOCLOBEMIDE = 'rx:30121';
const LINEZOLID = 'rx:190376';

testRule(rule, {
  fires: [
    ['linezolid by its European brand', patient().takes('text:Zyvoxid 600 mg'), 'warning', 'linezolid'],
    ['phenelzine', patient().takes(PHENELZINE).bp(130, 80), 'warning', 'phenelzine'],
    ['tranylcypromine', patient().takes('rx:10734'), 'warning', 'two weeks beyond'],
    ['isocarboxazid', patient().takes('text:isocarboxazid 10 mg tablet'), 'warning'],
    ['oral selegiline', patient().takes('rx:9639'), 'warning'],
    ['a selegiline patch', patient().takes('rx:865206'), 'warning', 'selegiline'],
    ['moclobemide', patient().takes(MOCLOBEMIDE), 'warning', 'reversible'],
    ['linezolid', patient().takes(LINEZOLID), 'warning', 'beside their main effect'],
    ['methylthioninium', patient().takes('text:methylthioninium chloride injection'), 'warning'],
    ['methylene blue', patient().takes('text:methylene blue injection', { route: 'intravenous' }), 'warning'],
    ['a co-ordered linezolid', patient().alsoDrafts(LINEZOLID), 'warning'],
    [
      'phenelzine stopped 14 days ago',
      patient().takes(PHENELZINE, { stopped: daysAgo(14) }),
      'warning',
      'phenelzine stopped 2026-',
    ],
    [
      'phenelzine that is stopped in this session',
      patient().takes(PHENELZINE, { id: 'old' }).alsoDrafts(PHENELZINE, { id: 'old', status: 'stopped' }),
      'warning',
      'phenelzine stopped',
    ],
    ['moclobemide stopped 2 days ago', patient().takes(MOCLOBEMIDE, { stopped: daysAgo(2) }), 'warning'],
    ['linezolid stopped yesterday', patient().takes(LINEZOLID, { stopped: daysAgo(1) }), 'warning'],
    [
      'methylthioninium given 20 hours ago',
      patient().resource({
        resourceType: 'MedicationRequest',
        status: 'completed',
        intent: 'order',
        medicationCodeableConcept: { text: 'methylthioninium chloride injection' },
        authoredOn: hoursAgo(20),
      }),
      'warning',
    ],
    ['an old order without supply', patient().takes(PHENELZINE, { authored: daysAgo(400) }), 'info'],
    ['rasagiline', patient().takes('rx:134748'), 'info', 'selective or weak'],
    ['rasagiline beside phenelzine', patient().takes('rx:8123').takes('rx:134748'), 'warning', 'rasagiline'],
    ['safinamide', patient().takes('rx:1922448'), 'info'],
    ['procarbazine', patient().takes('rx:8702'), 'info'],
    ['tedizolid', patient().takes('rx:1540825'), 'info'],
    ['pain', patient().inContext('PAIN').takes(PHENELZINE), 'warning'],
    ['an unknown use', patient().inContext('UNK').takes(PHENELZINE), 'warning'],
    ['an anaesthetic', patient().inContext('ACUTE').takes(PHENELZINE), 'info'],
    ['nasal esketamine', patient().orders('spravato').takes(PHENELZINE), 'warning', 'esketamine'],
  ],
  silent: [
    [
      'phenelzine stopped 300 days ago, which comes again among the drafts',
      patient()
        .takes(PHENELZINE, { id: 'old', status: 'stopped', stopped: daysAgo(300) })
        .alsoDrafts(PHENELZINE, { id: 'old', status: 'stopped' }),
    ],
    ['no medicine', patient()],
    ['phenelzine stopped 15 days ago', patient().takes(PHENELZINE, { stopped: daysAgo(15) })],
    ['phenelzine stopped 30 days ago', patient().takes(PHENELZINE, { stopped: daysAgo(30) })],
    ['moclobemide stopped 3 days ago', patient().takes(MOCLOBEMIDE, { stopped: daysAgo(3) })],
    ['linezolid stopped 2 days ago', patient().takes(LINEZOLID, { stopped: daysAgo(2) })],
    ['rasagiline that has ended', patient().takes('rx:134748', { stopped: daysAgo(1) })],
    ['an allergy to an MAO inhibitor', patient().allergicTo('text:MAOI').allergicTo('rx:8123')],
    ['phenelzine entered in error', patient().takes(PHENELZINE, { status: 'entered-in-error' })],
    ['sertraline', patient().takes('rx:36437')],
    ['bupropion', patient().takes('rx:42347', { display: 'bupropion' })],
  ],
  cannotTell: [
    ['the medicines were not read', patient().unread('medications')],
    ['a medicine is not recognised', patient().takes('text:white tablet in the morning')],
  ],
});
