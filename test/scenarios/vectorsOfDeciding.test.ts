import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, listAt, nurse, policeOfficer, safeguardingLead, teamManager } from '../support/aCase';
import { aRequester, createHub, type Hub } from '../support/createHub';
import { agreed, asked, childNumber, createFamilies, decision, mother, rated } from './aFamilyReferred';
import { done, isRefused, refer, type OnTheForm, type Referral } from './aReferral';

const groupManager = aRequester('SOCIAL_CARE', 'GROUP_MANAGER');

let hub: Hub;
before(async () => {
  hub = await createHub({ at: '2026-11-03T09:00', timeoutMs: 20_000 });
});
after(() => hub.close());

const aFamily = createFamilies(() => hub);

void describe('The decision and what leaves', () => {
  const decidedAt = async (
    profile: Parameters<typeof aFamily>[0],
    rag: string,
    threshold: string,
    said: Partial<OnTheForm> = agreed,
    more: object = {},
  ): Promise<Referral> => {
    const one = await aFamily(profile, said);
    await rated(one, rag);
    await asked(one, 'HEALTH');
    await rated(one, rag, true);
    await done(one.command(teamManager, 'decide', decision(threshold, more)));
    return one;
  };

  void it('Durham records who took part and sends no more than summaries with analysis (R129, R132, R140, feature 63)', async () => {
    const one = await aFamily('DURHAM');
    await rated(one, 'AMBER');
    await asked(one, 'HEALTH');
    await rated(one, 'AMBER', true);
    await isRefused(one.command(teamManager, 'decide', decision('CIN')), 'NOT_ALLOWED', 'R129');
    const together = decision('CIN', { agreedBy: [{ agency: 'POLICE' }, { agency: 'HEALTH' }] });
    const selection = 'decision { agreedBy category receivingTeam teamPhone }';
    const decided = await done(one.command(teamManager, 'decide', together, selection));
    assert.deepEqual(at(decided, 'decide', 'decision', 'agreedBy'), ['POLICE', 'HEALTH']);
    assert.equal(at(decided, 'decide', 'decision', 'teamPhone'), '01632 960141');
    const to = (level: string) => ({ recipients: [{ agency: 'SOCIAL_CARE', role: 'LOCALITY_TM', level }] });
    await isRefused(one.command(teamManager, 'releaseDisclosure', to('RELEVANT')), 'NOT_ALLOWED', 'F9');
    await done(one.command(teamManager, 'releaseDisclosure', to('SUMMARY')));
  });

  void it('early help on a ground in the place of consent gives nothing, naming the row (V12, R138)', async () => {
    const one = await aFamily('COVENTRY', { consent: 'REFUSED', givenBy: 2 });
    const ground = {
      ground: 'DELAY_SIGNIFICANT_HARM',
      subjects: [one.subjects[0]],
      reason: 'Waiting would leave the child in danger.',
    };
    await done(one.command(teamManager, 'recordOverride', ground));
    await rated(one, 'GREEN');
    await asked(one, 'HEALTH');
    await rated(one, 'GREEN', true);
    await done(one.command(teamManager, 'decide', decision('CAF')));
    const recipients = [{ agency: 'SOCIAL_CARE', role: 'EH_COORDINATOR', level: 'SUMMARY' }];
    await isRefused(one.command(teamManager, 'releaseDisclosure', { recipients }), 'NOT_ALLOWED', 'DT23');
  });

  void it('lifting a FULL item into what is relevant needs a written reason, and is the Team Manager’s (V23, R139, feature 66)', async () => {
    const one = await decidedAt('COVENTRY', 'AMBER', 'CIN');
    const mark = { agency: 'HEALTH', record: 'CONSULTATION:1', item: 'HLT-16' };
    await isRefused(one.command(teamManager, 'markRelevant', mark), 'NOT_ALLOWED', 'V23');
    await isRefused(one.command(nurse, 'markRelevant', { ...mark, reason: 'It explains it.' }), 'FORBIDDEN');
    const selection = 'disclosureState';
    const marked = await done(
      one.command(teamManager, 'markRelevant', { ...mark, reason: 'It explains the injury.' }, selection),
    );
    assert.equal(at(marked, 'markRelevant', 'disclosureState'), 'RELEVANCE_MARKED');
  });

  void it('a substance report goes to the service with consent, and the release is logged with its row (V25, R227)', async () => {
    const one = await refer(
      hub,
      { profile: 'BLACKBURN_WITH_DARWEN', channel: 'PSR', by: policeOfficer },
      { ...childNumber(20), ...agreed },
      { ...mother, consent: 'GIVEN', givenBy: 2 },
    );
    await rated(one, 'GREEN');
    await asked(one, 'HEALTH');
    await rated(one, 'GREEN', true);
    await done(one.command(teamManager, 'decide', decision('CAF')));
    const worker = aRequester('SOCIAL_CARE', 'SUBSTANCE_WORKER');
    const recipients = [{ agency: 'SOCIAL_CARE', role: 'SUBSTANCE_WORKER', level: 'SUMMARY' }];
    await done(one.command(teamManager, 'releaseDisclosure', { recipients }));
    const releases = listAt(await one.read(worker, 'releases { state rules }'), 'releases');
    assert.deepEqual(releases, [{ state: 'RELEASED', rules: ['DT22'] }]);
    const { log } = hub.agencies.SOCIAL_CARE.dependencies;
    const { size } = await log.checkpoint();
    const { entries } = await log.entries({}, { first: size });
    assert.ok(entries.some(({ body }) => JSON.stringify(body).includes('SUBSTANCE_WORKER')));
    assert.ok(entries.some(({ body }) => JSON.stringify(body).includes('releaseDisclosure')));
  });

  void it('a dispute on an NFA opens a review, and the outcome is unchanged meanwhile (V27, R158, R159, R160, feature 88)', async () => {
    const one = await decidedAt('WALSALL', 'GREEN', 'NFA');
    const raised = await done(
      one.command(
        safeguardingLead,
        'raiseDispute',
        { ground: 'The pattern was missed.' },
        'disputes { id process }',
      ),
    );
    const dispute = at(raised, 'raiseDispute', 'disputes', 0, 'id');
    assert.match(String(at(raised, 'raiseDispute', 'disputes', 0, 'process')), /FaST/);
    const step = (who: typeof nurse, event: string, more: object = {}) =>
      one.command(who, 'progressDispute', { dispute, event, note: 'As talked through.', ...more });
    await done(step(safeguardingLead, 'ESCALATE'));
    await isRefused(step(teamManager, 'REVIEW', { upheld: true }), 'FORBIDDEN');
    await done(step(groupManager, 'REVIEW', { upheld: true }));
    const seen = await one.read(safeguardingLead, 'state disputes { state upheld steps { to note } }');
    assert.equal(at(seen, 'state'), 'DECIDED');
    assert.deepEqual(
      [at(seen, 'disputes', 0, 'state'), at(seen, 'disputes', 0, 'upheld')],
      ['REVIEWED', true],
    );
    assert.deepEqual(
      at(await one.read(teamManager, 'decision { threshold }'), 'decision', 'threshold'),
      'NFA',
    );
    assert.deepEqual(at(await one.read(nurse, 'disputes { id }'), 'disputes'), [], 'to others there is none');
  });
});

