/** What was measured: trials, pharmacokinetic studies and reviews of studies. */
import type { Reference } from '../../src/clinical/rule.js';

const readOn = '2026-11-23';

export const hagelberg2010: Reference = {
  key: 'hagelberg-2010',
  title: 'Hagelberg 2010, clarithromycin and oral S-ketamine',
  citation:
    'Hagelberg NM, Peltoniemi MA, Saari TI, et al. Clarithromycin, a potent inhibitor of CYP3A, greatly increases exposure to oral S-ketamine. Eur J Pain 2010;14:625-629.',
  url: 'https://doi.org/10.1016/j.ejpain.2009.10.003',
  read: 'abstract',
  readOn,
};

export const peltoniemi2011: Reference = {
  key: 'peltoniemi-2011',
  title: 'Peltoniemi 2011, itraconazole, ticlopidine and oral S-ketamine',
  citation:
    'Peltoniemi MA, Saari TI, Hagelberg NM, et al. Exposure to oral S-ketamine is unaffected by itraconazole but greatly increased by ticlopidine. Clin Pharmacol Ther 2011;90:296-302.',
  url: 'https://doi.org/10.1038/clpt.2011.140',
  read: 'abstract',
  readOn,
};

export const peltoniemi2012Grapefruit: Reference = {
  key: 'peltoniemi-2012-grapefruit',
  title: 'Peltoniemi 2012, grapefruit juice and oral S-ketamine',
  citation:
    'Peltoniemi MA, Saari TI, Hagelberg NM, et al. S-ketamine concentrations are greatly increased by grapefruit juice. Eur J Clin Pharmacol 2012;68:979-986.',
  url: 'https://doi.org/10.1007/s00228-012-1214-9',
  read: 'abstract',
  readOn,
};

export const peltoniemi2012StJohnsWort: Reference = {
  key: 'peltoniemi-2012-st-johns-wort',
  title: "Peltoniemi 2012, St John's wort and oral S-ketamine",
  citation:
    "Peltoniemi MA, Saari TI, Hagelberg NM, et al. St John's wort greatly decreases the plasma concentrations of oral S-ketamine. Fundam Clin Pharmacol 2012;26:743-750.",
  url: 'https://doi.org/10.1111/j.1472-8206.2011.00954.x',
  read: 'abstract',
  readOn,
};

export const peltoniemi2012Rifampicin: Reference = {
  key: 'peltoniemi-2012-rifampicin',
  title: 'Peltoniemi 2012, rifampicin and S-ketamine',
  citation:
    'Peltoniemi MA, Saari TI, Hagelberg NM, et al. Rifampicin has a profound effect on the pharmacokinetics of oral S-ketamine and less on intravenous S-ketamine. Basic Clin Pharmacol Toxicol 2012;111:325-332.',
  url: 'https://doi.org/10.1111/j.1742-7843.2012.00908.x',
  read: 'abstract',
  readOn,
};

export const uchaipichat2011: Reference = {
  key: 'uchaipichat-2011',
  title: 'Uchaipichat 2011, ketamine and UGT in vitro',
  citation:
    'Uchaipichat V, Raungrut P, Chau N, et al. Effects of ketamine on human UDP-glucuronosyltransferases in vitro predict potential drug-drug interactions arising from ketamine inhibition of codeine and morphine glucuronidation. Drug Metab Dispos 2011;39:1324-1328.',
  url: 'https://doi.org/10.1124/dmd.111.039727',
  read: 'abstract',
  readOn,
};

export const lohela2023: Reference = {
  key: 'lohela-2023',
  title: 'Lohela 2023, S-ketamine and oral morphine in volunteers',
  citation:
    'Lohela TJ, Poikola S, Backmansson D, et al. Influence of intravenous S-ketamine on the pharmacokinetics of oral morphine in healthy volunteers. Anesth Analg 2024;138:598-606 (online September 2023).',
  url: 'https://doi.org/10.1213/ANE.0000000000006640',
  read: 'abstract',
  readOn,
};

export const morphineRatLiver: Reference = {
  key: 'morphine-rat-liver',
  title: 'Ketamine and morphine in the isolated rat liver',
  citation:
    'Inhibition of morphine metabolism by ketamine (isolated perfused rat liver and rat liver microsomes).',
  read: 'abstract',
  readOn,
};

