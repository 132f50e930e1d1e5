import {
  at,
  auditor,
  dataOf,
  educationOfficer,
  nurse,
  policeOfficer,
  probationOfficer,
  safeguardingLead,
  teamManager,
  type Case,
} from '../support/aCase';
import { aRecord } from '../support/aHousehold';
import { aRequester } from '../support/createHub';
import { wideQueries } from './wideSelection';

const screener = aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER');

const everybody = [
  teamManager,
  screener,
  policeOfficer,
  nurse,
  educationOfficer,
  probationOfficer,
  safeguardingLead,
];

const { contact, police, health, ...others } = wideQueries;

/** Those who are told most and least read the contact and what police and health hold. */
const everybodyReads = async ({ hub, id }: Pick<Case, 'hub' | 'id'>): Promise<void> => {
  for (const who of [teamManager, screener, policeOfficer, nurse, safeguardingLead])
    for (const query of [contact, police, health]) await hub.ask(who, query ?? '', { id });
};

/** Everybody reads whatever the graph can say: the chronology and all agencies. */
const everybodyReadsAll = async ({ hub, id }: Case): Promise<void> => {
  for (const who of everybody)
    for (const query of [contact, police, health, ...Object.values(others)])
      await hub.ask(who, query ?? '', { id });
};

const incident = 'INCIDENT:INCIDENT-child';

const restricting = async ({ hub }: Case, items: readonly string[], reason: string): Promise<string> => {
  const mutation = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
  const answer = await hub.ask(policeOfficer, mutation, { input: { record: incident, items, reason } });
  return String(at(dataOf(answer), 'restrictPoliceItems', 'id'));
};

const lifting = async ({ hub }: Case, restriction: string): Promise<void> => {
  const mutation = 'mutation($input: LiftRestrictionInput!) { liftPoliceRestriction(input: $input) { id } }';
  const input = { record: incident, restriction, reason: 'The witness has moved.' };
  dataOf(await hub.ask(policeOfficer, mutation, { input }));
};

/** What the household lacks: an old health record with touch points, one said to matter, a text that may go onward. */
const furtherRecords = async ({ hub }: Case): Promise<void> => {
  const seen = { childrenSeen: 'Both children were seen, and the wardrobe was searched.' };
  const old = { date: '2021-03-01T10:00:00+00:00' };
  await hub.load('POLICE', [
    {
      ...aRecord('POLICE', 'INCIDENT', ['child', 'sibling'], seen),
      sanitised: { childrenSeen: 'Both children were seen.' },
    },
  ]);
  await hub.load('HEALTH', [
    aRecord(
      'HEALTH',
      'EMERGENCY_ATTENDANCE',
      ['sibling'],
      { site: 'Walk-in centre North', reason: 'A cut' },
      old,
    ),
    aRecord('HEALTH', 'DIAGNOSIS', ['sibling'], { diagnosis: 'Asthma' }, old),
  ]);
  const mutation =
    'mutation($input: ExplainRecordAgeInput!) { explainHealthRecordAge(input: $input) { record } }';
  const input = { record: 'DIAGNOSIS:DIAGNOSIS-sibling', reason: 'He still needs the inhaler.' };
  dataOf(await hub.ask(nurse, mutation, { input }));
};

const restrictions = async (one: Case): Promise<void> => {
  const of = await restricting(one, ['POL-06'], 'A witness would be known.');
  const whole = await restricting(one, ['*'], 'The case is before the court.');
  const mutation = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
  const input = {
    record: 'INCIDENT:INCIDENT-child-sibling',
    items: ['POL-05'],
    reason: 'The search is not known.',
  };
  dataOf(await one.hub.ask(policeOfficer, mutation, { input }));
  one.hub.setTime('2026-11-03T10:00');
  await everybodyReads(one);
  await lifting(one, whole);
  await everybodyReads(one);
  await lifting(one, of);
};

