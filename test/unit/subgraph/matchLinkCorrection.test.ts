import { codeOf } from '@mash-hub/shared/errors';
import type { DisclosureEntry } from '@mash-hub/shared/log';
import type { Requester } from '@mash-hub/shared/identity';
import { confirmMatch, finishDueCorrections, rejectMatch, unlinkMatch } from '@mash-hub/shared/subgraph';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, listAt } from '../../support/aCase';
import { aRequester } from '../../support/createHub';
import { aLinkedAgency, aPerson, holds, manager, nurse, officer, type LinkedAgency } from './aLinkedAgency';

const screener = aRequester('SOCIAL_CARE', 'TRIAGE_WORKER');
const received = `{ corrections { police { received(first: 100) {
  id agency contact subject reliance correctedAt toldFrom toldUntil whatToDo acknowledgedAt acknowledgedBy
  disclosures { at role answer items } } } } }`;
const made = `{ corrections { police { made(first: 100) {
  id contact subject reliance record linkedFrom linkedTo reason recipientAgency acknowledgedAt
  disclosures { entry requester role own answer items { item field count records } } } } } }`;

describe('A wrong link is corrected: everybody who was told something by it is told so (B6)', () => {
  let agency: LinkedAgency;
  before(async () => {
    agency = await aLinkedAgency();
  });
  after(() => agency.close());

  const context = () => agency.contextOf(officer);
  const confirm = (person: string, record: string) =>
    confirmMatch(context(), { subject: `subject_${person}`, record, reason: 'Same address.' });
  const unlink = (person: string, through = context()) =>
    unlinkMatch(through, { subject: `subject_${person}`, reason: 'Her cousin Zelda.', next: 'OPEN' });
  const linked = async (person: string, record: string, contact = `contact_${person}`): Promise<void> => {
    await agency.look(person, contact);
    await confirm(person, record);
  };
  const ofContact = (all: readonly unknown[], contact: string): readonly unknown[] =>
    all.filter((one) => at(one, 'contact') === contact);
  const receivedBy = async (who: Requester, contact: string): Promise<readonly unknown[]> =>
    ofContact(listAt(await agency.ask(who, received), 'data', 'corrections', 'police', 'received'), contact);
  const madeFor = async (contact: string): Promise<readonly unknown[]> =>
    ofContact(listAt(await agency.ask(officer, made), 'data', 'corrections', 'police', 'made'), contact);

  it('the agency finds every disclosure, by entry, reader, item and record, and its own staff’s readings as own', async () => {
    await linked('a', 'PIA');
    await agency.read(manager, 'contact_a', 'a');
    await agency.read(manager, 'contact_a', 'a');
    await agency.read(officer, 'contact_a', 'a');
    await unlink('a');
    const [one, two] = [...(await madeFor('contact_a'))].sort((x, y) =>
      String(at(x, 'recipientAgency')) < String(at(y, 'recipientAgency')) ? 1 : -1,
    );
    assert.deepEqual(
      [at(one, 'recipientAgency'), at(one, 'record'), at(one, 'reason'), listAt(one, 'disclosures').length],
      ['SOCIAL_CARE', 'PIA', 'Her cousin Zelda.', 2],
    );
    holds(at(one, 'disclosures', 0), {
      requester: manager.sub,
      own: false,
      items: [{ item: 'POL-06', field: 'PoliceIncident.account', count: 1, records: ['INCIDENT:PIA'] }],
    });
    assert.deepEqual([at(two, 'recipientAgency'), at(two, 'disclosures', 0, 'own')], ['POLICE', true]);
  });

  it('a recipient reads what they were told, when and what to do, and nothing of whom it concerned', async () => {
    const [correction] = await receivedBy(manager, 'contact_a');
    holds(correction, {
      agency: 'POLICE',
      subject: 'subject_a',
      reliance: 'ABOUT_SOMEBODY_ELSE',
      acknowledgedAt: null,
    });
    holds(at(correction, 'disclosures', 0), { role: manager.role, answer: 'DISCLOSED', items: ['POL-06'] });
    assert.match(String(at(correction, 'whatToDo')), /concerned somebody else\. Do not rely on it/);
    assert.doesNotMatch(JSON.stringify(correction), /PIA|Zelda|INCIDENT|Shouting|Dunmore|towpath/);
  });

  it('whoever was told nothing finds none: another agency, and a colleague who may read less', async () => {
    assert.deepEqual(await receivedBy(nurse, 'contact_a'), []);
    assert.deepEqual(await receivedBy(screener, 'contact_a'), []);
    assert.equal(at(await agency.ask(nurse, made), 'data', 'corrections', 'police', 'made'), null);
  });

  it('the next answer says when it was corrected, until one of the readers acknowledges it', async () => {
    const next = await agency.read(manager, 'contact_a', 'a');
    assert.equal(next?.correctedAt?.toISOString(), '2026-11-03T09:15:00.000Z');
    const [correction] = await receivedBy(manager, 'contact_a');
    const mutation =
      'mutation($input: AcknowledgeCorrectionInput!) { acknowledgePoliceCorrection(input: $input) { acknowledgedBy } }';
    const input = { correction: at(correction, 'id') };
    const refused = await agency.ask(nurse, mutation, { input });
    assert.equal(refused.errors?.[0]?.extensions.code, 'NOT_FOUND');
    for (const _again of ['once', 'twice'])
      assert.equal(
        at(
          await agency.ask(manager, mutation, { input }),
          'data',
          'acknowledgePoliceCorrection',
          'acknowledgedBy',
        ),
        manager.role,
      );
    assert.equal((await agency.read(manager, 'contact_a', 'a'))?.correctedAt, null);
    const commands = (await agency.logged()).filter(
      (body) => 'command' in body && body.command === 'acknowledge correction POLICE',
    );
    assert.equal(commands.length, 1);
  });

  it('that nothing is held, said of somebody else, is corrected too; what was said before the link is not', async () => {
    await agency.load([aPerson('EMPTY')]);
    await agency.look('b', 'contact_b');
    await agency.read(nurse, 'contact_b', 'b');
    await confirm('b', 'EMPTY');
    assert.equal((await agency.read(manager, 'contact_b', 'b'))?.answer, 'NOTHING_HELD');
    await rejectMatch(context(), { subject: 'subject_b', reason: 'Somebody else.' });
    const [correction] = await receivedBy(manager, 'contact_b');
    assert.deepEqual(
      [at(correction, 'disclosures', 0, 'answer'), at(correction, 'disclosures', 0, 'items')],
      ['NOTHING_HELD', []],
    );
    assert.deepEqual(await receivedBy(nurse, 'contact_b'), []);
  });

  it('confirming another record corrects the first; confirming the same one again corrects nothing', async () => {
    await linked('c', 'PIA');
    await agency.read(manager, 'contact_c', 'c');
    await confirm('c', 'PIA');
    assert.deepEqual(await madeFor('contact_c'), []);
    await confirm('c', 'ADA');
    await agency.read(nurse, 'contact_c', 'c');
    assert.deepEqual(
      (await madeFor('contact_c')).map((one) => [at(one, 'record'), at(one, 'recipientAgency')]),
      [['PIA', 'SOCIAL_CARE']],
      'what is read by the new link needs no correction',
    );
  });

  it('a record about two people, shared on the permission of the wrong one, is corrected for the right one (M4)', async () => {
    await linked('ben', 'BEN', 'contact_d');
    await linked('mia', 'MIA', 'contact_d');
    await agency.read(manager, 'contact_d', 'ben', 'mia');
    await unlink('mia');
    const [correction, ...others] = await madeFor('contact_d');
    assert.deepEqual(others, []);
    holds(correction, {
      subject: 'subject_ben',
      reliance: 'ON_ANOTHERS_PERMISSION',
      disclosures: [{ items: [{ records: ['INCIDENT:MIA-BEN'] }] }],
    });
  });

  it('a long log is listed whole, a page at a time', async () => {
    await linked('e', 'PIA');
    for (let reading = 0; reading < 450; reading += 1) await agency.read(manager, 'contact_e', 'e');
    await unlink('e');
    const [correction] = await madeFor('contact_e');
    const places = listAt(correction, 'disclosures').map((one) => Number(at(one, 'entry')));
    assert.equal(new Set(places).size, 450);
  });

  it('a crash behind the undoing loses no correction: whoever comes next finishes it, once', async () => {
    await linked('f', 'PIA');
    await agency.read(manager, 'contact_f', 'f');
    const { dependencies } = agency;
    const entries = () => Promise.reject(new Error('The process ends here'));
    const broken = { ...dependencies, log: { ...dependencies.log, entries } };
    await unlink('f', { ...context(), dependencies: broken });
    assert.equal((await agency.read(manager, 'contact_f', 'f'))?.answer, 'AWAITING', 'the link is undone');
    const { corrections } = dependencies.records;
    assert.equal(await corrections.findOne({ contact: 'contact_f' }), null);
    assert.equal((await agency.matchOf('f'))?.correctionsDue?.length, 1);

    for (const _again of ['at the start', 'a minute later'])
      await finishDueCorrections({ ...dependencies, agency: 'POLICE' });
    const [one, ...others] = await madeFor('contact_f');
    assert.deepEqual([listAt(one, 'disclosures').length, others], [1, []]);
  });

  it('a reading that had begun when the link ended is corrected too; after that nothing remains due', async () => {
    await linked('g', 'PIA');
    await agency.read(manager, 'contact_g', 'g');
    const begun = (await agency.logged()).at(-1) as DisclosureEntry;
    await unlink('g');
    assert.equal(listAt((await madeFor('contact_g'))[0], 'disclosures').length, 1);
    await agency.dependencies.log.append([begun]);
    agency.clock.advance(180_000);
    const [one] = await madeFor('contact_g');
    assert.equal(listAt(one, 'disclosures').length, 2);
    assert.deepEqual((await agency.matchOf('g'))?.correctionsDue, []);
  });

  it('to leave a person who has been walled off since corrects nothing, unless the link is said to be wrong', async () => {
    await linked('h', 'ADA');
    await linked('i', 'ADA');
    for (const person of ['h', 'i']) await agency.read(manager, `contact_${person}`, person);
    await agency.load([aPerson('ADA', { walled: true })]);
    await confirm('h', 'PIA');
    await unlink('i');
    assert.deepEqual(await receivedBy(manager, 'contact_h'), []);
    assert.equal((await receivedBy(manager, 'contact_i')).length, 1);
  });

  it('an unknown correction is refused as one that is addressed to others', async () => {
    const mutation =
      'mutation($input: AcknowledgeCorrectionInput!) { acknowledgePoliceCorrection(input: $input) { id } }';
    const answer = await agency.ask(manager, mutation, { input: { correction: 'correction_none' } });
    assert.equal(answer.errors?.[0]?.extensions.code, 'NOT_FOUND');
    await assert.rejects(unlink('unknown'), (error) => codeOf(error) === 'NOT_FOUND');
  });
});
