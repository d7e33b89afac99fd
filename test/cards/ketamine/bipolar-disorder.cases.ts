/** Current mania before all; else it depends on a mood stabiliser that is strong enough. */
import rule from '../../../cards/ketamine/bipolar-disorder.js';
import { patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const bipolarI = patient().has('F31.30');

testRule(rule, {
  fires: [
    ['current mania', patient().has('F30.10'), 'warning', 'Mania may worsen'],
    ['a current mixed episode', patient().has('F31.60'), 'warning', 'Mania may worsen'],
    [
      'current mania on lithium',
      patient().has('F31.10').takes('text:lithium'),
      'warning',
      'Mania may worsen',
    ],
    ['current mania, context undetermined', patient().inContext('UNK').has('F30.10'), 'warning'],
    ['current mania, for pain', patient().inContext('PAIN').has('F30.10'), 'info'],
    ['bipolar I without a stabiliser', bipolarI, 'warning', 'no active robust mood stabiliser'],
    ['bipolar disorder of unsaid type', patient().has('F31.9'), 'warning'],
    ['bipolar I for esketamine', bipolarI.orders('spravato'), 'warning', 'not approved for bipolar'],
    ['bipolar I for pain', bipolarI.inContext('PAIN'), 'info'],
    ['bipolar I, context undetermined', bipolarI.inContext('UNK'), 'warning'],
    ['lamotrigine alone', bipolarI.takes('text:lamotrigine'), 'warning', 'Lamotrigine is on record'],
    [
      'quetiapine 150 mg a day',
      bipolarI.takes('text:quetiapine', { mg: 150, perDay: 1 }),
      'warning',
      'Quetiapine is on record',
    ],
    ['quetiapine of unknown dose', bipolarI.takes('text:quetiapine'), 'warning', 'could not be computed'],
    ['lithium that was stopped', bipolarI.takes('text:lithium', { stopped: '2026-11-01' }), 'warning'],
    ['lithium on hold', bipolarI.takes('text:lithium', { status: 'on-hold' }), 'warning', 'on hold'],
    [
      'quetiapine 300 mg a day on hold',
      bipolarI.takes('text:quetiapine', { mg: 300, perDay: 1, status: 'on-hold' }),
      'warning',
      'ask whether it resumes',
    ],
    [
      'lithium on hold beside valproate',
      bipolarI.takes('text:lithium', { status: 'on-hold' }).takes('text:divalproex'),
      'info',
    ],
    ['an old order of lithium', bipolarI.takes('text:lithium', { authored: '2025-01-01' }), 'info'],
    ['lurasidone beside lorazepam', bipolarI.takes('text:lorazepam').takes('text:lurasidone'), 'warning'],
    ['a provisional bipolar I', patient().has('F31.9', { verificationStatus: 'provisional' }), 'info'],
    ['bipolar I on lithium', bipolarI.takes('text:lithium carbonate'), 'info', 'Manic switch is possible'],
    ['bipolar I on valproate', bipolarI.takes('text:divalproex'), 'info'],
    ['bipolar I on olanzapine', bipolarI.takes('text:olanzapine'), 'info'],
    ['quetiapine 300 mg a day', bipolarI.takes('text:quetiapine', { mg: 300, perDay: 1 }), 'info'],
    ['lithium ordered together', bipolarI.alsoDrafts('text:lithium'), 'info'],
    ['bipolar II', patient().has('F31.81'), 'info'],
    ['cyclothymia', patient().has('F34.0'), 'info'],
    ['a code that says remission', patient().has('F31.76'), 'info'],
    ['bipolar I in remission', patient().has('F31.9', { clinicalStatus: 'remission' }), 'info'],
    ['bipolar I where the medicines were not read', bipolarI.unread('medications'), 'info'],
  ],
  silent: [
    ['no bipolar disorder', patient()],
    ['dysthymia', patient().has('F34.1')],
    ['mood swings', patient().has('R45.86')],
    ['borderline personality', patient().has('F60.3')],
    ['a family history', patient().has('Z81.8')],
    ['an entry made in error', patient().has('F31.9', { verificationStatus: 'entered-in-error' })],
    ['a resolved manic episode', patient().has('F30.10', { clinicalStatus: 'resolved' })],
    ['anaesthesia', patient().inContext('ACUTE').has('F31.9')],
    ['unread medicines alone', patient().unread('medications')],
  ],
  cannotTell: [['the problem list was not read', patient().unread('conditions')]],
});
