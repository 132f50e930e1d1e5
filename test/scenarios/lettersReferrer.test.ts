import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt } from '../support/aCase';
import { onForm, refer, type ReferredContact } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';

const officer = aRequester('POLICE', 'PROFESSIONAL_REFERRER', { sub: 'pc-on-patrol' });
const colleague = aRequester('POLICE', 'PROFESSIONAL_REFERRER', { sub: 'pc-off-duty' });
const namesake = aRequester('HEALTH', 'PROFESSIONAL_REFERRER', { sub: 'pc-on-patrol' });
const manager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
const callTaker = aRequester('SOCIAL_CARE', 'BSO');
const triage = aRequester('SOCIAL_CARE', 'TRIAGE_WORKER');
const auditor = aRequester('SOCIAL_CARE', 'QA_AUDITOR');

const people = [onForm('CHILD', 'Anka', 'Veltz', '2017-04-02'), onForm('FATHER', 'Radomir', 'Veltz')];
const outcome = 'outcomeForReferrer { reference outcome team teamPhone decidedAt }';
const everything = `id reference state narrative childVoice parentsViews rag threshold referrerName publicReferrer
  directions decision { outcome } ratings { rag } letters { body } subjects { person { names } police { answer } } ${outcome}`;

const endInTriage = async (contact: ReferredContact): Promise<void> => {
  await contact.does(manager, 'routeContact', { to: 'TRIAGE', reason: 'Seems below the threshold.' });
  await contact.does(manager, 'routeContact', { to: 'NFA', reason: 'Radomir is helped elsewhere.' });
};

const mine = (first: number, after: string | null) =>
  [
    `query($first: Int!, $after: String) { myReferrals(first: $first, after: $after) {
    edges { cursor node { ${everything} } } pageInfo { hasNextPage endCursor } } }`,
    { first, after },
  ] as const;

void describe('What a referrer reads of what became of it', () => {
  let hub: Hub;
  let contact: ReferredContact;
  let other: ReferredContact;
  before(async () => {
    hub = await createHub({ at: '2026-01-15T14:05' });
    contact = await refer(hub, officer, { profile: 'COVENTRY', people, narrative: 'Drawn into crime.' });
    other = await refer(hub, officer, {
      profile: 'WALSALL',
      people,
      narrative: 'Another worry.',
      more: { channel: 'PSR' },
    });
  });
  after(() => hub.close());

  void it('nothing before it is settled, to anybody (F9)', async () => {
    for (const who of [officer, manager])
      assert.equal(at(await contact.read(who, outcome), 'outcomeForReferrer'), null);
  });

  void it('S4: the referring officer gets the outcome, whom to ring, and nothing else (R156, R157, F9)', async () => {
    hub.setTime('2026-01-15T15:00');
    await endInTriage(contact);
    const read = (await contact.read(officer, everything)) as Record<string, unknown>;
    const { outcomeForReferrer, id, reference, state, ...rest } = read;
    assert.deepEqual([id, state], [contact.id, 'NFA']);
    assert.deepEqual(outcomeForReferrer, {
      reference,
      outcome: 'Close: no further action',
      team: 'Coventry safeguarding hub',
      teamPhone: at(outcomeForReferrer, 'teamPhone'),
      decidedAt: '2026-01-15T15:00:00.000Z',
    });
    assert.match(String(at(outcomeForReferrer, 'teamPhone')), /^01632 960\d{3}$/);
    const nothing = { person: null, police: null };
    assert.deepEqual(rest, {
      narrative: null,
      childVoice: null,
      parentsViews: null,
      rag: null,
      threshold: null,
      referrerName: null,
      publicReferrer: null,
      directions: null,
      decision: null,
      ratings: [],
      letters: [],
      subjects: [nothing, nothing],
    });
  });

  void it('social care reads it too; to another officer, and to somebody of the same name elsewhere, there is no contact', async () => {
    assert.equal(
      at(await contact.read(triage, outcome), 'outcomeForReferrer', 'outcome'),
      'Close: no further action',
    );
    for (const who of [colleague, namesake]) assert.equal(await contact.read(who, outcome), null);
  });

  void it('the officer lists their own referrals page by page, and nobody else’s (R157)', async () => {
    const first = dataOf(await hub.ask(officer, ...mine(1, null)));
    const cursor = String(at(first, 'myReferrals', 'pageInfo', 'endCursor'));
    const second = dataOf(await hub.ask(officer, ...mine(1, cursor)));
    const edges = [...listAt(first, 'myReferrals', 'edges'), ...listAt(second, 'myReferrals', 'edges')];
    assert.deepEqual(
      edges.map((edge) => [
        at(edge, 'node', 'id'),
        at(edge, 'node', 'outcomeForReferrer', 'outcome') ?? null,
      ]),
      [
        [other.id, null],
        [contact.id, 'Close: no further action'],
      ],
    );
    assert.ok(edges.every((edge) => at(edge, 'node', 'narrative') === null));
    for (const who of [colleague, namesake])
      assert.deepEqual(listAt(dataOf(await hub.ask(who, ...mine(25, null))), 'myReferrals', 'edges'), []);
    const { errors } = await hub.ask(officer, ...mine(101, null));
    assert.equal(errors[0]?.extensions.code, 'BAD_USER_INPUT');
    const refusedToAuditor = await hub.ask(auditor, ...mine(1, null));
    assert.equal(refusedToAuditor.errors[0]?.extensions.code, 'FORBIDDEN');
  });

  void it('that the outcome went out to the officer stands in the log as a disclosure (F9, M11)', async () => {
    const query = `query($id: ID!) { audit { socialCare { entries(contact: $id, first: 100) { entries {
      kind requester disclosed { item field count } } } } } }`;
    const entries = listAt(
      dataOf(await hub.ask(auditor, query, { id: contact.id })),
      'audit',
      'socialCare',
      'entries',
      'entries',
    );
    const told = entries.filter(
      (entry) => at(entry, 'requester') === officer.sub && at(entry, 'kind') === 'DISCLOSURE',
    );
    assert.ok(told.length > 0);
    assert.ok(
      told.every((entry) => at(entry, 'disclosed', 0, 'field') === 'Contact.outcomeForReferrer'),
      JSON.stringify(told),
    );
  });

  void it('the officer says what they think of the service, and nobody else may (K18)', async () => {
    const said = { satisfaction: 4, comment: 'Quick and clear.' };
    await contact.does(officer, 'recordReferrerFeedback', said);
    await contact.isRefused(officer, 'recordReferrerFeedback', { satisfaction: 6 }, 'BAD_USER_INPUT');
    await contact.isRefused(manager, 'recordReferrerFeedback', said, 'FORBIDDEN', { rule: 'K18' });
    await contact.isRefused(colleague, 'recordReferrerFeedback', said, 'NOT_FOUND');
  });
});