/** While consent is withdrawn somebody has to know at once: opens the child, reads, and ends it (BG1). */
const emergencies = async (one: Case): Promise<void> => {
  const { hub, subjects } = one;
  const open =
    'mutation($input: OpenEmergencyInput!) { openEmergency(input: $input) { emergencies { id } } }';
  const input = {
    subject: subjects.child,
    reason: 'Pia is at the hospital now, and nobody knows who may take her home.',
  };
  const opened = dataOf(await hub.ask(screener, open, { input }));
  await everybodyReads(one);
  const close = 'mutation($input: CloseEmergencyInput!) { closeEmergency(input: $input) { id } }';
  const emergency = String(at(opened, 'openEmergency', 'emergencies', 0, 'id'));
  dataOf(await hub.ask(screener, close, { input: { emergency } }));
};

const consents = async (one: Case): Promise<void> => {
  const { command, subjects, hub } = one;
  const { child, mother } = subjects;
  dataOf(
    await command(teamManager, 'withdrawConsent', {
      subject: child,
      by: mother,
      note: 'She changed her mind.',
    }),
  );
  await everybodyReads(one);
  await emergencies(one);
  const ground = {
    ground: 'DELAY_SIGNIFICANT_HARM',
    subjects: [child],
    reason: 'Waiting could bring harm to Pia.',
  };
  const recorded = await command(teamManager, 'recordOverride', ground, 'id overrides { id }');
  hub.setTime('2026-11-03T10:30');
  await everybodyReads(one);
  const override = String(at(dataOf(recorded), 'recordOverride', 'overrides', 0, 'id'));
  dataOf(await command(teamManager, 'lapseOverride', { override, reason: 'The mother agreed after all.' }));
  await everybodyReads(one);
  dataOf(await command(teamManager, 'recordConsent', { subject: child, status: 'GIVEN', givenBy: mother }));
  dataOf(
    await command(teamManager, 'rateContact', {
      rag: 'RED',
      threshold: 'CIN',
      reason: 'Less than was feared.',
    }),
  );
};

const links = async ({ hub, id, subjects }: Case): Promise<void> => {
  const unlink = 'mutation($input: UnlinkMatchInput!) { unlinkHealthMatch(input: $input) { status } }';
  const input = { subject: subjects.sibling, reason: 'It is another Benedikt.', next: 'OPEN' };
  dataOf(await hub.ask(nurse, unlink, { input }));
  const reject = 'mutation($input: RejectMatchInput!) { rejectPoliceMatch(input: $input) { status } }';
  const doubt = { subject: subjects.sibling, reason: 'Not him.' };
  // Of several at once one is applied; the others are followed by the entry that they were not.
  await Promise.all(Array.from({ length: 4 }, () => hub.ask(policeOfficer, reject, { input: doubt })));
  hub.setTime('2026-11-03T11:00');
  await everybodyReads({ hub, id });
};

const ownReads = async ({ hub }: Case): Promise<void> => {
  const own =
    'incidents { account location dashLevel } convictions { offence } intelligence { text informant }';
  dataOf(await hub.ask(policeOfficer, `{ policeRecords(person: "POLICE-child") { ${own} } }`));
  dataOf(await hub.ask(policeOfficer, '{ policeRecordHandling(person: "POLICE-child") { id } }'));
  dataOf(await hub.ask(auditor, '{ audit { police { checkpoint { size } } } }'));
};

const forgedGrant = ({ hub, subjects }: Case) =>
  hub.askAgency(
    'POLICE',
    nurse,
    'query($all: [_Any!]!) { _entities(representations: $all) { ... on Subject { police { level } } } }',
    { all: [{ __typename: 'Subject', id: subjects.child, personId: 'person', disclosureGrant: 'forged' }] },
  );

/**
 * A case through its states, with everybody reading everything at each: as referred, restricted by its provider,
 * consent withdrawn, a child opened in an emergency, a ground recorded and ended, links undone, own records read, a forged permission refused.
 */
export const everythingThatHappens = async (one: Case): Promise<void> => {
  await furtherRecords(one);
  one.hub.setTime('2026-11-03T09:30');
  await everybodyReadsAll(one);
  await restrictions(one);
  await consents(one);
  await links(one);
  await ownReads(one);
  await forgedGrant(one);
};
