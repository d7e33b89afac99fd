/** One strong sedative is a warning, one weaker one information, two weaker ones, weak breathing or old age a warning again. */
import { describe, expect, it } from '@jest/globals';
import rule from '../../../cards/ketamine/cns-depressants.js';
import { daysAgo, patient } from '../../support/patient.js';
import { applyRule, testRule } from '../../support/rule-cases.js';

const LORAZEPAM = 'rx:197901';
const OXYCODONE = 'rx:7804';
const GABAPENTIN = 'rx:25480';
const QUETIAPINE = 'rx:51272';
const DRUNK = 'F10.120';
const apnoea = patient().has('G47.33');
const treated = apnoea.underwent('text:CPAP therapy', daysAgo(200));

testRule(rule, {
  fires: [
    ['levomethadone', patient().takes('text:levomethadone 5 mg/mL'), 'warning', 'methadone'],
    [
      'tincture of opium, by its ATC code among the antidiarrhoeals',
      patient().takes('atc:A07DA02'),
      'warning',
    ],
    ['morphine in an antidiarrhoeal, by its ATC code', patient().takes('atc:A07DA52'), 'warning', 'morphine'],
    ['an opioid', patient().takes(OXYCODONE), 'warning', 'Opioids also prolong'],
    ['methadone', patient().takes('rx:6813'), 'warning', 'methadone'],
    ['buprenorphine with naloxone', patient().takes('rx:351266'), 'warning', 'ketamine and buprenorphine'],
    ['tramadol', patient().takes('rx:10689'), 'warning'],
    ['a fentanyl patch', patient().takes('text:fentanyl 25 microgram/h transdermal patch'), 'warning'],
    ['a benzodiazepine', patient().takes(LORAZEPAM), 'warning', 'lorazepam'],
    ['a benzodiazepine as needed', patient().takes(LORAZEPAM, { asNeeded: true }), 'warning'],
    ['a Z-drug', patient().takes('rx:39993'), 'warning'],
    ['a barbiturate', patient().takes('rx:8134'), 'warning'],
    ['a butalbital combination', patient().takes('text:butalbital/acetaminophen/caffeine'), 'warning'],
    ['sodium oxybate', patient().takes('rx:9899'), 'warning'],
    ['carisoprodol', patient().takes('rx:2101'), 'warning'],
    ['a co-ordered opioid', patient().alsoDrafts(OXYCODONE), 'warning'],
    ['alcohol intoxication', patient().has(DRUNK), 'warning', 'sober'],
    ['alcohol intoxication beside an opioid', patient().has(DRUNK).takes(OXYCODONE), 'warning', 'sober'],
    ['alcohol intoxication beside gabapentin', patient().has(DRUNK).takes(GABAPENTIN), 'warning', 'sober'],
    ['a strong and a weaker one', patient().takes(OXYCODONE).takes(GABAPENTIN), 'warning', 'gabapentin'],
    ['two weaker ones', patient().takes(GABAPENTIN).takes(QUETIAPINE), 'warning'],
    ['one weaker one at 65', patient({ age: 65 }).takes(GABAPENTIN), 'warning'],
    ['one weaker one at 64', patient({ age: 64 }).takes(GABAPENTIN), 'info'],
    ['one weaker one when the age is not known', patient({ age: null }).takes(GABAPENTIN), 'info'],
    [
      'one weaker one with COPD in exacerbation',
      patient().takes(GABAPENTIN).has('J44.1', { display: 'COPD with acute exacerbation' }),
      'warning',
      'gabapentin',
    ],
    [
      'one weaker one with a saturation of 91 %',
      patient().takes(GABAPENTIN).measured('loinc:59408-5', 91, '%'),
      'warning',
      'also shows weak breathing',
    ],
    ['one weaker one with an apnoea of unknown treatment', apnoea.takes(GABAPENTIN), 'warning'],
    [
      'one weaker one with a treated apnoea and a body-mass index of 35',
      treated.takes(GABAPENTIN).measured('loinc:39156-5', 35, 'kg/m2'),
      'warning',
    ],
    ['one weaker one with a treated apnoea', treated.takes(GABAPENTIN), 'info'],
    ['one weaker one with mild asthma', patient().takes(GABAPENTIN).has('J45.20'), 'info'],
    [
      'one weaker one when the vital signs were not read',
      patient().takes(GABAPENTIN).unread('vital-signs'),
      'info',
    ],
    ['a gabapentinoid', patient().takes('rx:187832'), 'info', 'pregabalin'],
    ['a sedating antihistamine', patient().takes('rx:5553'), 'info'],
    ['promethazine, which is in two classes but one medicine', patient().takes('rx:8745'), 'info'],
    ['the same weaker one twice', patient().takes(GABAPENTIN).takes(GABAPENTIN), 'info'],
    ['a muscle relaxant', patient().takes('rx:1292'), 'info'],
    ['a sedating antipsychotic', patient().takes('rx:2626'), 'info', 'clozapine'],
    ['clonidine', patient().takes('rx:2599'), 'info'],
    ['an orexin antagonist', patient().takes('rx:1547099'), 'info'],
    ['a cannabinoid', patient().takes('rx:10402'), 'info'],
    ['prochlorperazine', patient().takes('rx:8704'), 'info'],
    ['a scopolamine patch', patient().takes('rx:226552'), 'info'],
    ['diphenhydramine by its brand', patient().takes('text:Benadryl 25 mg'), 'info'],
    [
      'oxybates of several salts by their names',
      patient().takes('text:calcium, magnesium, potassium, and sodium oxybates 0.5 g/mL oral solution'),
      'warning',
      'oxybate',
    ],
    ['perampanel', patient().takes('rx:1356552'), 'info'],
    [
      'one weaker one beside an antidepressant',
      patient().takes(GABAPENTIN).takes('rx:36437'),
      'info',
      'not counted here',
    ],
    [
      'a sedating antihistamine in Switzerland',
      patient().inRegion('CH').takes('rx:5553'),
      'info',
      'European ketamine texts',
    ],
    ['an old opioid order without supply', patient().takes(OXYCODONE, { authored: daysAgo(400) }), 'info'],
    ['an opioid on hold', patient().takes(OXYCODONE, { status: 'on-hold' }), 'info'],
    [
      'a certain opioid beside an old benzodiazepine order',
      patient()
        .takes(OXYCODONE)
        .takes(LORAZEPAM, { authored: daysAgo(400) }),
      'warning',
    ],
    [
      'an old opioid order beside two weaker ones',
      patient()
        .takes(OXYCODONE, { authored: daysAgo(400) })
        .takes(GABAPENTIN)
        .takes('rx:1292'),
      'warning',
    ],
    ['a medicine known by name only', patient().takes('text:oxycodone 5 mg tablet'), 'warning'],
    ['pain', patient().inContext('PAIN').takes('rx:7052'), 'warning', 'morphine'],
    ['an unknown use', patient().inContext('UNK').takes(LORAZEPAM), 'warning'],
    ['nasal esketamine', patient().orders('spravato').takes(LORAZEPAM), 'warning', 'esketamine'],
    [
      'six at once, within the length of a summary',
      patient()
        .takes('rx:23088')
        .takes('rx:2356')
        .takes('rx:3498')
        .takes('rx:3423')
        .takes('rx:9899')
        .takes('rx:8704'),
      'warning',
      'more',
    ],
    ['a sedating antihistamine beside gabapentin', patient().takes('rx:5553').takes(GABAPENTIN), 'warning'],
    [
      'a muscle relaxant beside gabapentin',
      patient().takes('text:baclofen 10 mg tablet').takes(GABAPENTIN),
      'warning',
    ],
    [
      'clonidine beside gabapentin',
      patient().takes('text:clonidine 0.1 mg tablet').takes(GABAPENTIN),
      'warning',
    ],
    [
      'suvorexant beside gabapentin',
      patient().takes('text:suvorexant 10 mg tablet').takes(GABAPENTIN),
      'warning',
    ],
    [
      'dronabinol beside gabapentin',
      patient().takes('text:dronabinol 5 mg capsule').takes(GABAPENTIN),
      'warning',
    ],
    [
      'promethazine beside gabapentin',
      patient().takes('text:promethazine 25 mg tablet').takes(GABAPENTIN),
      'warning',
    ],
    [
      'phenobarbital-free antiseizure sedation beside gabapentin',
      patient().takes('text:perampanel 4 mg tablet').takes(GABAPENTIN),
      'warning',
    ],
  ],
  silent: [
    ['no medicine', patient()],
    [
      'lorazepam that is stopped in this session',
      patient().takes(LORAZEPAM, { id: 'old' }).alsoDrafts(LORAZEPAM, { id: 'old', status: 'stopped' }),
    ],
    ['lorazepam stopped two years ago', patient().takes(LORAZEPAM, { stopped: daysAgo(730) })],
    [
      'lorazepam stopped yesterday, as there is no washout',
      patient().takes(LORAZEPAM, { stopped: daysAgo(1) }),
    ],
    ['an opioid entered in error', patient().takes(OXYCODONE, { status: 'entered-in-error' })],
    ['an opioid only proposed', patient().takes(OXYCODONE, { intent: 'proposal' })],
    ['sertraline', patient().takes('rx:36437')],
    ['mirtazapine', patient().takes('rx:15996')],
    ['loperamide', patient().takes('atc:A07DA03', { display: 'loperamide' })],
    ['naloxone for rescue', patient().takes('rx:7242', { display: 'naloxone' })],
    ['flumazenil', patient().takes('atc:V03AB25', { display: 'flumazenil' })],
    ['cetirizine', patient().takes('atc:R06AE07', { display: 'cetirizine' })],
    ['risperidone', patient().takes('rx:35636')],
    ['lamotrigine', patient().takes('rx:28439')],
    ['a diphenhydramine cream', patient().takes('text:diphenhydramine cream', { route: 'topical' })],
    ['ketotifen eye drops', patient().takes('text:ketotifen eye drops', { route: 'ophthalmic' })],
    ['a brand of ketotifen eye drops', patient().takes('text:Zaditor')],
    ['a brand of diphenhydramine for the skin', patient().takes('text:Benadryl Itch Stopping')],
    ['inhaled loxapine by its brand', patient().takes('text:Adasuve')],
    ['hyoscine butylbromide', patient().takes('text:hyoscine butylbromide 10 mg tablet')],
    ['respiratory compromise without a sedative', apnoea],
    ['alcohol intoxication that is over', patient().has(DRUNK, { clinicalStatus: 'resolved' })],
    ['alcohol dependence without intoxication', patient().has('F10.20')],
    ['an anaesthetic with midazolam and fentanyl', patient().inContext('ACUTE').takes('rx:311700')],
  ],
  cannotTell: [
    ['the medicines were not read', patient().unread('medications')],
    ['a medicine is not recognised', patient().takes('text:white tablet in the morning')],
    ['the problem list was not read', patient().unread('conditions')],
  ],
});

