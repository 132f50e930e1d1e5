import { currentEdition, editionsOf, replayLogs } from '@mash-hub/shared/audit';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aRequester } from '../../support/createHub';
import { aCommand, aLogOf, ofContact, type AReading } from '../../support/aReplayedLog';
import {
  agreed,
  child,
  disagreements,
  link,
  police,
  reading,
  referral,
  replay,
  restriction,
  socialCare,
} from './aReplay';

void describe('The replay of a log follows its commands, and', () => {
  void it('finds a disclosure that goes by consent which had been withdrawn (R228, M4)', async () => {
    const withdrawal = aCommand(
      'withdrawConsent',
      'contact_1',
      { consentsNow: ['person_1 CHILD WITHDRAWN WITHDRAWN'], thresholdNow: 'CIN', stageNow: 'RELEASED' },
      { contact: 'contact_1', at: '2026-11-03T09:20:00.000Z' },
    );
    const found = await disagreements([referral, withdrawal, ...socialCare.slice(1)]);
    assert.match(
      found[0] ?? '',
      /^SOCIAL_CARE 2: the log says consent of person_1 is GIVEN.*the commands left WITHDRAWN/,
    );
    const taken = { ...withdrawal, kind: 'COMMAND_NOT_APPLIED' } as const;
    const back = await disagreements([referral, withdrawal, taken, ...socialCare.slice(1)]);
    assert.deepEqual(back, [], 'a withdrawal that was announced and not made withdraws nothing');
  });

  void it('agrees with a reading that had begun when consent was withdrawn, and counts it apart (V1)', async () => {
    const withdrawal = aCommand(
      'withdrawConsent',
      'contact_1',
      { consentsNow: ['person_1 CHILD WITHDRAWN WITHDRAWN'], thresholdNow: 'CIN', stageNow: 'RELEASED' },
      { contact: 'contact_1', at: '2026-11-03T09:29:59.000Z' },
    );
    const [first, second] = [referral, withdrawal];
    const found = await replay([first, second, ofContact(reading)], police.slice(0, 3));
    assert.deepEqual(found.disagreements, []);
    assert.equal(found.checks.get('consent')?.overtaken, 1);
  });

  void it('finds a disclosure under a restriction that was lifted, or before one was placed (R233)', async () => {
    const [, , byNurse, byManager] = police;
    assert.ok(byNurse && byManager);
    const late = { ...restriction, at: '2026-11-03T10:00:00.000Z' };
    assert.match((await disagreements(socialCare, [link, byNurse, late, byManager]))[0] ?? '', /^POLICE 1: /);
    const lifted = aCommand('lift restriction POLICE', 'incident_2', { restriction: 'restriction_1' });
    const found = await disagreements(socialCare, [restriction, lifted, link, byNurse, byManager]);
    assert.deepEqual(
      found.map((one) => one.slice(0, 8)),
      ['POLICE 3', 'POLICE 4'],
    );
  });

  void it('finds a reading by somebody who opened nobody, or no more (BG1)', async () => {
    const screener = aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER');
    const refused = { ...agreed, consent: 'WITHDRAWN' } as const;
    const opened = {
      ...reading,
      requester: screener,
      standing: {},
      people: [{ ...child, facts: refused, emergency: 'FULL' }],
    } as const;
    const facts = {
      consentsNow: ['person_1 CHILD WITHDRAWN WITHDRAWN'],
      thresholdNow: 'CIN',
      stageNow: 'RELEASED',
    };
    const commands = (until: string) => {
      const emergenciesNow = [`emergency_1 person_1 FULL ${until}`];
      return aCommand(
        'openEmergency',
        'contact_1',
        { ...facts, emergenciesNow },
        { contact: 'contact_1', requester: screener },
      );
    };
    assert.deepEqual(await disagreements([commands('2026-11-03T10:00:00.000Z'), ofContact(opened)], []), []);
    const late = await disagreements([commands('2026-11-03T09:30:00.000Z'), ofContact(opened)], []);
    assert.match(
      late.join(),
      /^SOCIAL_CARE 1: the log says person_1 was open in an emergency at FULL; replay says the commands left nothing$/,
    );
    const elses = ofContact({
      ...opened,
      requester: aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER', { sub: 'colleague' }),
    });
    assert.equal((await disagreements([commands('2026-11-03T10:00:00.000Z'), elses], [])).length, 1);
  });

  void it('checks no permission where social care’s log is not given, and says so', async () => {
    const { disagreements: found, checks } = await replayLogs([aLogOf('POLICE', police)], {
      editions: editionsOf([currentEdition]),
    });
    assert.deepEqual(found, []);
    assert.deepEqual([checks.get('grant')?.made, checks.get('grant')?.unknown], [0, 2]);
  });

  void it('finds a disclosure for which social care gave no permission', async () => {
    const found = await disagreements(socialCare.slice(0, 1));
    assert.deepEqual(
      found.map((one) => one.slice(0, 8)),
      ['POLICE 2', 'POLICE 3'],
    );
    assert.match(found[0] ?? '', /social care’s log gave none/);
  });

  /** A command on the contact that leaves a ground for its child to the end of the day before the reading. */
  const ranOut = (command: string, stageNow: string) =>
    aCommand(
      command,
      'contact_1',
      {
        consentsNow: ['person_1 CHILD REFUSED REFUSED'],
        groundsNow: ['override_1 2026-11-02T23:59:59.999Z DELAY_SIGNIFICANT_HARM person_1'],
        thresholdNow: 'CIN',
        stageNow,
      },
      { contact: 'contact_1', at: '2026-11-02T09:00:00.000Z' },
    );
  const refused = { ...child, facts: { ...agreed, consent: 'REFUSED' } } as const;
  const stagesFoundIn = async (command: string, left: string, stage: AReading['stage']) => {
    const entry = ofContact({ ...reading, stage, people: [refused] });
    const { disagreements: found, checks } = await replay([ranOut(command, left), entry], []);
    return [found.map(({ words }) => words), checks.get('stage')?.unknown];
  };

  void it('finds another stage than the commands left, though a ground has run out since (F3)', async () => {
    assert.deepEqual(await stagesFoundIn('recordOverride', 'GATHERING', 'GATHERING'), [[], 0]);
    assert.deepEqual(await stagesFoundIn('recordOverride', 'GATHERING', 'RELEASED'), [
      ['the log says stage RELEASED; replay says the commands left GATHERING'],
      0,
    ]);
  });

  void it('leaves open only to which stage of triage a family falls back when its ground runs out (F4, DT54)', async () => {
    for (const stage of ['GATHERING', 'DA_TRIAGE', 'HELD'] as const)
      assert.deepEqual(await stagesFoundIn('openTriage', 'GATHERING', stage), [[], 1], stage);
    const [found] = await stagesFoundIn('openTriage', 'GATHERING', 'RELEASED');
    assert.deepEqual(found, ['the log says stage RELEASED; replay says the commands left GATHERING']);
    assert.deepEqual(await stagesFoundIn('openTriage', 'DECIDED', 'DECIDED'), [[], 0]);
  });

  void it('finds a reading of a contact that no command made', async () => {
    const found = await disagreements(socialCare.slice(1), []);
    assert.deepEqual(
      [...new Set(found.map((one) => one.replace(/^SOCIAL_CARE \d/, '')))],
      [': the log says there is a contact contact_1; replay says no command made it'],
    );
    assert.equal(found.length, 2);
  });

  void describe('of several commands that were based on one version of a contact', () => {
    const screener = aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER');
    const left = { thresholdNow: 'CIN', stageNow: 'RELEASED' };
    const on = (expectedVersion: number, facts: object, minute: string) =>
      aCommand(
        'openEmergency',
        'contact_1',
        { ...left, ...facts },
        {
          ...{ contact: 'contact_1', expectedVersion, requester: screener },
          at: `2026-11-03T09:${minute}:00.000Z`,
        },
      );
    const opens = { emergenciesNow: ['emergency_1 person_1 FULL 2026-11-03T10:10:00.000Z'] };
    const first = on(3, opens, '10');
    const notOpened = ofContact({ ...reading, requester: screener, standing: {}, people: [child] });

    void it('takes the last for made: a crash kept the others from it (BG1)', async () => {
      assert.deepEqual(await disagreements([referral, first, on(3, {}, '20'), notOpened], []), []);
      assert.deepEqual(await disagreements([referral, first, notOpened, on(3, {}, '40')], []), []);
    });

    void it('takes one for made that the next was based on, and one that nothing came behind', async () => {
      for (const log of [
        [referral, first, notOpened],
        [referral, first, notOpened, on(4, {}, '40')],
        [referral, first, on(4, {}, '20'), notOpened],
      ])
        assert.match((await disagreements(log, []))[0] ?? '', /person_1 was open in an emergency at nothing/);
    });

    void it('takes the first for made where the others are said not to be (V1)', async () => {
      const opened = ofContact({
        ...{ ...reading, requester: screener, standing: {} },
        people: [{ ...child, emergency: 'FULL' }],
      });
      const other = on(3, {}, '11');
      const taken = { ...other, kind: 'COMMAND_NOT_APPLIED' } as const;
      assert.deepEqual(await disagreements([referral, first, other, taken, opened], []), []);
      assert.deepEqual(await disagreements([referral, other, first, taken, opened], []), []);
    });
  });
});
