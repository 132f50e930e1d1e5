import { agencyNames } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectView } from '../support/views';
import { assertLogged, assertNotLogged } from './auditLog';
import { dueOf, playOnAHub, type PlayedHub } from './playedHub';
import { scenarios } from './theScenarios';
import type { Scenario } from '@mash-hub/shared/development/scenario';

const quorum = ['socialWorker', 'police', 'nurse', 'school'];
const incident = ['POL-03', 'POL-04', 'POL-05', 'POL-06', 'POL-08', 'POL-09'];
const looks = ['09:16', '09:30', '09:40'];

/** The same call, from another aunt. */
const anotherAunt: Scenario = {
  ...scenarios.S3,
  steps: scenarios.S3.steps.map((step) =>
    'does' in step && step.does === 'submitReferral'
      ? {
          ...step,
          input: { ...step.input, referrer: { kind: 'PUBLIC', name: 'Wanda Oyle', contact: '01632 960177' } },
        }
      : step,
  ),
};

void describe('S3: a father assaulted mother and grandmother, Coventry', () => {
  let played: PlayedHub;
  let otherAunt: PlayedHub;
  before(async () => {
    [played, otherAunt] = await Promise.all([playOnAHub(scenarios.S3), playOnAHub(anotherAunt)]);
  });
  after(() => Promise.all([played.hub.close(), otherAunt.hub.close()]));
  const view = (time: string, who: string) => expectView(played.look(time, who));

  void describe('the route', () => {
    void it('RED goes to a strategy discussion at once (R67, R117)', () => {
      const red = played.outcomeOf('rates the contact RED');
      assert.deepEqual([red.answered?.state, red.answered?.threshold], ['STRATEGY', 'S47']);
    });

    void it('the assessment of 09:25 is due at 13:25 (E1)', () => {
      // British summer time: 13:25 here is 12:25 UTC.
      assert.equal(dueOf(played.outcomeOf('commissions'))['COV-RED'], '2026-06-10T12:25:00.000Z');
    });
  });

  void describe('before 09:22, with no ground recorded', () => {
    for (const who of quorum)
      void it(`${who} reads HEADLINE and is told to record the ground (DT06)`, () => {
        for (const person of ['theo', 'owen', 'lise', 'ruth'])
          view('09:16', who).about(person).isAt('HEADLINE', 'DT06', 'OVERRIDE_RECORD_REQUIRED');
      });

    for (const who of ['socialWorker', 'nurse', 'school'])
      void it(`${who} knows when the police were called out, and no more (DT06)`, () => {
        view('09:16', who)
          .about('theo')
          .sees('POL-02')
          .isRefused('OVERRIDE_RECORD_REQUIRED', 'DT06', ...incident);
        view('09:16', who).about('owen').isRefused('OVERRIDE_RECORD_REQUIRED', 'DT06', 'POL-07', 'POL-10');
      });
  });

  void describe('after the grounds of 09:22 (DT05)', () => {
    for (const who of ['manager', 'socialWorker', 'nurse', 'school'])
      void it(`${who} reads POL-02 to POL-10`, () => {
        view('09:30', who)
          .about('theo')
          .isAt('FULL', 'DT05')
          .sees('POL-02', ...incident);
        view('09:30', who).about('owen').sees('POL-07', 'POL-10');
      });

    for (const who of ['manager', 'socialWorker', 'police', 'school'])
      void it(`${who} reads Lise’s injury (HLT-08)`, () => {
        view('09:30', who)
          .about('lise')
          .isAt('FULL', 'DT05')
          .reads('HLT-08', /cheekbone/);
      });

    for (const who of ['manager', 'socialWorker', 'police', 'nurse'])
      void it(`${who} reads attendance, CPOMS and what the school said (EDU-05, EDU-16, EDU-18)`, () => {
        view('09:30', who).about('theo').sees('EDU-05', 'EDU-16', 'EDU-18');
      });

    for (const who of ['police', 'nurse', 'school'])
      void it(`${who} reads the chronology and the DVRIM (SOC-04, SOC-17)`, () => {
        view('09:30', who)
          .about('theo')
          .sees('SOC-04', 'SOC-17.level', 'SOC-17.form')
          .reads('SOC-17.level', /4/);
      });
  });

  void describe('Ruth, whom no ground names (M4)', () => {
    for (const who of ['manager', 'socialWorker', 'police', 'school'])
      void it(`${who} knows that she was at the hospital, and nothing of her medical history (DT06)`, () => {
        view('09:30', who)
          .about('ruth')
          .isAt('HEADLINE', 'DT06', 'NO_CONSENT')
          .sees('HLT-07')
          .isRefused('NO_CONSENT', 'DT06', 'HLT-08', 'HLT-24');
      });

    void it('what is about Lise and her together follows the stricter of the two', () => {
      view('09:30', 'nurse').about('lise').isRefused('NO_CONSENT', 'DT06', 'POL-15');
      view('09:40', 'nurse').about('lise').sees('POL-15');
    });

    void it('a ground that names her opens it (DT05)', () => {
      view('09:40', 'police')
        .about('ruth')
        .isAt('FULL', 'DT05')
        .reads('HLT-24', /Stroke/);
    });
  });

  void describe('the aunt (SOC-12b, R234–R238)', () => {
    for (const who of ['manager', 'socialWorker', 'nurse', 'police'])
      void it(`${who}, of the decision circle, may know who she is`, () => {
        view('09:30', who)
          .ofTheContact()
          .reads('SOC-12b', /Tamar Corran/);
      });

    void it('to the school there is no public referrer, before or after', () => {
      for (const time of looks)
        view(time, 'school').ofTheContact().findsNoTraceOf('SOC-12a', 'SOC-12b', 'SOC-12c');
    });

    void it('nobody who is refused, and nobody outside, is told of the contact (F3)', () => {
      for (const time of looks) for (const who of ['idva', 'probation']) view(time, who).isUnaware();
    });

    void it('not one byte for the school depends on who she is', () => {
      for (const time of looks) {
        const texts = played.textsOf(time, 'school');
        assert.ok(texts.length > 0);
        assert.deepEqual(texts, otherAunt.textsOf(time, 'school'));
        assert.doesNotMatch(texts.join(), /Tamar|960166|aunt/i);
      }
    });

    void it('the narrative that is released names neither her nor how she is related (R238)', () => {
      view('09:30', 'school').ofTheContact().sees('SOC-09');
      assert.doesNotMatch(JSON.stringify(played.look('09:30', 'school').seen), /aunt|sister|Tamar|relative/i);
    });
  });

  void describe('where Lise and Theo are (POL-22, DAS-02, M8)', () => {
    void it('never reaches the school, before or after: it finds no trace', () => {
      for (const time of looks) {
        view(time, 'school').about('lise').findsNoTraceOf('POL-22', 'DAS-02');
        assert.doesNotMatch(played.textsOf(time, 'school').join(), /Hidden Yard|960187|code word/);
      }
    });

    void it('never shows the school the family’s addresses either (SOC-29)', () => {
      view('09:30', 'school').about('theo').findsNoTraceOf('SOC-29.address').sees('SOC-29.composition');
    });

    void it('is open in the hub to the decision circle', () => {
      for (const who of ['manager', 'socialWorker', 'nurse'])
        view('09:30', who).about('lise').sees('POL-22', 'DAS-02');
    });
  });

  void describe('the log (M11)', () => {
    for (const agency of agencyNames) {
      void it(`${agency} logged what each person was shown, under its row`, () =>
        assertLogged(played, scenarios.S3, agency));
      void it(`no content, and no aunt, is in the log of ${agency}`, () =>
        assertNotLogged(played.hub, agency, [
          'Marsh',
          'Corran',
          'Tamar',
          'Weir Lane',
          'Hidden Yard',
          'cheekbone',
        ]));
    }
  });
});