void describe('An agency that cannot be reached', () => {
  void it('health is down on a RED: the others answer, AGENCY_UNAVAILABLE, and the decision is allowed with a note (V14, R95)', async () => {
    const one = await aFamily('COVENTRY');
    await rated(one, 'RED');
    await asked(one, 'HEALTH', 'POLICE');
    await hub.agencies.HEALTH.close();
    const query =
      'query($id: ID!) { contact(id: $id) { state subjects { health { answer } police { answer } } } }';
    const { data, errors } = await hub.ask(teamManager, query, { id: one.id });
    assert.deepEqual(
      errors.map(({ extensions }) => [extensions.code, extensions.agency]),
      [['AGENCY_UNAVAILABLE', 'HEALTH']],
    );
    assert.ok(at(data, 'contact', 'subjects', 0, 'police', 'answer'));
    assert.equal(at(data, 'contact', 'subjects', 0, 'health'), null);
    await rated(one, 'RED', true);
    const silent = decision('S47', { missingAgencies: ['POLICE'] });
    await isRefused(one.command(teamManager, 'decide', silent), 'NOT_ALLOWED', 'R95');
    const noted = await done(
      one.command(teamManager, 'decide', decision('S47'), 'state decision { missingAgencies }'),
    );
    assert.deepEqual(at(noted, 'decide', 'decision', 'missingAgencies'), ['HEALTH', 'POLICE']);
  });
});
