import type { Requester } from '@mash-hub/shared/identity';
import { at, dataOf, listAt } from '../support/aCase';
import { aRequester, type Hub } from '../support/createHub';
import { wideSelection } from './wideSelection';

export const manager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
export const callTaker = aRequester('SOCIAL_CARE', 'BSO');
export const triageWorker = aRequester('SOCIAL_CARE', 'TRIAGE_WORKER');
export const designatedOfficer = aRequester('SOCIAL_CARE', 'LADO');
export const officer = aRequester('POLICE', 'POLICE_MASH_OFFICER');
export const nurse = aRequester('HEALTH', 'NAMED_NURSE');
export const educationOfficer = aRequester('EDUCATION', 'EDUCATION_OFFICER');

/** The safeguarding lead who refers, and one of another school. */
export const lead = aRequester('EDUCATION', 'DSL', { sub: 'lead-here', establishment: 'ZZ-999' });
export const otherLead = aRequester('EDUCATION', 'DSL', { sub: 'lead-elsewhere', establishment: 'ZZ-998' });

export const publicReferrer = aRequester('SOCIAL_CARE', 'PUBLIC_REFERRER');
export const adultServices = aRequester('SOCIAL_CARE', 'PROFESSIONAL_REFERRER', { sub: 'adult-services' });
export const practitioner = aRequester('SOCIAL_CARE', 'PARTNER_PRACTITIONER', { sub: 'in-social-care' });

/** Everybody who is neither social care’s own staff nor the referrer, nor asked anything. */
export const outsiders: readonly Requester[] = [
  officer,
  nurse,
  educationOfficer,
  otherLead,
  publicReferrer,
  adultServices,
  practitioner,
  aRequester('POLICE', 'PROFESSIONAL_REFERRER', { sub: 'pc-on-patrol' }),
  aRequester('POLICE', 'ENCOMPASS_ADMIN'),
  aRequester('HEALTH', 'HEALTH_MASH_ADMIN'),
  aRequester('HEALTH', 'PARTNER_PRACTITIONER'),
  aRequester('PROBATION', 'PROBATION_OM_MASH'),
  aRequester('PROBATION', 'SUPERVISING_OM'),
  aRequester('SOCIAL_CARE', 'IDVA'),
  aRequester('SOCIAL_CARE', 'HOUSING_OFFICER'),
  aRequester('SOCIAL_CARE', 'SUBSTANCE_WORKER'),
];

export const nameOf = ({ agency, role, establishment }: Requester): string =>
  [agency, role, establishment].filter(Boolean).join(' ');

/** Everything of a contact that social care’s own subgraph publishes. */
export const wholeContact = wideSelection('Contact', ['police', 'health', 'education', 'probation']);

/** The tasks that somebody finds, with all that a task says. */
export const tasksOf = async (hub: Hub, who: Requester): Promise<readonly unknown[]> => {
  const query = `{ tasks(first: 100) { edges { cursor node { ${wideSelection('Task')} } } } }`;
  return listAt(dataOf(await hub.ask(who, query)), 'tasks', 'edges');
};

/** A page of contacts: whose they are, and what the frame of the page says. */
export const pageOf = async (hub: Hub, who: Requester, filter: object | null, first = 1) => {
  const query = `query($filter: ContactFilter, $first: Int!) { contacts(filter: $filter, first: $first) {
    edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;
  const answer = dataOf(await hub.ask(who, query, { filter, first }));
  return {
    ids: listAt(answer, 'contacts', 'edges').map((edge) => at(edge, 'node', 'id')),
    pageInfo: at(answer, 'contacts', 'pageInfo'),
  };
};
