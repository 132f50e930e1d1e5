import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt, nurse, teamManager } from '../support/aCase';
import {
  adviser,
  doOn,
  noteTaker,
  noticesFor,
  officer,
  report,
  type SeenNotice,
} from '../support/aDomesticAbuseIncident';
import { child, createTable, mother } from '../support/aTriageTable';
import { createHub, type Hub } from '../support/createHub';

describe('One incident, several children, different routes (R179, feature 78)', () => {
  let hub: Hub;
  let notice: SeenNotice;
  let emergency: unknown;
  let table: ReturnType<typeof createTable>;

  before(async () => {
    hub = await createHub({ at: '2026-06-15T06:30' });
    table = createTable(hub);
    const children = [
      child('Una', '2015-05-05'),
      child('Ivo', '2017-06-06'),
      child('Mia', '2019-07-07'),
      child('Kit', '2020-08-08'),
    ];
    notice = await report(hub, 'WALSALL', [...children, mother]);
    hub.setTime('2026-06-15T08:30');
    notice = await table.mark(notice);
    hub.setTime('2026-06-15T10:05');
    await table.hear(notice);
  });
  after(() => hub.close());

  it('a contact stands for each child, with the others as brothers and sisters (R162)', async () => {
    const contacts = notice.items.map((item) => item.contact);
    assert.equal(new Set(contacts).size, 4);
    const roles = listAt(await table.contact(contacts[1]), 'subjects').map((one) => at(one, 'role'));
    assert.deepEqual(roles, ['CHILD', 'SIBLING', 'SIBLING', 'SIBLING', 'MOTHER']);
  });

  it('V26: very low level ends with no action, and nobody’s file was opened (R179)', async () => {
    notice = dataOf(await table.agree(teamManager, notice, 0, 'L1_NONE'))
      .agreeDomesticAbuseOutcome as SeenNotice;
    const ended = await table.contact(notice.items[0]?.contact);
    assert.equal(at(ended, 'state'), 'NFA');
    assert.equal(at(ended, 'subjects', 0, 'disclosure', 'level'), 'NONE');
    assert.equal(await table.contact(notice.items[0]?.contact, nurse), null);
  });

  it('a nurse at triage opens a child at once (BG1)', async () => {
    const subject = `${String(notice.items[1]?.contact)}.1`;
    const reason = 'The mother is in labour here and nobody knows about this child.';
    const open =
      'mutation($input: OpenEmergencyInput!) { openEmergency(input: $input) { emergencies { id } } }';
    const opened = dataOf(await hub.ask(nurse, open, { input: { subject, reason } }));
    emergency = at(opened, 'openEmergency', 'emergencies', 0, 'id');
  });

  it('Level 2 goes to the adviser, who reads on and can ask for a re-rating; the others read no more (F9, R85, feature 84)', async () => {
    notice = dataOf(await table.agree(teamManager, notice, 1, 'L2_IDVA'))
      .agreeDomesticAbuseOutcome as SeenNotice;
    const assigned = notice.items[1]?.contact;
    assert.equal(at(await table.contact(assigned), 'state'), 'TRIAGE');
    assert.equal(at(await table.contact(assigned), 'threshold'), 'LEVEL_2');
    assert.equal(
      at(await table.contact(assigned, adviser), 'subjects', 0, 'disclosure', 'level'),
      'DA_ENVELOPE',
    );
    // While her colleague has somebody of it open she can find them in her records, and reads nothing of the case (BG1).
    const other = await table.contact(assigned, { ...nurse, sub: 'another-nurse' });
    assert.deepEqual([at(other, 'rag'), at(other, 'subjects', 0, 'disclosure', 'level')], [null, 'NONE']);
    dataOf(
      await table.command(adviser, 'requestReRating', {
        contact: assigned,
        reason: 'She is more afraid than she said.',
      }),
    );
  });

  it('the nurse knows of the contact until what she opened ends, though triage is over, and closes it herself (BG1)', async () => {
    const { contact } = notice.items[1] ?? {};
    assert.notEqual(await table.contact(contact, nurse), null);
    const close = 'mutation($input: CloseEmergencyInput!) { closeEmergency(input: $input) { id } }';
    assert.deepEqual((await hub.ask(nurse, close, { input: { emergency } })).errors, []);
    assert.equal(await table.contact(contact, nurse), null);
  });

  it('what the note taker writes down waits for a manager where it ends or diverts a contact (R181)', async () => {
    notice = dataOf(await table.agree(noteTaker, notice, 2, 'L3_EARLY_HELP'))
      .agreeDomesticAbuseOutcome as SeenNotice;
    assert.equal(notice.items[2]?.state, 'L3_EARLY_HELP');
    assert.equal(at(await table.contact(notice.items[2].contact), 'state'), 'AWAITING_MANAGER');
    notice = await doOn(hub, teamManager, 'authoriseDomesticAbuseOutcomes', { notice: notice.id });
    const waiting = await table.contact(notice.items[2]?.contact);
    assert.equal(at(waiting, 'state'), 'TRIAGE');
    assert.equal(at(waiting, 'threshold'), 'CAF');
  });

  it('RED is for a manager to give, and goes to a strategy discussion (R172, R179)', async () => {
    const byNoteTaker = await table.agree(noteTaker, notice, 3, 'L4_RED');
    assert.equal(byNoteTaker.errors[0]?.extensions.code, 'FORBIDDEN');
    assert.equal(at(await table.contact(notice.items[3]?.contact), 'triageOutcome'), null);
    notice = dataOf(await table.agree(teamManager, notice, 3, 'L4_RED'))
      .agreeDomesticAbuseOutcome as SeenNotice;
    const red = await table.contact(notice.items[3]?.contact);
    assert.deepEqual([at(red, 'state'), at(red, 'rag')], ['STRATEGY', 'RED']);
  });

  it('an outcome once agreed is not agreed again in another way (D0)', async () => {
    const again = await table.agree(teamManager, notice, 3, 'L1_NONE');
    assert.equal(again.errors[0]?.extensions.code, 'NOT_ALLOWED');
    assert.equal(at(await table.contact(notice.items[3]?.contact), 'state'), 'STRATEGY');
  });

  it('the sheet names only what a manager has authorised (feature 81)', async () => {
    const [seen] = await noticesFor(hub, officer, 'WALSALL');
    assert.deepEqual(
      seen?.outcomeSheet?.map(({ outcome }) => outcome),
      ['L1_NONE', 'L2_IDVA', 'L3_EARLY_HELP'],
    );
  });

  it('an outcome goes into police’s and health’s own records once a manager has authorised it (B5, R149)', async () => {
    const written = (index: number) => {
      const { contact } = notice.items[index] ?? {};
      const input = { contact, kind: 'DA_OUTCOME_SHEET', to: 'Police and health', items: [] };
      return table.command(teamManager, 'recordWriteBack', input);
    };
    dataOf(await written(2));
    const unauthorised = await written(3);
    assert.equal(unauthorised.errors[0]?.extensions.rule, 'R149');
  });
});

