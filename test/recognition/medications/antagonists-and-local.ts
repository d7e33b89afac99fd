/** Opioid antagonists, nasal products and local anaesthetics. */
import type { MedicationGroup } from '../medication-rows.js';

export const antagonistsAndLocal: readonly MedicationGroup[] = [
  {
    valueSet: 'naltrexone',
    counts: [
      ['RxNorm 7243', 'naltrexone'],
      ['RxNorm 105069', 'naltrexone'],
      ['RxNorm 1551469', 'bupropion naltrexone'],
      ['RxNorm 859956', 'naltrexone'],
      ['Vivitrol 380 mg', 'naltrexone'],
      ['Contrave', 'bupropion naltrexone'],
    ],
    neighbours: [['naloxone'], ['methylnaltrexone'], ['RxNorm 29899']],
  },
  {
    valueSet: 'opioid-antagonists',
    counts: [
      ['RxNorm 31479', 'nalmefene'],
      ['RxNorm 2570393', 'olanzapine samidorphan'],
      ['RxNorm 1483743', 'naltrexone'],
      ['RxNorm 2639721', 'nalmefene', 'nasal'],
      ['RxNorm 2570404', 'olanzapine samidorphan', 'oral'],
      ['Lybalvi', 'olanzapine samidorphan'],
      ['nalmefene', 'nalmefene'],
      ['Selincro', 'nalmefene'],
    ],
    neighbours: [['naloxegol'], ['naldemedine'], ['RxNorm 7242']],
  },
  {
    valueSet: 'nasal-corticosteroids',
    counts: [
      ['RxNorm 108118', 'mometasone'],
      ['RxNorm 705022', 'fluticasone'],
      ['RxNorm 327148', 'budesonide'],
      ['RxNorm 966535', 'beclometasone'],
      ['RxNorm 1797838', 'ciclesonide', 'nasal'],
      ['RxNorm 1947133', 'triamcinolone', 'parenteral'],
      ['RxNorm 1720617', 'triamcinolone', 'topical'],
      ['ATC R01AD04', 'flunisolide', 'local'],
      ['SNOMED CT 395726003', 'budesonide'],
      ['Flonase nasal spray', 'fluticasone', 'nasal'],
      ['mometasone furoate nasal', 'mometasone', 'nasal'],
      ['beclomethasone', 'beclometasone'],
      ['Nasacort', 'triamcinolone'],
    ],
    neighbours: [
      ['cromolyn nasal spray'],
      ['RxNorm 42612'],
      ['prednisolone'],
      ['azelastine nasal spray'],
      ['saline nasal spray'],
    ],
  },
  {
    valueSet: 'nasal-decongestants',
    counts: [
      ['RxNorm 39841', 'xylometazoline'],
      ['RxNorm 8164', 'phenylephrine'],
      ['RxNorm 218598', 'naphazoline'],
      ['RxNorm 1809043', 'oxymetazoline'],
      ['RxNorm 1363493', 'xylometazoline', 'nasal'],
      ['Afrin nasal spray', 'oxymetazoline', 'nasal'],
      ['Otrivin', 'xylometazoline'],
      ['tramazoline', 'tramazoline'],
      ['naphazoline eye drops', 'naphazoline', 'ophthalmic'],
    ],
    neighbours: [['RxNorm 18603'], ['RxNorm 7213'], ['oxybutynin']],
  },
  {
    valueSet: 'local-anaesthetics',
    counts: [
      ['lidocaine 2 % with epinephrine', 'epinephrine lidocaine'],
      ['EMLA cream: lidocaine/prilocaine', 'lidocaine prilocaine', 'topical'],
      ['lignocaine', 'lidocaine'],
      ['bupivacaine 0.5 %', 'bupivacaine'],
      ['ropivacaine', 'ropivacaine'],
    ],
    neighbours: [['benzocaine spray'], ['flecainide'], ['mexiletine']],
  },
];
