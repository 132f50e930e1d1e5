import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { agencyNames } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { aCase, at, auditor, dataOf, fieldOf, listAt, nurse, teamManager, type Case } from '../support/aCase';
import { aRequester } from '../support/createHub';

const group = aRequester('SOCIAL_CARE', 'MMG_MEMBER');
const callTaker = aRequester('SOCIAL_CARE', 'BSO');
const period = `profile: COVENTRY, from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z"`;
const wholeMeasure =
  'id name formula source unit numerator denominator value breakdown { key count value } note';
const everyMeasure = `query { measures(${period}) { ${wholeMeasure} } }`;
const sample = (more: string): string =>
  `query { auditSample(${period}, ${more}) { key size seed contacts { contact reference state receivedAt referrer rag
    threshold outcome decidedAt decidedInTime consents overrideGrounds rules rows releasedAt } } }`;
const record = `mutation($input: RecordCaseAuditInput!) { recordCaseAudit(input: $input) { id contact theme upheld agencies } }`;

/** Anything that the household’s case or records say. */
const content = /Pia|Dunmore|Hanna|Kiln|Marks|changing story|Tolliver|960111/;

describe('Measures and audits through the hub', () => {
  let one: Case;
  before(async () => {
    one = await aCase({ released: true });
  });
  after(() => one.close());

  const codesOf = async (who: Requester, query: string, variables: object = {}): Promise<unknown> =>
    (await one.hub.ask(who, query, variables)).errors.map(({ extensions }) => extensions.code);

  const audited = (contact: string, more: object = {}) => ({
    input: {
      contact,
      theme: 'DECISION',
      upheld: true,
      note: 'The reasons are written down.',
      agencies: ['POLICE'],
      ...more,
    },
  });

  it('feature 94: the management group reads all thirty measures, K1 to K30, and no case', async () => {
    const answer = await one.hub.ask(group, everyMeasure);
    const measures = listAt(dataOf(answer), 'measures');
    assert.deepEqual(
      measures.map((measure) => at(measure, 'id')),
      Array.from({ length: 30 }, (_, index) => `K${String(index + 1)}`),
    );
    assert.doesNotMatch(answer.text, content);
    const value = (id: string): unknown =>
      at(
        measures.find((measure) => at(measure, 'id') === id),
        'value',
      );
    assert.deepEqual([value('K1'), value('K2'), value('K8'), value('K16')], [1, 100, 1, null]);
  });

  it('feature 94: a call taker and a partner are refused the figures, a Team Manager is not', async () => {
    assert.deepEqual(await codesOf(callTaker, everyMeasure), ['FORBIDDEN']);
    assert.deepEqual(await codesOf(nurse, everyMeasure), ['FORBIDDEN']);
    assert.deepEqual(await codesOf(teamManager, everyMeasure), []);
  });

  it('feature 94: measures can be picked by number, and by the agency that referred', async () => {
    const picked = (more: string): string => `query { measures(${period}, ${more}) { id numerator } }`;
    const ids = 'ids: ["K2", "K1"]';
    assert.deepEqual(dataOf(await one.hub.ask(group, picked(ids))).measures, [
      { id: 'K1', numerator: 1 },
      { id: 'K2', numerator: 1 },
    ]);
    const health = dataOf(await one.hub.ask(group, picked(`${ids}, agency: HEALTH`)));
    assert.equal(at(health, 'measures', 0, 'numerator'), 0);
    assert.deepEqual(await codesOf(group, picked('ids: ["K31"]')), ['BAD_USER_INPUT']);
  });

  it('K26: what social care withheld from a colleague is counted by its reason from its own log', async () => {
    const read = `query($id: ID!) { contact(id: $id) { narrative subjects { id socialCare { answer } } } }`;
    await one.hub.ask(callTaker, read, { id: one.id });
    const query = `query { measures(${period}, ids: ["K26"]) { breakdown { key count } } }`;
    const parts = listAt(dataOf(await one.hub.ask(group, query)), 'measures', 0, 'breakdown');
    const denied = parts.filter((part) => String(at(part, 'key')).startsWith('DENIED '));
    assert.ok(denied.length > 0, 'refusals are counted');
    assert.ok(denied.every((part) => Number(at(part, 'count')) > 0));
  });

  it('feature 95: an auditor samples how contacts were decided, with rules and rows, and never content', async () => {
    const answer = await one.hub.ask(auditor, sample('by: OUTCOME, size: 3'));
    const [drawn] = listAt(dataOf(answer), 'auditSample');
    assert.deepEqual([at(drawn, 'key'), at(drawn, 'size')], ['STRATEGY_S47', 1]);
    const contact = at(drawn, 'contacts', 0);
    assert.deepEqual([at(contact, 'contact'), at(contact, 'threshold')], [one.id, 'S47']);
    assert.ok(listAt(contact, 'rules').includes('R127'));
    assert.ok(listAt(contact, 'rows').every((row) => /^DT\d\d$/.test(String(row))));
    assert.doesNotMatch(answer.text, content);
    for (const who of [group, teamManager, callTaker, nurse])
      assert.deepEqual(await codesOf(who, sample('by: RAG')), ['FORBIDDEN']);
  });

  it('feature 95: the seed that a sample names draws it again', async () => {
    const first = dataOf(await one.hub.ask(auditor, sample('by: AGENCY')));
    const seed = String(at(first, 'auditSample', 0, 'seed'));
    assert.deepEqual(dataOf(await one.hub.ask(auditor, sample(`by: AGENCY, seed: "${seed}"`))), first);
  });

  it('feature 95, K16: an audit is recorded by auditors alone, counted, and changes nothing in the contact', async () => {
    const version = at(await one.read(teamManager, 'version'), 'contact', 'version');
    for (const who of [group, teamManager, nurse])
      assert.deepEqual(await codesOf(who, record, audited(one.id)), ['FORBIDDEN']);
    assert.deepEqual(await codesOf(auditor, record, audited('contact_unknown')), ['NOT_FOUND']);
    const key = { idempotencyKey: 'audit-of-november' };
    const made = dataOf(await one.hub.ask(auditor, record, audited(one.id, key)));
    assert.deepEqual(dataOf(await one.hub.ask(auditor, record, audited(one.id, key))), made);
    assert.equal(at(await one.read(teamManager, 'version'), 'contact', 'version'), version);
    const figures = `query { measures(${period}, ids: ["K16", "K17"]) { numerator denominator value } }`;
    assert.deepEqual(dataOf(await one.hub.ask(group, figures)).measures, [
      { numerator: 1, denominator: 1, value: 100 },
      { numerator: 1, denominator: null, value: 1 },
    ]);
    const audits = `query { caseAudits(${period}) { contact theme upheld } }`;
    assert.deepEqual(dataOf(await one.hub.ask(group, audits)).caseAudits, [
      { contact: one.id, theme: 'DECISION', upheld: true },
    ]);
  });

  it('feature 95: whoever reads figures, samples or audits is in the log', async () => {
    const { log } = one.hub.agencies.SOCIAL_CARE.dependencies;
    const { size } = await log.checkpoint();
    await one.hub.ask(group, everyMeasure);
    await one.hub.ask(auditor, sample('by: RAG, seed: "seed-7"'));
    const { entries } = await log.entries({}, { first: 10, after: size - 1 });
    assert.deepEqual(
      entries.map(({ body }) => [body.kind, body.requester.role]),
      [
        ['AUDIT_READ', 'MMG_MEMBER'],
        ['AUDIT_READ', 'QA_AUDITOR'],
      ],
    );
    assert.match(JSON.stringify(entries[1]?.body), /seed-7/);
  });

  it('feature 95: of a case all five agencies’ logs say who saw, when, by which rule, under whose consent', async () => {
    const answers = agencyNames.map((agency) => `${fieldOf[agency]} { answer }`).join(' ');
    dataOf(
      await one.hub.ask(nurse, `query($id: ID!) { contact(id: $id) { subjects { ${answers} } } }`, {
        id: one.id,
      }),
    );
    const entry =
      'kind at requester agency role contact level row rules consent overrides disclosed { item } withheld { item reason rule }';
    const trails = agencyNames
      .map(
        (agency) =>
          `${fieldOf[agency]} { entries(contact: "${one.id}", first: 200) { entries { ${entry} } } }`,
      )
      .join(' ');
    const audit = dataOf(await one.hub.ask(auditor, `query { audit { ${trails} } }`));
    for (const agency of agencyNames) {
      const entries = listAt(audit, 'audit', fieldOf[agency], 'entries', 'entries');
      const seen = entries.filter(
        (each) => at(each, 'requester') === nurse.sub && at(each, 'level') !== null,
      );
      assert.ok(seen.length > 0, `${agency} has logged the nurse’s reading`);
      for (const each of seen) {
        assert.ok(at(each, 'at') !== null && at(each, 'role') === 'NAMED_NURSE');
        assert.match(String(at(each, 'row')), /^(DT\d\d|M\d+|OWN.*|F\d|R\d+)/, `${agency} names the rule`);
        for (const denial of listAt(each, 'withheld'))
          assert.ok(at(denial, 'reason') !== null && at(denial, 'rule') !== null);
      }
      assert.ok(
        seen.some((each) => at(each, 'consent') === 'GIVEN'),
        `${agency} names the consent`,
      );
    }
  });
});
