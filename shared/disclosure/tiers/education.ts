import { family } from './family';
import type { ItemRow } from './itemRow';

/** Domain B4, education: EDU-01–EDU-21. */
export const education: readonly ItemRow[] = family('EDUCATION', {
  'EDU-01': {
    name: 'Current setting',
    tier: 'HEADLINE',
    because: 'It says which school to call.',
    source: '000; 002',
  },
  'EDU-02': {
    name: 'Safeguarding lead’s name and contact',
    tier: 'HEADLINE',
    because: 'The safeguarding lead must be called and invited.',
    source: '002',
  },
  'EDU-03': {
    name: 'UPN',
    tier: 'RELEVANT',
    because: 'It is an identifier, used to match the right pupil.',
    source: '002',
  },
  'EDU-04': {
    name: 'Ethnicity and religion',
    tier: 'RELEVANT',
    because: 'They are special-category information.',
    source: '002',
  },
  'EDU-05': {
    name: 'Attendance percentage',
    tier: 'SUMMARY',
    because: 'It is one figure that says how often the child is seen.',
    source: '002; 003',
  },
  'EDU-06': {
    name: 'Authorised and unauthorised absence, codes, lates',
    tier: 'RELEVANT',
    because: 'The codes say why the child was away.',
    source: '002',
  },
  'EDU-07': {
    name: 'Reduced hours and reasons',
    tier: 'RELEVANT',
    because: 'The reasons are specific to the child.',
    source: '002',
  },
  'EDU-08.count': {
    name: 'Exclusions: count',
    tier: 'SUMMARY',
    because: 'It is a count.',
    source: '002',
  },
  'EDU-08.reasons': {
    name: 'Exclusions: sessions and reasons',
    tier: 'RELEVANT',
    because: 'They tell what the child did.',
    source: '002',
  },
  'EDU-09': {
    name: 'Managed moves: dates and schools',
    tier: 'RELEVANT',
    because: 'A managed move tells that a placement broke down.',
    source: '002',
  },
  'EDU-10': {
    name: 'School moves: dates and schools',
    tier: 'SUMMARY',
    because: 'It is a list of settings without reasons.',
    source: '002',
  },
  'EDU-11.status': {
    name: 'Child missing education: status',
    tier: 'HEADLINE',
    because: 'That no school sees the child is a status that all must know.',
    source: '002',
  },
  'EDU-11.length': {
    name: 'Child missing education: for how long',
    tier: 'SUMMARY',
    because: 'It is a count of days.',
    source: '002',
  },
  'EDU-12.status': {
    name: 'Elective home education: status',
    tier: 'HEADLINE',
    because: 'That the child is taught at home is a routing fact.',
    source: '002',
  },
  'EDU-12.length': {
    name: 'Elective home education: length registered, last contact',
    tier: 'SUMMARY',
    because: 'It says how long it is since anybody called.',
    source: '002',
  },
  'EDU-13': {
    name: 'Category of special educational need or disability',
    tier: 'SUMMARY',
    because: 'It is a category without the assessment behind it.',
    source: '002',
  },
  'EDU-14': {
    name: 'Named educational psychologist and advisory officer, involvement',
    tier: 'RELEVANT',
    because: 'Their involvement tells what the child struggles with.',
    source: '002',
  },
  'EDU-15': {
    name: 'Education welfare involvement, named officer, log',
    tier: 'RELEVANT',
    because: 'The log holds what was said at the door.',
    source: '002',
  },
  'EDU-16': {
    name: 'CPOMS entries',
    tier: 'FULL',
    because: 'It is the school’s own child-protection log.',
    source: '000 §9.4',
  },
  'EDU-17': {
    name: 'Behaviour and attainment indicators',
    tier: 'RELEVANT',
    because: 'They are specific to how the child is doing.',
    source: '003',
  },
  'EDU-18': {
    name: 'Facts learned from school by phone',
    tier: 'RELEVANT',
    because: 'They are what a teacher saw or heard.',
    source: '000; 002; 003',
  },
  'EDU-19': {
    name: 'Out-of-area school information',
    tier: 'RELEVANT',
    because: 'It is another authority’s specific information.',
    source: '003',
  },
  'EDU-20': {
    name: 'Education analysis and RAG suggestion',
    tier: 'SUMMARY',
    because: 'It is the agency’s own short view.',
    source: '002; 003',
  },
  'EDU-21': {
    name: '“Concern raised via MASH” flag on the school system',
    tier: 'HEADLINE',
    because: 'It is the fact only, without content.',
    source: '002 App A',
  },
});