describe('S8, the branch: the child was used as a shield (R172, R180, feature 79)', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-06-15T06:30' });
  });
  after(() => hub.close());

  it('a contact is there before triage sits; RED gives four hours to the strategy discussion', async () => {
    const table = createTable(hub);
    const notice = await report(hub, 'WALSALL', [child('Ebba', '2021-03-02'), mother], { harmEvident: true });
    const id = notice.items[0]?.contact;
    assert.equal(notice.items[0]?.state, 'CONTACT_CREATED');
    hub.setTime('2026-06-15T07:10');
    dataOf(
      await table.command(teamManager, 'rateContact', {
        contact: id,
        rag: 'RED',
        reason: 'Held as a shield.',
      }),
    );
    const red = dataOf(
      await hub.ask(teamManager, `query($id: ID!) { contact(id: $id) { state deadlines { id due } } }`, {
        id,
      }),
    ).contact;
    assert.equal(at(red, 'state'), 'STRATEGY');
    const deadline = listAt(red, 'deadlines').find((one) => at(one, 'id') === 'WAL-RED');
    assert.equal(at(deadline, 'due'), '2026-06-15T10:10:00.000Z');
  });

  it('V21: an unborn child has a contact without a birth date, and an outcome (R60)', async () => {
    const table = createTable(hub);
    const unborn = { role: 'UNBORN_CHILD', given: 'Baby', family: 'Hale', resident: true };
    const reported = await report(hub, 'WALSALL', [unborn, mother], {
      incidentReference: 'ZZ/21/26',
      occurredAt: '2026-06-14T21:00:00Z',
    });
    const notice = await table.mark(reported);
    await table.hear(notice);
    const agreed = dataOf(await table.agree(teamManager, notice, 0, 'L4_AMBER'))
      .agreeDomesticAbuseOutcome as SeenNotice;
    const contact = await table.contact(agreed.items[0]?.contact);
    assert.equal(at(contact, 'subjects', 0, 'person', 'birthDate'), null);
    assert.deepEqual([at(contact, 'rag'), at(contact, 'triageOutcome')], ['AMBER', 'L4_AMBER']);
  });
});
