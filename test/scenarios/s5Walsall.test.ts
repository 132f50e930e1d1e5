import { agencyNames } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectView } from '../support/views';
import { assertLogged } from './auditLog';
import { dueOf, playOnAHub, type PlayedHub } from './playedHub';
import { scenarios } from './theScenarios';

void describe('S5: the belt again, Walsall', () => {
  let played: PlayedHub;
  before(async () => {
    played = await playOnAHub(scenarios['S5-WALSALL']);
  });
  after(() => played.hub.close());
  const view = (time: string, who: string) => expectView(played.look(time, who));

  void it('rated RED at 09:30, it is due at 13:30: the clock starts with the rating (R120)', () => {
    const red = played.outcomeOf('rates the contact RED');
    assert.equal(dueOf(red)['WAL-RED'], '2026-11-03T13:30:00.000Z');
    assert.equal(dueOf(played.outcomeOf('asks the partners'))['WAL-RED'], '2026-11-03T13:30:00.000Z');
  });

  void it('asked at 09:50, the health check is due within the hour, police within four (R98, R100)', () => {
    const due = dueOf(played.outcomeOf('asks the partners'));
    assert.equal(due['WAL-HEALTH-RED'], '2026-11-03T10:50:00.000Z');
    assert.equal(due['WAL-POLICE-RED'], '2026-11-03T13:50:00.000Z');
  });

  void it('Coventry’s ground is refused; the manager’s direction of immediate child protection stands (F2, V28, V29)', () => {
    const refused = played.outcomeOf('tries Coventry’s ground');
    assert.equal(refused.refusal?.extensions.code, 'GROUND_NOT_IN_PROFILE');
    assert.equal(played.outcomeOf('directs it').refusal, null);
  });

  void describe('inquorate without health (R121, R123)', () => {
    void it('it cannot be closed', () => {
      const { refusal } = played.outcomeOf('tries to close');
      assert.deepEqual(
        [refusal?.extensions.code, refusal?.extensions.rule, refusal?.extensions.guard],
        ['NOT_ALLOWED', 'R123', 'QUORATE'],
      );
    });

    for (const who of ['socialWorker', 'police', 'nurse', 'school'])
      void it(`${who} reads no more than HEADLINE about Pia`, () => {
        view('09:57', who).about('pia').isAt('HEADLINE', 'DT05', 'STAGE');
      });

    void it('the nurse is told that the incident is withheld for the stage of the process', () => {
      view('09:57', 'nurse').about('pia').sees('POL-02').isRefused('STAGE', 'DT05', 'POL-06', 'POL-12');
    });

    void it('the Team Manager, who decides by office, reads it all (C2, DT05)', () => {
      view('09:57', 'manager').about('pia').isAt('FULL', 'DT05').sees('POL-06', 'HLT-08', 'EDU-16');
    });
  });

  void describe('with health at the table', () => {
    for (const who of ['socialWorker', 'nurse', 'school'])
      void it(`${who} reads the incident and the caution (DT05)`, () => {
        view('10:20', who).about('pia').isAt('FULL', 'DT05').sees('POL-06');
        view('10:20', who).about('mother').sees('POL-10');
      });

    void it('the stepfather is still covered by nothing (DT06)', () => {
      view('10:20', 'police').about('stepfather').isRefused('NO_CONSENT', 'DT06', 'HLT-24');
    });

    void it('the uncle stays in the circle (M2)', () => {
      view('10:20', 'nurse').about('pia').sees('POL-11');
      view('10:20', 'school').about('pia').findsNoTraceOf('POL-11');
    });
  });

  for (const agency of agencyNames)
    void it(`${agency} logged what each person was shown (M11)`, () =>
      assertLogged(played, scenarios['S5-WALSALL'], agency));
});
