import { agencyNames } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectView } from '../support/views';
import { assertLogged, assertNotLogged, auditOf } from './auditLog';
import { dueOf, playOnAHub, type PlayedHub } from './playedHub';
import { scenarios } from './theScenarios';

const content = ['POL-01', 'POL-03', 'POL-05', 'POL-06', 'POL-12', 'POL-13.status', 'POL-23'];
const family = ['pia', 'mother', 'stepfather'];

void describe('S5: the belt, Coventry', () => {
  let played: PlayedHub;
  before(async () => {
    played = await playOnAHub(scenarios.S5);
  });
  after(() => played.hub.close());
  const view = (time: string, who: string) => expectView(played.look(time, who));

  void describe('the route', () => {
    void it('a call opens a contact, and a missing form delays nothing (R8, R41)', () => {
      assert.equal(played.outcomeOf('phones').answered?.state, 'AWAITING_MANAGER');
    });

    void it('RED goes to a strategy discussion; its clock has not started (R67, R117, E1)', () => {
      const red = played.outcomeOf('rates the contact RED');
      assert.deepEqual([red.answered?.state, red.answered?.threshold], ['STRATEGY', 'S47']);
      assert.equal(dueOf(red)['COV-RED'], null);
    });

    void it('commenced at 09:50, the assessment is due at 13:50 (E1: four hours, Coventry RED)', () => {
      const due = dueOf(played.outcomeOf('commissions'))['COV-RED'];
      assert.equal(due, '2026-11-03T13:50:00.000Z');
    });

    void it('the outcome is a section 47 enquiry, decided in time (R127)', () => {
      const { contact } = played.look('12:55', 'manager');
      assert.equal(contact?.state, 'DECIDED');
      assert.equal(contact.deadlines.find(({ id }) => id === 'COV-RED')?.state, 'MET');
    });
  });

  void describe('before the ground is recorded', () => {
    for (const who of ['manager', 'socialWorker', 'police', 'nurse', 'school'])
      void it(`${who} is told to record it first: HEADLINE about all three (DT06)`, () => {
        for (const person of family)
          view('09:40', who).about(person).isAt('HEADLINE', 'DT06', 'OVERRIDE_RECORD_REQUIRED');
      });

    void it('the nurse sees that the police have something, and when, but not what (DT06)', () => {
      view('09:40', 'nurse')
        .about('pia')
        .sees('POL-02')
        .isRefused('OVERRIDE_RECORD_REQUIRED', 'DT06', ...content);
    });

    void it('the school sees the date of the hospital visit, not its findings (DT06)', () => {
      view('09:40', 'school')
        .about('pia')
        .sees('HLT-06', 'HLT-07')
        .isRefused('OVERRIDE_RECORD_REQUIRED', 'DT06', 'HLT-08', 'HLT-16', 'HLT-19');
    });

    void it('every agency sees all of its own (M1)', () => {
      view('09:40', 'police')
        .about('pia')
        .sees(...content, 'POL-11', 'POL-28');
      view('09:40', 'police').about('mother').sees('POL-10');
      view('09:40', 'nurse').about('stepfather').sees('HLT-24');
      view('09:40', 'school').about('pia').sees('EDU-05', 'EDU-16');
    });

    void it('probation was not asked, and there is no contact for it', () => {
      view('09:40', 'probation').isUnaware();
    });
  });

  void describe('with the ground recorded', () => {
    for (const who of ['manager', 'socialWorker', 'nurse', 'school'])
      void it(`${who} reads what the police hold about Pia and her mother (DT05)`, () => {
        view('09:55', who)
          .about('pia')
          .isAt('FULL', 'DT05')
          .sees('POL-02', ...content);
        view('09:55', who)
          .about('mother')
          .isAt('FULL', 'DT05')
          .sees('POL-10')
          .reads('POL-10', /CAUTION/);
      });

    for (const who of ['manager', 'socialWorker', 'police', 'school'])
      void it(`${who} reads the fracture, the GP and the school nurse (DT05)`, () => {
        view('09:55', who)
          .about('pia')
          .sees('HLT-03', 'HLT-04', 'HLT-07', 'HLT-08', 'HLT-16', 'HLT-19')
          .reads('HLT-08', /Fracture/);
      });

    void it('the nurse and the police read attendance, CPOMS and the chronology (DT05)', () => {
      for (const who of ['nurse', 'police'])
        view('09:55', who).about('pia').sees('EDU-05', 'EDU-16', 'SOC-01', 'SOC-03', 'SOC-04');
    });

    void it('the intelligence about the uncle is for the decision circle; to the school there is none (M2)', () => {
      for (const who of ['manager', 'socialWorker', 'nurse']) view('09:55', who).about('pia').sees('POL-11');
      view('09:55', 'school').about('pia').findsNoTraceOf('POL-11');
    });

    void it('the source of it leaves the police for nobody (POL-28, M2)', () => {
      for (const who of ['manager', 'socialWorker', 'nurse', 'school'])
        view('09:55', who).about('pia').findsNoTraceOf('POL-28', 'POL-13.operational');
    });

    for (const who of ['manager', 'socialWorker', 'police', 'school'])
      void it(`the stepfather’s notes are withheld from ${who}: no ground names him (M4, DT06)`, () => {
        view('09:55', who)
          .about('stepfather')
          .isAt('HEADLINE', 'DT06', 'NO_CONSENT')
          .isRefused('NO_CONSENT', 'DT06', 'HLT-24');
      });

    void it('the NHS number goes neither to the police nor to the school (HLT-01, M7)', () => {
      for (const who of ['police', 'school'])
        view('09:55', who).about('pia').isRefused('PURPOSE', 'M7', 'HLT-01');
    });

    void it('the receiving team, at no seat and on no release yet, reads no partner (F3)', () => {
      view('09:55', 'receivingWorker')
        .about('pia')
        .isAt('NONE', 'DT05', 'NOT_RECIPIENT')
        .isAnswered('POLICE', 'NO_PERMISSION')
        .isAnswered('HEALTH', 'NO_PERMISSION');
    });
  });

  void it('an override that names the stepfather opens his record to the discussion (DT05)', () => {
    for (const who of ['manager', 'socialWorker', 'police', 'school'])
      view('10:25', who)
        .about('stepfather')
        .isAt('FULL', 'DT05')
        .reads('HLT-24', /depression/);
  });

  void describe('what the police restrict stays in the hub (M3, DT05 second column)', () => {
    for (const who of ['manager', 'socialWorker', 'nurse'])
      void it(`${who}, of the decision circle, still reads it while the discussion runs`, () => {
        view('10:10', who).about('pia').sees('POL-13.status');
      });

    void it('the school finds no trace of it, and all the rest as before', () => {
      view('10:10', 'school').about('pia').findsNoTraceOf('POL-13.status').sees('POL-06', 'POL-12', 'POL-23');
    });

    void it('after the release nobody but the circle and the police finds a trace of it', () => {
      for (const who of ['nurse', 'receivingWorker', 'school'])
        view('12:55', who).about('pia').findsNoTraceOf('POL-13.status', 'POL-11', 'POL-28');
      for (const who of ['manager', 'socialWorker', 'police'])
        view('12:55', who).about('pia').sees('POL-13.status');
    });
  });

  void describe('after the release (F9)', () => {
    for (const who of ['receivingWorker', 'nurse'])
      void it(`${who} reads what the police and the school hold, in full`, () => {
        view('12:55', who).about('pia').isAt('FULL', 'DT05').sees('POL-06', 'EDU-16');
        view('12:55', who).about('mother').sees('POL-10');
      });

    void it('the receiving team reads the medical and the stepfather’s notes (HLT-22, HLT-24)', () => {
      view('12:55', 'receivingWorker')
        .about('pia')
        .reads('HLT-22', /CHILD_PROTECTION_MEDICAL/);
      view('12:55', 'receivingWorker').about('stepfather').sees('HLT-24');
    });

    void it('the school reads the medical that was agreed for it, and nothing else of its partners (M7)', () => {
      view('12:55', 'school')
        .about('pia')
        .sees('HLT-22')
        .isRefused('PURPOSE', 'M7', 'HLT-08', 'HLT-16', 'HLT-19', 'POL-06', 'POL-12', 'SOC-04');
      view('12:55', 'school').about('mother').isRefused('PURPOSE', 'M7', 'POL-10', 'HLT-24');
      view('12:55', 'school').about('stepfather').isRefused('PURPOSE', 'M7', 'HLT-24');
    });

    void it('probation still does not know of it', () => {
      view('12:55', 'probation').isUnaware();
    });
  });

  void describe('the log (M11)', () => {
    for (const agency of agencyNames)
      void it(`${agency} logged what each person was shown, under its row, no more and no less`, () =>
        assertLogged(played, scenarios.S5, agency));

    void it('social care logged every step that changed permission, in order', async () => {
      const log = await auditOf(played.hub, 'SOCIAL_CARE');
      const own = log.flatMap(({ command }) => (command && !command.startsWith('match') ? [command] : []));
      assert.deepEqual(own, [
        ...['submitReferral', 'rateContact', 'conveneStrategy', 'recordOverride', 'commissionAssessment'],
        ...['recordOverride', 'submitReturn', 'submitReturn', 'submitReturn'],
        ...['concludeStrategy', 'rateContact', 'decide', 'releaseDisclosure'],
      ]);
    });

    void it('the police logged the restriction', async () => {
      const log = await auditOf(played.hub, 'POLICE');
      assert.equal(log.filter(({ command }) => command === 'restrict POLICE').length, 1);
    });

    for (const agency of agencyNames)
      void it(`no content is in the log of ${agency}`, () =>
        assertNotLogged(played.hub, agency, [
          'Dunmore',
          'Voss',
          'Kiln Row',
          'belt',
          'depression',
          'Fracture',
        ]));
  });
});
