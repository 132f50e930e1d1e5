import { family } from './family';
import type { ItemRow } from './itemRow';

/** Domain B4, housing and community safety: HOU-01–HOU-08. */
export const housing: readonly ItemRow[] = family('SOCIAL_CARE', {
  'HOU-01': {
    name: 'Housing application, Home Finder status',
    tier: 'SUMMARY',
    because: 'It is a status without narrative.',
    source: '000 §9.5',
  },
  'HOU-02': {
    name: 'Registered provider and tenancy information',
    tier: 'RELEVANT',
    because: 'It tells of arrears, notices and who lives there.',
    source: '000 §9.5',
  },
  'HOU-03': {
    name: 'Homeless presentations by parents; provider referred to',
    tier: 'RELEVANT',
    because: 'It is a specific event in the family’s life.',
    source: '003',
  },
  'HOU-04': {
    name: 'Homeless 16- or 17-year-old: joint assessment',
    tier: 'RELEVANT',
    because: 'It assesses a young person’s situation at home.',
    source: '003',
  },
  'HOU-05': {
    name: 'Asylum and refugee scheme membership',
    tier: 'FULL',
    because: 'Like immigration status it does great harm if it leaks.',
    source: '003',
    existenceProtected: true,
  },
  'HOU-06': {
    name: 'Care-grant awards (furniture, beds, cookers)',
    tier: 'SUMMARY',
    because: 'It is an indicator of poverty and no more than that.',
    source: '003',
  },
  'HOU-07': {
    name: 'Revenue and benefits information',
    tier: 'FULL',
    because: 'It lays the family’s finances open.',
    source: '003',
  },
  'HOU-08': {
    name: 'Community-safety records',
    tier: 'RELEVANT',
    because: 'They are specific reports about a household and its neighbours.',
    source: '000 §9.5; 003',
  },
});
