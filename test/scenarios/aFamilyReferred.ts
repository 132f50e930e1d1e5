import { at, safeguardingLead, teamManager } from '../support/aCase';
import type { Requester } from '@mash-hub/shared/identity';
import type { ProfileId } from '@mash-hub/shared/profiles';
import type { Hub } from '../support/createHub';
import { done, refer, requestOf, type OnTheForm, type Referral } from './aReferral';

/** The mother agrees for the child. */
export const agreed = { consent: 'GIVEN', givenBy: 2 } as const;

/** The second on every form. */
export const mother: OnTheForm = { role: 'MOTHER', given: 'Ada', family: 'Okafor', birthDate: '1990-01-02' };

/** What comes on a form in each authority. */
const wayIn: Readonly<Record<ProfileId, string>> = {
  COVENTRY: 'MARF',
  WALSALL: 'EMARF',
  BLACKBURN_WITH_DARWEN: 'RFS',
  DURHAM: 'PHONE',
};

/** A child of school age, each time another one: a third contact in a year would be a pattern. */
export const childNumber = (n: number): OnTheForm => ({
  role: 'CHILD',
  given: 'Nell',
  family: `Okafor-${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(n)}`,
  birthDate: `2018-05-${String(n + 1).padStart(2, '0')}`,
});

/** Refers families one after the other at nine o’clock, each a mother and a child of eight. */
export const createFamilies = (hub: () => Hub) => {
  let referred = 0;
  return (profile: ProfileId, said: Partial<OnTheForm> = agreed): Promise<Referral> => {
    hub().setTime('2026-11-03T09:00');
    const child = { ...childNumber(referred), ...said };
    referred += 1;
    return refer(hub(), { profile, channel: wayIn[profile], by: safeguardingLead }, child, mother);
  };
};

/** A manager rates, or confirms. */
export const rated = (one: Referral, rag: string, confirm = false) =>
  done(one.command(teamManager, 'rateContact', { rag, confirm, reason: 'On the account given.' }));

/** The Team Manager asks agencies. */
export const asked = (one: Referral, ...agencies: readonly string[]) =>
  done(one.command(teamManager, 'commissionAssessment', { agencies, reason: 'Marks on a child.' }));

/** An agency’s answer to its request, with an analysis. */
export const answer = async (one: Referral, who: Requester, more: object = {}) => ({
  request: at(await requestOf(one, who, who.agency), 'id'),
  noRecord: false,
  analysis: 'It adds up to cumulative harm.',
  visibilityAccepted: true,
  ...more,
});

/** A decision that notes whoever has not answered. */
export const decision = (threshold: string, more: object = {}) => ({
  outcome: 'As discussed',
  threshold,
  rationale: 'On what was gathered.',
  missingAgencies: ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'],
  ...more,
});
