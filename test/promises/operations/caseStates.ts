import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import type { Hub } from '../../support/createHub';
import {
  answer,
  commission,
  decide,
  everyOther,
  partners,
  rate,
  references,
  release,
  seats,
  toPartners,
} from './caseCommands';
import type { CaseModel, Seat } from './caseModel';
import { all, link, refer } from './caseSteps';
import { cast } from './cast';
import { linesOf } from './family';
import { triage } from './triageState';

const inStrategy = async (hub: Hub): Promise<CaseModel> => {
  const contact = await refer(hub, { name: 'strategy discussion' });
  await rate(contact, 'RED', 'S47');
  await contact.does(cast.manager, 'conveneStrategy', { attendees: seats });
  await commission(contact);
  await answer(hub, contact, ['POLICE', 'HEALTH']);
  const links = await link(hub, contact.model, agencyNames);
  return {
    ...contact.model,
    stage: 'STRATEGY',
    threshold: 'S47',
    strategy: seats,
    requested: partners,
    links,
  };
};

const withoutGround = async (hub: Hub): Promise<CaseModel> => {
  const contact = await refer(hub, { name: 'section 47 without a ground', consents: all('REFUSED') });
  await rate(contact, 'RED', 'S47');
  await contact.does(cast.manager, 'conveneStrategy', { attendees: seats });
  const links = await link(hub, contact.model, ['SOCIAL_CARE', 'POLICE']);
  return { ...contact.model, stage: 'STRATEGY', threshold: 'S47', strategy: seats, links };
};

const inNeed = async (hub: Hub): Promise<CaseModel> => {
  const contact = await refer(hub, { name: 'child in need, released' });
  await rate(contact, 'AMBER', 'CIN');
  await commission(contact);
  const links = await link(hub, contact.model, agencyNames);
  await answer(hub, contact, partners);
  const marked = [...everyOther(0), 'POLICE INCIDENT:ZZ/26/51877', `SOCIAL_CARE ${contact.model.id}`];
  for (const { agency, reference } of references(marked))
    await contact.does(cast.manager, 'markRelevant', { agency, record: reference });
  const lifted = {
    agency: 'POLICE',
    record: 'INCIDENT:ZZ/26/51877',
    item: 'POL-09',
    reason: 'Q5 bears on the child.',
  };
  await contact.does(cast.manager, 'markRelevant', lifted);
  await decide(contact, 'AMBER', 'CIN');
  const agreed = [...everyOther(1), `SOCIAL_CARE ${contact.model.id}`];
  const releases = toPartners('RELEVANT');
  await release(contact, releases, agreed);
  const marks = [...marked, 'POLICE INCIDENT:ZZ/26/51877#POL-09'];
  const done = { stage: 'RELEASED', threshold: 'CIN', decided: true, requested: partners } as const;
  return { ...contact.model, ...done, releases, marked: marks, agreed, links };
};

const earlyHelp = async (hub: Hub): Promise<CaseModel> => {
  const contact = await refer(hub, { name: 'early help, released', by: cast.referrer });
  await rate(contact, 'GREEN', 'CAF');
  await commission(contact, ['POLICE', 'HEALTH']);
  const links = await link(hub, contact.model, ['SOCIAL_CARE', 'POLICE', 'HEALTH']);
  await answer(hub, contact, ['POLICE', 'HEALTH']);
  await decide(contact, 'GREEN', 'CAF');
  const releases = [
    ...toPartners('SUMMARY'),
    { agency: 'HEALTH', role: 'PARTNER_PRACTITIONER', level: 'SUMMARY' },
  ] as const;
  await release(contact, releases, everyOther(0));
  const done = {
    stage: 'RELEASED',
    threshold: 'CAF',
    decided: true,
    requested: ['POLICE', 'HEALTH'],
  } as const;
  return { ...contact.model, ...done, releases, agreed: everyOther(0), links };
};

const gathering = async (hub: Hub): Promise<CaseModel> => {
  const consents = { child: 'GIVEN', mother: 'GIVEN', partner: 'REFUSED' } as const;
  const contact = await refer(hub, { name: 'gathering, one adult refused', consents });
  await rate(contact, 'AMBER', 'CIN');
  await commission(contact);
  const linked = await link(hub, contact.model, ['SOCIAL_CARE', 'HEALTH']);
  const links = await link(hub, { ...contact.model, links: linked }, ['PROBATION'], 'NO_RECORD');
  const nominated = ['HEALTH DIAGNOSIS:GP-D-448121', 'HEALTH CONSULTATION:EXTRA-CONSULTATION-mother'];
  await answer(hub, contact, ['HEALTH', 'EDUCATION'], nominated);
  const discussion: readonly Seat[] = [
    { agency: 'EDUCATION' },
    { agency: 'HEALTH', role: 'PARTNER_PRACTITIONER' },
  ];
  await contact.does(cast.manager, 'openDiscussion', { attendees: discussion });
  const reached = {
    stage: 'GATHERING',
    threshold: 'CIN',
    requested: partners,
    discussion,
    nominated,
  } as const;
  return { ...contact.model, ...reached, links };
};