export const andrashko2020: Reference = {
  key: 'andrashko-2020',
  title: 'Andrashko 2020, benzodiazepines and response to ketamine',
  citation:
    'Andrashko V, Novak T, Brunovsky M, et al. The antidepressant effect of ketamine is dampened by concomitant benzodiazepine medication. Front Psychiatry 2020;11:844.',
  url: 'https://doi.org/10.3389/fpsyt.2020.00844',
  read: 'excerpt',
  readOn,
};

export const rapidTrial: Reference = {
  key: 'rapid-trial',
  title: 'RAPID trial, secondary analysis on benzodiazepines',
  citation:
    'Feeney A, Hoeppner BB, Freeman MP, et al. Effect of concomitant benzodiazepines on the antidepressant effects of ketamine: findings from the RAPID intravenous ketamine study. J Clin Psychiatry 2023;84(1):22m14491.',
  read: 'abstract',
  readOn,
};

export const veraart2021: Reference = {
  key: 'veraart-2021',
  title: 'Veraart 2021, psychotropic medicines and ketamine',
  citation:
    'Veraart JKE, Smith-Apeldoorn SY, Bakker IM, et al. Pharmacodynamic interactions between ketamine and psychiatric medications used in the treatment of depression: a systematic review. Int J Neuropsychopharmacol 2021;24(10):808-831.',
  url: 'https://doi.org/10.1093/ijnp/pyab039',
  read: 'excerpt',
  readOn,
};

export const andrade2017: Reference = {
  key: 'andrade-2017',
  title: 'Andrade 2017, interactions of ketamine in depression',
  citation:
    'Andrade C. Ketamine for depression, 5: potential pharmacokinetic and pharmacodynamic drug interactions. J Clin Psychiatry 2017;78.',
  read: 'excerpt',
  readOn,
};

export const transform3: Reference = {
  key: 'transform-3',
  title: 'TRANSFORM-3, esketamine from age 65',
  citation:
    'Ochs-Ross R, Daly EJ, Zhang Y, et al. Efficacy and safety of esketamine nasal spray plus an oral antidepressant in elderly patients with treatment-resistant depression: TRANSFORM-3. Am J Geriatr Psychiatry 2020;28:121-141.',
  url: 'https://doi.org/10.1016/j.jagp.2019.10.008',
  read: 'abstract',
  readOn,
};

export const yip2022: Reference = {
  key: 'yip-2022',
  title: 'Yip 2022, blood pressure during ketamine infusions',
  citation:
    'Yip R, Swainson J, Khullar A, McIntyre RS, Skoblenick K. Intravenous ketamine for depression: a clinical discussion reconsidering best practices in acute hypertension management. Front Psychiatry 2022;13:1017504.',
  url: 'https://doi.org/10.3389/fpsyt.2022.1017504',
  read: 'excerpt',
  readOn,
};

export const zeiler2014: Reference = {
  key: 'zeiler-2014',
  title: 'Zeiler 2014, ketamine and intracranial pressure',
  citation:
    'Zeiler FA, Teitelbaum J, West M, Gillman LM. The ketamine effect on ICP in traumatic brain injury. Neurocrit Care 2014;21:163-173.',
  url: 'https://doi.org/10.1007/s12028-013-9950-y',
  read: 'abstract',
  readOn,
};

export const williams2018: Reference = {
  key: 'williams-2018',
  title: 'Williams 2018, naltrexone and ketamine',
  citation:
    'Williams NR, Heifets BD, Blasey C, et al. Attenuation of antidepressant effects of ketamine by opioid receptor antagonism. Am J Psychiatry 2018;175:1205-1215.',
  url: 'https://doi.org/10.1176/appi.ajp.2018.18020138',
  read: 'excerpt',
  readOn,
};

export const zannikos2023: Reference = {
  key: 'zannikos-2023',
  title: 'Zannikos 2023, nasal products and esketamine nasal spray',
  citation:
    'Zannikos P, et al. Pharmacokinetic study of nasal esketamine after oxymetazoline and after mometasone. Clin Pharmacokinet 2023.',
  url: 'https://doi.org/10.1007/s40262-023-01273-z',
  read: 'excerpt',
  readOn,
};

export const lopezDiaz2019: Reference = {
  key: 'lopez-diaz-2019',
  title: 'López-Díaz 2019, editorial on ketamine',
  citation:
    'López-Díaz Á, Murillo-Izquierdo M, Moreno-Mellado E. Off-label use of ketamine for treatment-resistant depression in clinical practice: European perspective. Br J Psychiatry 2019;215(2):447-448 (editorial).',
  read: 'summary page of the abstract, not the full text',
  readOn,
};
