import type { Rule } from './rule';

/** The strategy discussion (R117–R126). */
export const strategy: readonly Rule[] = [
  {
    id: 'R117',
    text: 'Triggers: threshold visible in the contact; RED; DA notification with harm; S47 need found later.',
    source: '000 §6.2, §8.5, §14.5; 002 §6.0',
  },
  {
    id: 'R118',
    text: 'Team Manager notifies the Area Duty Manager; meet as soon as possible.',
    source: '000 §8.5',
  },
  {
    id: 'R119',
    text: 'Coventry chair: Team Manager or Senior Practitioner of Responsive Services.',
    source: '000 §6.2',
  },
  { id: 'R120', text: 'Walsall RED: screening and any strategy meeting inside 4 hours.', source: '002 §6.0' },
  {
    id: 'R121',
    text: 'Quorum: social care + police + health; plus school for a school-age child.',
    source: '002 §6.0',
  },
  {
    id: 'R122',
    text: 'Invite also: locality Duty & Assessment manager or senior practitioner, paediatrician, SARC, people who know the family, DSL, supervising officer, LADO for POT.',
    source: '002 §6.0, §9, App A',
  },
  {
    id: 'R123',
    text: 'An inquorate meeting may set safety actions but cannot decide to close or step down.',
    source: '[P]',
  },
  {
    id: 'R124',
    text: 'Outcomes: joint S47; social-care-only S47; police-only investigation; none.',
    source: '002 App A',
  },
  {
    id: 'R125',
    text: 'Every RED has a strategy form; if no meeting occurs it is kept and marked so.',
    source: '002 App A',
  },
  {
    id: 'R126',
    text: 'After RED, health sends the completed form to GP, HV and school nursing.',
    source: '002 App A',
  },
];
