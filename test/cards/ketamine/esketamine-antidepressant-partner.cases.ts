/** An antidepressant beside the spray: by region and by indication; the neighbours are what each label accepts. */
import rule from '../../../cards/ketamine/esketamine-antidepressant-partner.js';
import { daysAgo, patient, type PatientCase } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const spray = (reason: string | null = 'F33.2'): PatientCase => patient().orders('spravato', { reason });
const inCrisis = spray('R45.851');
const SERTRALINE = 'rx:36437';
const MIRTAZAPINE = 'text:mirtazapine 30 mg tablet';
const onHold = { status: 'on-hold' };
const ended = { authored: daysAgo(200), stopped: daysAgo(2) };

testRule(rule, {
  fires: [
    ['depression in the EU', spray().inRegion('EU'), 'warning', 'No active SSRI or SNRI found'],
    ['depression in the UK', spray().inRegion('UK'), 'warning', 'No active SSRI or SNRI found'],
    ['mirtazapine in the EU', spray().takes(MIRTAZAPINE).inRegion('EU'), 'warning', 'instead: mirtazapine'],
    ['an SSRI that ended, in the EU', spray().takes(SERTRALINE, ended).inRegion('EU'), 'warning'],
    [
      'an SSRI on hold, in the EU',
      spray().takes(SERTRALINE, onHold).inRegion('EU'),
      'warning',
      'on hold: ask whether',
    ],
    [
      'an SSRI on hold beside mirtazapine, in the EU',
      spray().takes(SERTRALINE, onHold).takes(MIRTAZAPINE).inRegion('EU'),
      'warning',
      'on hold: ask whether',
    ],
    [
      'an antidepressant on hold in a crisis in the US',
      inCrisis.takes(MIRTAZAPINE, onHold),
      'warning',
      'on hold',
    ],
    ['an antidepressant on hold in the US', spray().takes(SERTRALINE, onHold), 'info', 'on hold'],
    ['a suicidal crisis in the EU', inCrisis.inRegion('EU'), 'warning', 'psychiatric emergency'],
    ['a suicidal crisis in the UK', inCrisis.inRegion('UK'), 'warning'],
    ['a suicidal crisis in the US', inCrisis, 'warning', 'US label'],
    ['depression in the US', spray(), 'info', 'approved in the US'],
    ['lithium alone in the US', spray().takes('text:lithium 300 mg capsule'), 'info'],
    ['depression in Switzerland', spray().inRegion('CH'), 'info', 'Swiss'],
    ['a suicidal crisis in Switzerland', inCrisis.inRegion('CH'), 'info'],
  ],
  silent: [
    ['sertraline in the EU', spray().takes(SERTRALINE).inRegion('EU')],
    ['duloxetine in the UK', spray().takes('text:duloxetine 60 mg capsule').inRegion('UK')],
    [
      'an SSRI on hold beside another that is taken, in the EU',
      spray().takes(SERTRALINE, onHold).takes('text:citalopram 20 mg tablet').inRegion('EU'),
    ],
    [
      'an old order of an SSRI in the EU',
      spray()
        .takes(SERTRALINE, { authored: daysAgo(400) })
        .inRegion('EU'),
    ],
    ['an SSRI drafted in the same session', spray().alsoDrafts(SERTRALINE).inRegion('EU')],
    ['mirtazapine in a crisis in the EU', inCrisis.takes(MIRTAZAPINE).inRegion('EU')],
    ['mirtazapine in a crisis in the US', inCrisis.takes(MIRTAZAPINE)],
    ['mirtazapine in the US', spray().takes(MIRTAZAPINE)],
    ['mirtazapine in Switzerland', spray().takes(MIRTAZAPINE).inRegion('CH')],
    ['bipolar depression', spray('F31.4').inRegion('EU')],
    ['no reason', spray(null).inRegion('EU')],
    ['intravenous ketamine', patient().inRegion('EU')],
    ['injected esketamine', patient().orders('esketamine-iv').inRegion('EU')],
    ['depression in the EU, use called pain', spray().inRegion('EU').inContext('PAIN')],
    ['depression in the EU, use unknown', spray().inRegion('EU').inContext('UNK')],
    ['depression in the EU beside anaesthesia', spray().inRegion('EU').inContext('ACUTE')],
  ],
  cannotTell: [
    ['the medicines were not read', spray().unread('medications')],
    ['the medicines were not read in the EU', spray().inRegion('EU').unread('medications')],
  ],
});
