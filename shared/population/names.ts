import type { Chance } from './chance';

// Ordinary given names and uncommon family names, put together by chance: no person is meant by any of them.

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

export const girlsNames = wordsOf(`
  Aaliyah Abigail Anya Bethan Carys Chloe Daisy Efua Elsie Farah Freya Grace Hannah Imani Isla Jasmin
  Kiran Layla Mei Molly Nadia Niamh Oluchi Poppy Priya Rosa Safiya Simran Tilly Zofia`);

export const boysNames = wordsOf(`
  Adeel Alfie Archie Bilal Callum Daniel Dev Dylan Emeka Finlay George Harun Harvey Idris Jakub Jamal
  Jayden Kofi Leo Lewis Mateusz Mohsin Noah Owen Rafi Reuben Samir Theo Tomasz Yusuf`);

export const givenNames: readonly string[] = [...girlsNames, ...boysNames];

export const familyNames = wordsOf(`
  Adeyinka Akhtaroz Amberley Barrowclough Bialek Birchenough Calloway Chaudharan Coldwell Corran
  Dalgetty Dunmore Eastlake Ellerby Fairbourne Farouqi Garthside Gillmoor Hadleigh Haslemere Ibekweh
  Jaworek Kestrel Khandaker Larkspur Lindqvist Mensahene Merrow Nandakumar Oakenfold Okonjola Osterley
  Pargeter Penhallow Quennell Rahmatov Ravensworth Sandhuri Selwood Tamworthy Tellis Uzoma Vashti
  Wetherell Wojnar Yarborough Yeboahne Zamanis`);

const beginnings = wordsOf(`
  Ab Ald Ambr Arn Bar Bell Birl Bram Cald Carn Cold Dal Den Drax Ell Ems Fair Fen Gar Glen Had Hax Ing Kel Kirn Lang
  Leth Mar Mel Nor Oak Pen Quar Rad Ros Sax Sel Thorn Tol Und Ver Wex Wil Yar`);

const endings = wordsOf(`
  acre borne bury combe cott dale deane don field fold ford gate grave hampt holme hurst ington ley low mere moor more
  ness over ridge sall shaw stead stoke thorpe thwaite ton wade wall ward wick win worth wray`);

/** Half of all people bear one of the common names, the others one of nearly two thousand: much as in life. */
export const aFamilyName = ({ happens, oneOf }: Chance): string =>
  happens(0.5) ? oneOf(familyNames) : oneOf(beginnings) + oneOf(endings);

export const streets = [
  'Kiln Row',
  'Weir Lane',
  'Quarry Bank',
  'Lime Walk',
  'Tern Court',
  'Testing Close',
  'Sample Street',
  'Malthouse Road',
  'Foundry Terrace',
  'Heron Way',
  'Orchard View',
  'Tannery Hill',
  'Bobbin Street',
  'Canal Side',
] as const;

/** A school of the population: the code stands in `establishment` and in a safeguarding lead’s token. */
export interface School {
  readonly code: string;
  readonly name: string;
  readonly safeguardingLead: string;
  readonly phone: string;
}

const primaries: readonly School[] = [
  { code: 'ZZ-001', name: 'Greenlea Primary', safeguardingLead: 'Odile Brandt', phone: '01632 960151' },
  { code: 'ZZ-002', name: 'Kiln Row Primary', safeguardingLead: 'Mercy Tolland', phone: '01632 960152' },
  { code: 'ZZ-003', name: 'St Osyth’s Primary', safeguardingLead: 'Piotr Hale', phone: '01632 960153' },
  { code: 'ZZ-004', name: 'Weirside Primary', safeguardingLead: 'Gwen Attar', phone: '01632 960154' },
];

const secondaries: readonly School[] = [
  { code: 'ZZ-101', name: 'Northgate Academy', safeguardingLead: 'Hal Verney', phone: '01632 960161' },
  { code: 'ZZ-102', name: 'Holt High School', safeguardingLead: 'Sunita Marr', phone: '01632 960162' },
];

/** The schools that take a child of the age. */
export const schoolsFor = (age: number): readonly School[] => (age < 11 ? primaries : secondaries);
