import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import { fromLocal } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectView } from '../support/views';
import { assertLogged, auditOf } from './auditLog';
import { countRequests } from './partnerTraffic';
import { dueOf, playOnAHub, type PlayedHub } from './playedHub';
import { scenarios } from './theScenarios';

const partners = agencyNames.filter((agency) => agency !== 'SOCIAL_CARE');

void describe('S7: an eMARF without consent, Walsall', () => {
  let played: PlayedHub;
  const whileHeld = new Map<Agency, { readonly requests: number; readonly storeCommands: number }>();
  let traffic: ReturnType<typeof countRequests>;
  let healthAfterwards = 0;
  before(async () => {
    traffic = countRequests();
    const countWhileHeld: Parameters<typeof playOnAHub>[1] = ({ step }, hub) => {
      const commandsOf = (agency: Agency) => hub.agencies[agency].dependencies.store.commands;
      if (step.says.startsWith('files')) for (const agency of agencyNames) commandsOf(agency).reset();
      healthAfterwards = traffic.to(hub, 'HEALTH');
      if (!step.says.startsWith('tries to ask')) return;
      for (const agency of agencyNames)
        whileHeld.set(agency, {
          requests: traffic.to(hub, agency),
          storeCommands: commandsOf(agency).total(),
        });
    };
    played = await playOnAHub(scenarios.S7, countWhileHeld, { monitorCommands: true });
  });
  after(() => {
    traffic.stop();
    return played.hub.close();
  });
  const view = (time: string, who: string) => expectView(played.look(time, who));

  void describe('while it is held', () => {
    void it('it is filed and parked: no screening, no rating, no decision clock (R221)', () => {
      const held = played.outcomeOf('holds it');
      assert.deepEqual([held.answered?.state, held.answered?.rag], ['HELD_NO_CONSENT', null]);
      assert.equal(dueOf(held)['WAL-GREEN'], undefined);
    });

    for (const agency of partners) {
      void it(`${agency} receives not one request, whoever looks (R222)`, () => {
        assert.equal(whileHeld.get(agency)?.requests, 0);
      });
      void it(`${agency} runs not one query on its store, and logs nothing (R222)`, async () => {
        assert.equal(whileHeld.get(agency)?.storeCommands, 0);
        const takenUp = fromLocal('2026-04-07T11:00').toISOString();
        assert.deepEqual(
          (await auditOf(played.hub, agency)).filter(({ at }) => at < takenUp),
          [],
        );
      });
    }

    void it('social care did receive requests, and health once it was asked, so the counter counts', () => {
      assert.ok((whileHeld.get('SOCIAL_CARE')?.requests ?? 0) > 0);
      assert.ok((whileHeld.get('SOCIAL_CARE')?.storeCommands ?? 0) > 0);
      assert.ok(healthAfterwards > 0);
    });

    for (const who of ['manager', 'socialWorker', 'earlyHelp', 'healthVisitor'])
      void it(`${who} may know of it, and every partner field is withheld: NO_CONSENT (DT24)`, () => {
        for (const person of ['kit', 'dana']) {
          const about = view('16:05', who).about(person).isAt('NONE', 'DT24', 'NO_CONSENT');
          for (const agency of partners) about.isAnswered(agency, 'NO_PERMISSION');
        }
      });

    void it('those who work the hold read what was filed (SOC-24)', () => {
      for (const who of ['manager', 'socialWorker'])
        view('16:05', who).ofTheContact().sees('SOC-09', 'SOC-11');
    });

    void it('the health visitor who referred reads nothing back', () => {
      assert.deepEqual(played.look('16:05', 'healthVisitor').seen, []);
    });

    for (const who of ['nurse', 'police', 'educationOfficer', 'probation'])
      void it(`to ${who} there is no such contact (R222, SOC-24)`, () => {
        view('16:05', who).isUnaware();
      });

    void it('partners cannot be asked either (R91, R221)', () => {
      assert.equal(played.outcomeOf('tries to ask').refusal?.extensions.code, 'NOT_ALLOWED');
    });
  });

  void describe('when the parents agree', () => {
    void it('consent takes it up again (R224)', () => {
      assert.equal(played.outcomeOf('parents now agree').answered?.state, 'AWAITING_MANAGER');
    });

    void it('GREEN, level 3, on Tue 7 Apr 11:00 is due on Tue 14 Apr 11:00 (E1: five working days)', () => {
      const green = played.outcomeOf('rates it GREEN');
      assert.deepEqual([green.answered?.rag, green.answered?.threshold], ['GREEN', 'CAF']);
      assert.equal(dueOf(green)['WAL-GREEN'], fromLocal('2026-04-14T11:00').toISOString());
    });

    void it('early help reads the summary (DT22)', () => {
      view('14:30', 'earlyHelp')
        .about('kit')
        .isAt('SUMMARY', 'DT22')
        .sees('HLT-03', 'HLT-04', 'EHP-01', 'EHP-04')
        .isRefused('TIER_EXCEEDS_LEVEL', 'DT22', 'HLT-01', 'HLT-10', 'HLT-16');
      view('14:30', 'earlyHelp').ofTheContact().sees('HLT-21');
    });

    void it('health was asked, the others were not, and know nothing of it (F9)', () => {
      view('14:30', 'earlyHelp')
        .about('kit')
        .isAnswered('POLICE', 'NOT_ASKED')
        .isAnswered('PROBATION', 'NOT_ASKED');
      for (const who of ['police', 'educationOfficer', 'probation']) view('14:30', who).isUnaware();
    });

    void it('the nurse, who answered and receives nothing, reads the headlines (F3)', () => {
      view('14:30', 'nurse').about('kit').isAt('HEADLINE', 'DT22', 'NOT_RECIPIENT').sees('SOC-01', 'EHP-01');
    });
  });

  for (const agency of agencyNames)
    void it(`${agency} logged what each person was shown (M11)`, () =>
      assertLogged(played, scenarios.S7, agency));
});
