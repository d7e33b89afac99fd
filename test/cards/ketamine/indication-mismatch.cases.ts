/** What the order is for, against what the product is for: wrong, off-label, or not said. */
import rule from '../../../cards/ketamine/indication-mismatch.js';
import { patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const ketamineFor = (reason: string | null) => patient().orders('ketamine-iv', { reason });
const sprayFor = (reason: string | null) => patient().orders('spravato', { reason });

testRule(rule, {
  fires: [
    ['the spray for pain', sprayFor('G89.4'), 'warning', 'neither an anaesthetic nor an analgesic'],
    ['the spray for procedural sedation', sprayFor('text:procedural sedation'), 'warning'],
    ['the spray for complex regional pain syndrome', sprayFor('G90.511'), 'warning'],
    ['the spray for post-traumatic stress', sprayFor('F43.10'), 'info', 'together with psychotherapy'],
    ['the spray for dysthymia', sprayFor('F34.1'), 'info', 'Check the indication'],
    ['the spray for an unspecified depression', sprayFor('F32.A'), 'info', 'major depression'],
    ['the spray for dysthymia, in words', sprayFor('text:dysthymia'), 'info', 'Check the indication'],
    ['the spray for bipolar depression', sprayFor('F31.30'), 'info', 'Bipolar depression'],
    ['the spray for alcohol withdrawal', sprayFor('F10.239'), 'info', 'adjunct in intensive care'],
    ['the spray without an indication', sprayFor(null), 'info', 'No indication on this order'],
    ...['N/A', '.', 'none', 'Not specified', 'keine Angabe'].map(
      (text) =>
        [`the spray for "${text}"`, sprayFor(`text:${text}`), 'info', 'No indication on this order'] as const,
    ),
    ['the spray for a reason in another script', sprayFor('text:疼痛'), 'info', 'not recognised'],
    ['the spray for none of the usual', sprayFor('text:none of the usual'), 'info', 'not recognised'],
    ['the spray for something else', sprayFor('text:wellness'), 'info', 'Indication not recognised'],
    ['ketamine for depression', ketamineFor('F33.2'), 'info', 'Depression: effect within hours'],
    ['ketamine for depression in the US', ketamineFor('F33.2'), 'info', 'labelled alternative'],
    ['ketamine for depression, named in words', ketamineFor('text:TRD'), 'info', 'Off-label use'],
    ['ketamine for psychotic depression', ketamineFor('F33.3'), 'info', 'ECT has more support'],
    ['ketamine for suicidal ideation', ketamineFor('R45.851'), 'info', 'within 72 hours'],
    [
      'ketamine for depression with suicidal ideation',
      ketamineFor('text:MDD with SI'),
      'info',
      'with an oral antidepressant',
    ],
    ['ketamine for anxiety', ketamineFor('F41.1'), 'info', 'Refractory anxiety'],
    ['ketamine for obsessive-compulsive disorder', ketamineFor('F42.2'), 'info', 'few data'],
    ['ketamine for alcohol dependence', ketamineFor('F10.20'), 'info', 'boxed warning'],
    ['ketamine for borderline personality', ketamineFor('F60.3'), 'info', 'pilot trial'],
    ['ketamine for anorexia nervosa', ketamineFor('F50.00'), 'info', 'hypothesis'],
    [
      'ketamine by mouth for depression',
      patient().orders('ketamine-oral'),
      'info',
      'Routes were not compared',
    ],
    ['esketamine injection for depression', patient().orders('esketamine-iv'), 'info', 'Off-label use'],
    ['ketamine in psychiatry for pain', ketamineFor('G89.4'), 'info', 'Off-label use'],
    ['ketamine without an indication', ketamineFor(null), 'info', 'No indication on this order'],
    [
      'no indication, context undetermined',
      ketamineFor(null).inContext('UNK'),
      'info',
      'No indication on this order',
    ],
    [
      'an unknown indication, context undetermined',
      ketamineFor('text:wellness').inContext('UNK'),
      'info',
      'not recognised',
    ],
    ['ketamine for bipolar depression', ketamineFor('F31.30'), 'info', 'Off-label use'],
    [
      'ketamine for complex regional pain syndrome in psychiatry',
      ketamineFor('G90.511'),
      'info',
      'Off-label use',
    ],
    ['ketamine for alcohol withdrawal', ketamineFor('F10.239'), 'info', 'Off-label use'],
    [
      'ketamine for procedural sedation in psychiatry',
      ketamineFor('text:procedural sedation'),
      'info',
      'Off-label use',
    ],
    ['ketamine for post-traumatic stress', ketamineFor('F43.10'), 'info', 'Off-label use'],
  ],
  silent: [
    ['the spray for depression, in words', sprayFor('text:depression')],
    ['the spray for a major depression on dysthymia', sprayFor('text:MDD and dysthymia')],
    ['the spray for recurrent depression', sprayFor('F33.2')],
    ['the spray for treatment-resistant depression', sprayFor('text:treatment-resistant depression')],
    ['the spray for depression with suicidal ideation', sprayFor('R45.851')],
    ['the spray for depression in the EU', sprayFor('F33.2').inRegion('EU')],
    ['ketamine for pain', ketamineFor('G89.4').inContext('PAIN')],
    ['anaesthesia', ketamineFor(null).inContext('ACUTE')],
    ['the spray for pain, use called pain', sprayFor('G89.4').inContext('PAIN')],
    ['the spray for psychotic depression', sprayFor('F33.3')],
  ],
  cannotTell: [],
});