describe('what stands behind the finding', () => {
  const namesOf = (someone: ReturnType<typeof patient>): readonly string[] =>
    applyRule(rule, someone).findings.flatMap(({ because }) =>
      because.flatMap(({ label, substances }) => substances ?? [label]),
    );

  it('names the weaker sedatives beside the strong one that decided the level', () => {
    const names = namesOf(patient().takes(OXYCODONE).takes(GABAPENTIN).takes(QUETIAPINE));
    expect([...names].sort()).toEqual(['gabapentin', 'oxycodone', 'quetiapine']);
  });

  it('names the strong sedatives first, then the newest', () => {
    const someone = patient()
      .takes('rx:6813', { authored: daysAgo(60) })
      .takes(OXYCODONE, { authored: daysAgo(50) })
      .takes(GABAPENTIN, { authored: daysAgo(5) })
      .takes('rx:5553', { authored: daysAgo(4) })
      .takes('rx:1292', { authored: daysAgo(3) });
    expect(namesOf(someone)).toEqual(['oxycodone', 'methadone', 'baclofen', 'hydroxyzine', 'gabapentin']);
    expect(namesOf(someone.has(DRUNK, { display: 'Intoxication' })).slice(0, 3)).toEqual([
      'Intoxication',
      'oxycodone',
      'methadone',
    ]);
  });

  it('names an unconfirmed strong one after the weaker ones that decided', () => {
    const someone = patient()
      .takes(OXYCODONE, { authored: daysAgo(400) })
      .takes(GABAPENTIN)
      .takes('rx:1292');
    expect(namesOf(someone).at(-1)).toBe('oxycodone');
  });

  it('names medicines beside alcohol', () => {
    const names = namesOf(patient().has(DRUNK, { display: 'Intoxication' }).takes(OXYCODONE));
    expect([...names].sort()).toEqual(['Intoxication', 'oxycodone']);
  });

  it('never names an antidepressant', () => {
    expect(namesOf(patient().takes(OXYCODONE).takes('rx:15996'))).toEqual(['oxycodone']);
  });
});