void describe('V17: a parent asks who referred', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-01-15T14:05' });
  });
  after(() => hub.close());

  const answerTo = async (given: string, referrer: object) => {
    const family = [onForm('CHILD', given, 'Veltz', '2017-04-02'), onForm('FATHER', 'Radomir', 'Veltz')];
    const contact = await refer(hub, callTaker, { profile: 'WALSALL', people: family, more: { referrer } });
    await endInTriage(contact);
    return contact.read(
      triage,
      'referrerName referrerAgency referrerContact publicReferrer anonymousTrace letters { kind body }',
    );
  };

  void it('a member of the public is absent, from what is read and from every letter (R234, R237)', async () => {
    const read = await answerTo('Anka', { kind: 'PUBLIC', name: 'Mr Oke', contact: '01632 960150' });
    assert.doesNotMatch(JSON.stringify(read), /Oke|960150/);
    for (const field of ['referrerName', 'referrerAgency', 'publicReferrer'])
      assert.equal(at(read, field), null, field);
    assert.deepEqual(
      listAt(read, 'letters').map((letter) => at(letter, 'kind')),
      ['PARENT_OUTCOME'],
    );
  });

  void it('a professional is named to social care, who may say so (R235, SOC-12a)', async () => {
    const referrer = { kind: 'PROFESSIONAL', agency: 'HEALTH', name: 'June Abara', contact: '01632 960151' };
    const read = await answerTo('Milo', referrer);
    assert.deepEqual([at(read, 'referrerName'), at(read, 'referrerAgency')], ['June Abara', 'HEALTH']);
    for (const letter of listAt(read, 'letters'))
      assert.doesNotMatch(String(at(letter, 'body')), /Abara|960151/);
  });

  void it('somebody whose words a professional passed on is protected as the public is (R236)', async () => {
    const referrer = {
      kind: 'PROFESSIONAL',
      agency: 'EDUCATION',
      name: 'Ms Harlow',
      contact: '01632 960152',
      relays: { name: 'An aunt, Beth', contact: '01632 960153' },
    };
    const read = await answerTo('Tess', referrer);
    assert.equal(at(read, 'publicReferrer'), null);
    assert.doesNotMatch(JSON.stringify(read), /Beth|960153/);
    assert.doesNotMatch(JSON.stringify(listAt(read, 'letters')), /Harlow|960152/);
  });
});
