/** Psychiatric use only, and only the antipsychotics that were studied. */
import rule from '../../../cards/ketamine/antipsychotic-interaction.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

testRule(rule, {
  fires: [
    [
      'a depot of paliperidone by its European brand',
      patient().takes('text:Xeplion 100 mg'),
      'info',
      'paliperidone',
    ],
    ['clozapine', patient().takes('rx:2626'), 'info', 'positive symptoms'],
    ['risperidone', patient().takes('rx:35636'), 'info', 'brain perfusion'],
    ['paliperidone', patient().takes('rx:679314'), 'info', 'its metabolite'],
    ['a depot of paliperidone', patient().takes('text:paliperidone palmitate injection'), 'info'],
    ['haloperidol', patient().takes('rx:5093'), 'info', 'Of three haloperidol studies'],
    ['clozapine in schizophrenia', patient().has('F20.9').takes('rx:2626'), 'info'],
    ['an old order without supply', patient().takes('rx:2626', { authored: daysAgo(400) }), 'info'],
    ['nasal esketamine', patient().orders('spravato').takes('rx:5093'), 'info', 'esketamine'],
  ],
  silent: [
    ['no medicine', patient()],
    ['olanzapine, for which none was found', patient().takes('rx:61381')],
    ['quetiapine', patient().takes('rx:51272')],
    ['aripiprazole', patient().takes('rx:89013')],
    ['droperidol, a similar name', patient().takes('rx:3648', { display: 'droperidol' })],
    ['haloperidol that ended yesterday', patient().takes('rx:5093', { stopped: daysAgo(1) })],
    ['clozapine entered in error', patient().takes('rx:2626', { status: 'entered-in-error' })],
    ['pain', patient().inContext('PAIN').takes('rx:2626')],
    ['an unknown use', patient().inContext('UNK').takes('rx:2626')],
    ['an anaesthetic', patient().inContext('ACUTE').takes('rx:2626')],
  ],
  cannotTell: [
    ['the medicines were not read', patient().unread('medications')],
    ['a medicine is not recognised', patient().takes('text:white tablet in the morning')],
  ],
});
