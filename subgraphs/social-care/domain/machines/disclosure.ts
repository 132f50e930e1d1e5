import { teamManager } from '../actors';
import { pathFor, type Machine } from './machine';

/** Where the disclosure out stands (domain D8). */
export const disclosureStates = {
  DRAFT: 'The decision is taken; nothing is released.',
  RELEVANCE_MARKED: 'The Team Manager has marked what is relevant (R139).',
  RELEASED: 'Authorised and released to the named recipients (R142).',
  REVOKED: 'Ended from then on; what was read cannot be recalled (R228).',
} as const;

export type DisclosureState = keyof typeof disclosureStates;

const disclosureEvents = {
  DRAFT: 'draft the disclosure',
  MARK_RELEVANT: 'mark what is relevant',
  RELEASE: 'authorise and release the disclosure',
  REVOKE: 'revoke the release',
} as const;

/** The disclosure out (domain D0, D8). Authorising and releasing are one act of the Team Manager. */
export const disclosureMachine: Machine<DisclosureState, keyof typeof disclosureEvents> = {
  name: 'Disclosure out',
  states: disclosureStates,
  events: disclosureEvents,
  rows: [
    pathFor(null, 'DRAFT', teamManager, 'DECIDED', 'DRAFT', 'R140', 'R141'),
    pathFor('DRAFT', 'MARK_RELEVANT', teamManager, 'AT_CHILD_IN_NEED', 'RELEVANCE_MARKED', 'R137', 'R139'),
    pathFor('RELEVANCE_MARKED', 'MARK_RELEVANT', teamManager, 'AT_CHILD_IN_NEED', 'RELEVANCE_MARKED', 'R139'),
    pathFor('DRAFT', 'RELEASE', teamManager, 'LEVEL_ABOVE_NONE', 'RELEASED', 'R136', 'R138', 'R142'),
    pathFor('RELEVANCE_MARKED', 'RELEASE', teamManager, 'LEVEL_ABOVE_NONE', 'RELEASED', 'R137', 'R142'),
    pathFor('RELEASED', 'REVOKE', teamManager, 'REASON_WRITTEN', 'REVOKED', 'R228'),
  ],
};
