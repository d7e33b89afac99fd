/** What reviews, expert panels and guideline bodies recommend. */
import type { Reference } from '../../src/clinical/rule.js';

const readOn = '2026-11-23';

export const rosenhagen2023: Reference = {
  key: 'rosenhagen-2023',
  title: 'Rosenhagen 2023, review of ketamine in psychiatry',
  citation:
    'Rosenhagen MC, Elowe J, Forte A, Schaad N. New Frontiers in Ketamine Research: From Mechanisms of Action to Novel Psychiatric Treatment Approaches. Am J Psychiatry Neurosci 2023;11(3):64-72.',
  url: 'https://doi.org/10.11648/j.ajpn.20231103.12',
  read: 'full text',
  readOn,
};

export const asra2018: Reference = {
  key: 'asra-2018',
  title: 'ASRA/AAPM/ASA guidelines on intravenous ketamine (2018)',
  citation:
    'Consensus guidelines on intravenous ketamine infusions for chronic pain (doi 10.1097/AAP.0000000000000808) and acute pain (doi 10.1097/AAP.0000000000000806). Reg Anesth Pain Med 2018;43.',
  url: 'https://doi.org/10.1097/AAP.0000000000000808',
  read: 'summaries, not the full texts',
  readOn,
};

export const acep2011: Reference = {
  key: 'acep-2011',
  title: 'ACEP guideline on ketamine sedation (2011)',
  citation:
    'Green SM, Roback MG, Kennedy RM, Krauss B. Clinical practice guideline for emergency department ketamine dissociative sedation: 2011 update. Ann Emerg Med 2011;57:449-461.',
  url: 'https://doi.org/10.1016/j.annemergmed.2010.11.030',
  read: 'summary',
  readOn,
};

export const canmat2021: Reference = {
  key: 'canmat-2021',
  title: 'CANMAT task force on racemic ketamine (2021)',
  citation:
    'Swainson J, McGirr A, Blier P, et al. The CANMAT task force recommendations for the use of racemic ketamine in adults with major depressive disorder. Can J Psychiatry 2021;66(2):113-125.',
  url: 'https://doi.org/10.1177/0706743720970860',
  read: 'abstract and a commentary',
  readOn,
};

export const sanacora2017: Reference = {
  key: 'sanacora-2017',
  title: 'APA consensus statement on ketamine (2017)',
  citation:
    'Sanacora G, Frye MA, McDonald W, et al. A consensus statement on the use of ketamine in the treatment of mood disorders. JAMA Psychiatry 2017;74:399-405.',
  url: 'https://doi.org/10.1001/jamapsychiatry.2017.0080',
  read: 'abstract and a summary',
  readOn,
};

export const mcintyre2021: Reference = {
  key: 'mcintyre-2021',
  title: 'International expert opinion on (es)ketamine (2021)',
  citation:
    'McIntyre RS, Rosenblat JD, Nemeroff CB, et al. Synthesizing the evidence for ketamine and esketamine in treatment-resistant depression. Am J Psychiatry 2021;178:383-399.',
  url: 'https://doi.org/10.1176/appi.ajp.2020.20081251',
  read: 'abstract',
  readOn,
};

export const vaDod2022: Reference = {
  key: 'va-dod-2022',
  title: 'VA/DoD guideline on depression (2022)',
  citation:
    'US Department of Veterans Affairs and Department of Defense. Clinical practice guideline for the management of major depressive disorder, 2022.',
  read: 'summaries',
  readOn,
};

export const niceTa854: Reference = {
  key: 'nice-ta854',
  title: 'NICE TA854 on esketamine nasal spray',
  citation:
    'National Institute for Health and Care Excellence. Esketamine nasal spray for treatment-resistant depression. Technology appraisal guidance TA854, 2022.',
  url: 'https://www.nice.org.uk/guidance/ta854',
  read: 'excerpt',
  readOn,
};
