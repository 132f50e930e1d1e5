import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aFamilyInStrategy, dataOf, fieldOf, linesOf, staff } from '../federation/aFamily';
import { aRequester } from '../support/createHub';
import { folders, startProcessHub, type ProcessAnswer, type ProcessHub } from './processHub';

const family = { name: 'kin', size: 2 };
const timeoutMs = 1500;

const recordsOf: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'caseNotes { text }',
  POLICE: 'incidents { account }',
  HEALTH: 'emergencyAttendances { reason }',
  EDUCATION: 'cpomsEntries { entry }',
  PROBATION: 'offences { offence }',
};

const everything = agencyNames
  .map((agency) => `${fieldOf(agency)} { answer ${recordsOf[agency]} }`)
  .join(' ');
const query = `query($id: ID!) { contact(id: $id) { reference subjects { id ${everything} } } }`;

interface Read {
  readonly contact: {
    readonly reference: string;
    readonly subjects: readonly Readonly<Record<string, object | null>>[];
  } | null;
}

const gapsOf = ({ errors }: ProcessAnswer) =>
  errors.map(({ extensions: { code, agency } }) => `${String(code)} ${String(agency)}`).sort();

/** What an answer must never tell of the machines behind the gateway. */
const leaks = (hub: ProcessHub): RegExp[] => [
  /127\.0\.0\.1|localhost|ECONN|EPIPE|undici|node:|at \w+ \(|\.js:\d+|stacktrace|_entities|disclosureGrant/,
  ...agencyNames.map((agency) => new RegExp(`\\b${new URL(hub.agencyOf(agency).origin).port}\\b`)),
];

describe('Agencies fail one by one, and the others still answer', () => {
  let hub: ProcessHub;
  let contact = '';
  let whole: Read;

  before(async () => {
    hub = await startProcessHub({ at: '2026-11-03T09:15', timeoutMs });
    await Promise.all(agencyNames.map((agency) => hub.load(agency, linesOf(agency, family))));
    contact = await aFamilyInStrategy(hub, family);
    whole = dataOf(await hub.ask(staff.SOCIAL_CARE, query, { id: contact })) as Read;
  });
  after(() => hub.close());

  /** The answer of a hub in which everybody lives, without what the missing agencies would have said. */
  const without = (missing: readonly Agency[]): Read => {
    const gaps = Object.fromEntries(missing.map((agency) => [fieldOf(agency), null]));
    const { contact: full } = whole;
    return { contact: full && { ...full, subjects: full.subjects.map((one) => ({ ...one, ...gaps })) } };
  };

  const assertGaps = (answer: ProcessAnswer, missing: readonly Agency[]): void => {
    assert.equal(answer.status, 200);
    assert.deepEqual(gapsOf(answer), missing.map((agency) => `AGENCY_UNAVAILABLE ${agency}`).sort());
    for (const leak of leaks(hub)) assert.doesNotMatch(answer.text, leak);
  };

  it('everybody answers in full while everybody lives', () => {
    for (const subject of whole.contact?.subjects ?? [])
      for (const agency of agencyNames)
        assert.equal((subject[fieldOf(agency)] as { answer: string }).answer, 'DISCLOSED', agency);
  });

  it('R204: one agency dead and another hung: each is one named gap, never “no record”, and the rest is whole (feature 91)', async (test) => {
    await hub.agencyOf('POLICE').end('SIGKILL');
    hub.agencyOf('HEALTH').signal('SIGSTOP');
    const begun = performance.now();
    const answer = await hub.ask(staff.SOCIAL_CARE, query, { id: contact });
    const took = performance.now() - begun;
    test.diagnostic(`answered after ${took.toFixed(0)} ms with a timeout of ${String(timeoutMs)} ms`);
    assert.deepEqual(answer.data, without(['POLICE', 'HEALTH']));
    assertGaps(answer, ['POLICE', 'HEALTH']);
    assert.ok(took >= timeoutMs && took < timeoutMs * 3, 'the hung agency costs its timeout and no more');
  });

  it('whole again as soon as the hung one wakes and the dead one is started', async () => {
    hub.agencyOf('HEALTH').signal('SIGCONT');
    await hub.restart('POLICE');
    assert.deepEqual(dataOf(await hub.ask(staff.SOCIAL_CARE, query, { id: contact })), whole);
  });

  it('a question to the dead agency alone is a gap too, not an exception', async () => {
    await hub.agencyOf('PROBATION').end('SIGKILL');
    const own = 'query($person: ID!) { probationRecords(person: $person) { answer } }';
    const answer = await hub.ask(staff.PROBATION, own, { person: 'PROBATION-kin-0' });
    assert.equal(answer.data?.probationRecords ?? null, null);
    assertGaps(answer, ['PROBATION']);
    await hub.restart('PROBATION');
  });

  it('social care dead: no contact, one error, and no other agency is asked anything', async () => {
    await hub.agencyOf('SOCIAL_CARE').end('SIGKILL');
    const correlation = 'social-care-is-dead';
    const answer = await hub.ask(staff.POLICE, query, { id: contact }, correlation);
    assert.deepEqual(answer.data, { contact: null });
    assertGaps(answer, ['SOCIAL_CARE']);
    const audit = `query { audit { police { entries(requester: "${staff.POLICE.sub}", first: 200) { entries { correlation } } } } }`;
    const read = dataOf(await hub.askAgency('POLICE', aRequester('SOCIAL_CARE', 'QA_AUDITOR'), audit)) as {
      audit: { police: { entries: { entries: { correlation: string }[] } } };
    };
    const asked = read.audit.police.entries.entries.map((entry) => entry.correlation);
    assert.ok(asked.length > 0 && !asked.includes(correlation));
  });

  it('each agency serves its own staff with every other process down (feature 91)', async () => {
    await hub.gateway.end('SIGKILL');
    for (const agency of agencyNames) await hub.agencyOf(agency).end('SIGKILL');
    for (const agency of agencyNames) {
      const started = await hub.restart(agency);
      const field = `${fieldOf(agency)}Records`;
      const own = `query($person: ID!) { ${field}(person: $person) { level answer ${recordsOf[agency]} } }`;
      const answer = await hub.askAgency(agency, staff[agency], own, { person: `${agency}-kin-0` });
      const read = (dataOf(answer) as Record<string, { level: string; answer: string }>)[field];
      assert.deepEqual([read?.level, read?.answer], ['OWN', 'DISCLOSED'], folders[agency]);
      await started.end('SIGKILL');
    }
  });
});