const withdrawn = async (hub: Hub): Promise<CaseModel> => {
  const contact = await refer(hub, { name: 'gathering, withdrawn for the child' });
  await rate(contact, 'AMBER', 'CIN');
  await commission(contact);
  const links = await link(hub, contact.model, ['SOCIAL_CARE', 'POLICE', 'EDUCATION']);
  const [child] = contact.model.people;
  await contact.does(cast.manager, 'withdrawConsent', {
    subject: child?.id,
    by: contact.model.people[1]?.id,
  });
  const people = contact.model.people.map((one) =>
    one === child ? { ...one, consent: 'WITHDRAWN' as const } : one,
  );
  return { ...contact.model, stage: 'GATHERING', threshold: 'CIN', requested: partners, people, links };
};

const overridden = async (hub: Hub, anonymous: boolean): Promise<CaseModel> => {
  const consents = { child: 'REFUSED', mother: 'NOT_SOUGHT', partner: 'UNOBTAINABLE' } as const;
  const name = anonymous ? 'anonymous caller, section 47 released' : 'section 47 released on a ground';
  const contact = await refer(hub, { name, consents, ...(anonymous && { anonymous }) });
  await rate(contact, 'RED', 'S47');
  await contact.does(cast.manager, 'conveneStrategy', { attendees: seats });
  const ground = { ground: 'INCREASED_RISK_IF_SOUGHT', reason: 'Asking could bring harm.' };
  const covered = contact.model.people.filter(({ key }) => anonymous || key !== 'partner');
  await contact.does(cast.manager, 'recordOverride', { ...ground, subjects: covered.map(({ id }) => id) });
  await commission(contact);
  const links = await link(hub, contact.model, agencyNames);
  await answer(hub, contact, partners);
  const outcome = {
    outcome: 'JOINT_S47',
    reason: 'As discussed.',
    safetyPlan: 'They sleep at her sister’s.',
  };
  await contact.does(cast.manager, 'concludeStrategy', outcome);
  await decide(contact, 'RED', 'S47');
  const releases = toPartners('FULL');
  await release(contact, releases, everyOther(0));
  const people = contact.model.people.map((one) => ({ ...one, override: covered.includes(one) }));
  const done = {
    stage: 'RELEASED',
    threshold: 'S47',
    decided: true,
    requested: partners,
    strategy: seats,
  } as const;
  return { ...contact.model, ...done, people, releases, agreed: everyOther(0), links };
};

const onGround = (hub: Hub) => overridden(hub, false);
const anonymous = (hub: Hub) => overridden(hub, true);

const held = async (hub: Hub): Promise<CaseModel> => {
  const consents = all('REFUSED');
  const contact = await refer(hub, { name: 'held for want of consent', profile: 'WALSALL', consents });
  await contact.does(cast.manager, 'routeContact', { to: 'HOLD', reason: 'The mother refused.' });
  return { ...contact.model, stage: 'HELD', links: await link(hub, contact.model, ['SOCIAL_CARE']) };
};

const received = async (hub: Hub): Promise<CaseModel> => (await refer(hub, { name: 'only received' })).model;

const endedInTriage = async (hub: Hub): Promise<CaseModel> => {
  const contact = await refer(hub, { name: 'ended in triage', by: cast.referrer });
  const links = await link(hub, contact.model, ['SOCIAL_CARE']);
  for (const to of ['TRIAGE', 'NFA'])
    await contact.does(cast.manager, 'routeContact', { to, reason: 'Below the threshold.' });
  return { ...contact.model, stage: 'CLOSED', links };
};

const closed = async (hub: Hub): Promise<CaseModel> => {
  const contact = await refer(hub, { name: 'closed without further action' });
  await rate(contact, 'AMBER', 'CIN');
  await commission(contact);
  const links = await link(hub, contact.model, agencyNames);
  await answer(hub, contact, partners);
  await decide(contact, 'BLUE', 'NFA');
  return { ...contact.model, stage: 'DECIDED', threshold: 'NFA', decided: true, requested: partners, links };
};

const courses = [
  inStrategy,
  withoutGround,
  inNeed,
  earlyHelp,
  gathering,
  withdrawn,
  onGround,
  anonymous,
  held,
  received,
  endedInTriage,
  closed,
  triage,
];

/** States in which no partner is in the decision circle. */
export const outsideTheCircle = [inNeed, gathering, onGround, anonymous, held];

/** Takes contacts about the same family to states of these tests, in a hub whose stores are empty yet. */
export const everyState = async (
  hub: Hub,
  taken: readonly ((hub: Hub) => Promise<CaseModel>)[] = courses,
  lines: (agency: Agency) => readonly object[] = linesOf,
): Promise<readonly CaseModel[]> => {
  for (const agency of agencyNames)
    assert.deepEqual((await hub.load(agency, lines(agency))).refused, [], agency);
  const states: CaseModel[] = [];
  for (const course of taken) states.push(await course(hub));
  return states;
};
