import { agencyNames } from '@mash-hub/shared/disclosure';
import type { Situation } from '@mash-hub/shared/development/items/expectation';
import assert from 'node:assert/strict';
import { teamManager } from './aCase';
import { createHub, type Hub } from './createHub';
import {
  exampleOf,
  gatherFrom,
  linkEverybody,
  recordsOfExamples,
  referEverybody,
  schoolLead,
  type Referral,
  type WholeContact,
} from './everyItem';

const ratings = { S47: 'RED', CIN: 'AMBER', CAF: 'GREEN' } as const;
const levels = { S47: 'FULL', CIN: 'RELEVANT', CAF: 'SUMMARY' } as const;

const seats = [
  { agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER' },
  { agency: 'POLICE' },
  { agency: 'HEALTH' },
  { agency: 'EDUCATION', role: 'DSL', establishment: schoolLead.establishment },
];

const hubPartners = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'].map((agency) => ({ agency }));
const lead = { agency: 'EDUCATION', role: 'DSL', establishment: schoolLead.establishment };
const localTeam = { agency: 'SOCIAL_CARE', role: 'LOCALITY_TM' };

interface Course extends Referral {
  /** Every record is marked relevant. */
  readonly marked?: true;
  /** Released to social care’s own area team alone: whoever was asked keeps the headline. */
  readonly toNoPartner?: true;
}

const recordGround = ({ does, subjects }: WholeContact): Promise<void> =>
  does(teamManager, 'recordOverride', {
    ground: 'INCREASED_RISK_IF_SOUGHT',
    subjects,
    reason: 'Asking in his presence could bring harm.',
  });

const inStrategy = async (hub: Hub, contact: WholeContact): Promise<void> => {
  const red = { rag: 'RED', threshold: 'S47', reason: 'Shouting most weekends.' };
  await contact.does(teamManager, 'rateContact', red);
  await contact.does(teamManager, 'conveneStrategy', { attendees: seats });
  await recordGround(contact);
  await gatherFrom(hub, contact);
};

/** A contact in which the discussion has met and is over, whatever was settled; then it is rated as it will be decided. */
const discussed = async (hub: Hub, course: Course): Promise<WholeContact> => {
  const { level } = course;
  const contact = await referEverybody(hub, course);
  await inStrategy(hub, contact);
  const outcome = level === 'S47' ? 'JOINT_S47' : 'NO_S47';
  const safetyPlan = 'Hedda and the boys sleep at her sister’s.';
  await contact.does(teamManager, 'concludeStrategy', { outcome, reason: 'As discussed.', safetyPlan });
  return contact;
};

const mark = async ({ does, id }: WholeContact): Promise<void> => {
  const all = [...recordsOfExamples, { agency: 'SOCIAL_CARE', reference: id }];
  for (const { agency, reference } of all)
    await does(teamManager, 'markRelevant', { agency, record: reference });
};

/** Decided at its level and released at it, everything agreed for the school too. */
const released = async (hub: Hub, course: Course): Promise<WholeContact> => {
  const { level, marked, toNoPartner } = course;
  const contact = await discussed(hub, course);
  const reason = 'On what was gathered.';
  const rating = { rag: ratings[level], threshold: level, confirm: true, reason };
  await contact.does(teamManager, 'rateContact', rating);
  if (marked) await mark(contact);
  await contact.does(teamManager, 'decide', { outcome: 'As rated', threshold: level, rationale: 'Shoes.' });
  const named = toNoPartner ? [localTeam] : [...hubPartners, lead];
  await contact.does(teamManager, 'releaseDisclosure', {
    recipients: named.map((recipient) => ({ ...recipient, level: levels[level] })),
    agreed: [...recordsOfExamples, { agency: 'SOCIAL_CARE', reference: contact.id }],
  });
  return contact;
};

const running = async (hub: Hub): Promise<WholeContact> => {
  const contact = await referEverybody(hub, { level: 'S47' });
  await inStrategy(hub, contact);
  return contact;
};

/** A hub whose stores are empty yet. */
export const aHub = (): Promise<Hub> => createHub({ at: '2026-11-03T09:15', seed: 41, timeoutMs: 10_000 });

/**
 * Fills the stores of a hub with every record of the worked examples, and makes one contact about everybody in them
 * for each situation that a proof of an item names.
 */
export const allSituations = async (hub: Hub): Promise<Readonly<Record<Situation, WholeContact>>> => {
  for (const agency of agencyNames)
    assert.deepEqual((await hub.load(agency, exampleOf(agency))).refused, [], agency);
  const contacts: Readonly<Record<Situation, WholeContact>> = {
    NOT_ASKED: await referEverybody(hub, { level: 'CIN' }),
    HEADLINE: await released(hub, { level: 'CIN', toNoPartner: true }),
    SUMMARY: await released(hub, { level: 'CAF' }),
    UNMARKED: await released(hub, { level: 'CIN' }),
    RELEVANT: await released(hub, { level: 'CIN', marked: true }),
    FULL: await released(hub, { level: 'S47' }),
    OVERRIDDEN: await released(hub, { level: 'S47', consent: 'REFUSED' }),
    STRATEGY: await running(hub),
    ANONYMOUS: await released(hub, { level: 'S47', anonymous: true }),
  };
  for (const where of ['HEADLINE', 'SUMMARY', 'UNMARKED', 'RELEVANT', 'FULL'] as const)
    await linkEverybody(hub, contacts[where]);
  await linkEverybody(hub, contacts.OVERRIDDEN, ['SOCIAL_CARE']);
  await linkEverybody(hub, contacts.STRATEGY, ['SOCIAL_CARE', 'HEALTH']);
  return contacts;
};
