import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, policeOfficer, safeguardingLead, teamManager } from '../support/aCase';
import { aRequester, createHub, type Hub, type HubAnswer } from '../support/createHub';

const screeningWorker = aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER');
const callTaker = aRequester('SOCIAL_CARE', 'BSO');

type Said = 'GIVEN' | 'REFUSED' | 'NOT_SOUGHT' | 'UNOBTAINABLE';

interface Family {
  readonly profile: string;
  readonly said?: Said;
  readonly informed?: boolean;
}

const outcomeOf = ({ errors }: HubAnswer): string => {
  const [first] = errors;
  return first ? `${String(first.extensions.code)} ${String(first.extensions.rule)}` : 'DONE';
};

/** A family of two referred to one authority, rated AMBER. */
const createFamilies = (hub: Hub) => {
  const command = (who: typeof teamManager, name: string, input: object): Promise<HubAnswer> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation($input: ${type}!) { ${name}(input: $input) { id state version } }`;
    return hub.ask(who, mutation, { input });
  };

  const refer = async ({ profile, said, informed = false }: Family) => {
    const consent = said && { status: said, givenBy: said === 'GIVEN' ? 2 : null, note: 'Called twice.' };
    const input = {
      profile,
      channel: 'PHONE',
      narrative: 'He comes to school hungry and in thin clothes.',
      familyInformed: informed,
      ...(!informed && { familyNotInformedReason: 'Nobody could be reached today' }),
      referrer: { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: 'Ms Tolliver', contact: '01632 960111' },
      subjects: [
        { role: 'CHILD', names: [{ given: 'Tam', family: 'Orrin' }], birthDate: '2017-02-03', consent },
        { role: 'MOTHER', names: [{ given: 'Ada', family: 'Orrin' }], birthDate: '1990-05-06', consent },
      ],
    };
    const made = dataOf(await command(safeguardingLead, 'submitReferral', input));
    const contact = String(at(made, 'submitReferral', 'id'));
    dataOf(await command(teamManager, 'rateContact', { contact, rag: 'AMBER', reason: 'Likely in need.' }));
    return { contact, child: `${contact}.1`, mother: `${contact}.2` };
  };

  const commission = (contact: string): Promise<HubAnswer> =>
    command(teamManager, 'commissionAssessment', {
      contact,
      agencies: ['POLICE', 'HEALTH'],
      reason: 'Neglect.',
    });

  return { command, refer, commission };
};

void describe('Whether partners may be asked at all (F3)', () => {
  let hub: Hub;
  let families: ReturnType<typeof createFamilies>;

  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
    families = createFamilies(hub);
  });
  after(() => hub.close());

  const gate = async (family: Family): Promise<string> => {
    const { contact } = await families.refer(family);
    return outcomeOf(await families.commission(contact));
  };

  const everywhere = ['COVENTRY', 'WALSALL', 'BLACKBURN_WITH_DARWEN', 'DURHAM'];

  for (const profile of everywhere)
    void it(`${profile}: with the consent that the referrer sought and recorded, yes (R211, R215, R220)`, async () => {
      assert.equal(await gate({ profile, said: 'GIVEN' }), 'DONE');
    });

  for (const profile of everywhere)
    for (const said of ['REFUSED', 'NOT_SOUGHT', 'UNOBTAINABLE'] as const)
      void it(`${profile}: ${said} and no ground, and the family not told: nobody is asked (R211, R215, R229)`, async () => {
        assert.equal(await gate({ profile, said }), 'NOT_ALLOWED R91');
      });

  void it('Durham has no test of consent: a family that was told first may be asked about (R218)', async () => {
    assert.equal(await gate({ profile: 'DURHAM', informed: true }), 'DONE');
  });

  void it('Durham: what a family answered stands all the same (R218)', async () => {
    assert.equal(await gate({ profile: 'DURHAM', informed: true, said: 'REFUSED' }), 'NOT_ALLOWED R91');
  });

  for (const profile of ['COVENTRY', 'WALSALL', 'BLACKBURN_WITH_DARWEN'])
    void it(`${profile}: telling the family is good practice and no consent (R212, R219)`, async () => {
      assert.equal(await gate({ profile, informed: true }), 'NOT_ALLOWED R91');
    });

  const grounds = {
    COVENTRY: 'DELAY_SIGNIFICANT_HARM',
    WALSALL: 'SIGNIFICANT_HARM_RISK',
    BLACKBURN_WITH_DARWEN: 'PROPORTIONATE_SCREENING',
  };
  for (const [profile, ground] of Object.entries(grounds))
    void it(`${profile}: a manager’s recorded ground stands in for a refusal (R216, R224, R225)`, async () => {
      const { contact, child, mother } = await families.refer({ profile, said: 'REFUSED' });
      const reason = 'He is losing weight, and waiting would harm him.';
      const override = { contact, ground, subjects: [child, mother], reason };
      dataOf(await families.command(teamManager, 'recordOverride', override));
      assert.equal(outcomeOf(await families.commission(contact)), 'DONE');
    });

  void it('likely significant harm is not delayed for want of an answer: RED goes to strategy at once (R217)', async () => {
    const profile = 'BLACKBURN_WITH_DARWEN';
    const { contact } = await families.refer({ profile, said: 'REFUSED' });
    const rated = await families.command(teamManager, 'rateContact', {
      contact,
      rag: 'RED',
      reason: 'Hurt.',
    });
    assert.equal(at(dataOf(rated), 'rateContact', 'state'), 'STRATEGY');
  });

  void it('a referrer who was refused may ask again; consent then takes the contact up (R221, R223)', async () => {
    const { contact, child, mother } = await families.refer({ profile: 'WALSALL', said: 'REFUSED' });
    dataOf(await families.command(teamManager, 'routeContact', { contact, to: 'HOLD', reason: 'Refused.' }));
    const given = { contact, subject: child, status: 'GIVEN', givenBy: mother };
    const answer = dataOf(await families.command(screeningWorker, 'recordConsent', given));
    assert.equal(at(answer, 'recordConsent', 'state'), 'AWAITING_MANAGER');
  });

  void it('the child’s own word is recorded as a parent’s would be (R213, R230)', async () => {
    const { contact, child } = await families.refer({ profile: 'BLACKBURN_WITH_DARWEN' });
    const own = { contact, subject: child, status: 'GIVEN', givenBy: child };
    assert.equal(outcomeOf(await families.command(screeningWorker, 'recordConsent', own)), 'DONE');
  });

  void it('who answers the telephone records a withdrawal, and does not record consent (R220, R228)', async () => {
    const { contact, child, mother } = await families.refer({ profile: 'COVENTRY', said: 'GIVEN' });
    const given = { contact, subject: child, status: 'GIVEN', givenBy: mother };
    assert.equal(outcomeOf(await families.command(callTaker, 'recordConsent', given)), 'FORBIDDEN R220');
    const withdrawal = { contact, subject: child, by: mother };
    assert.equal(outcomeOf(await families.command(callTaker, 'withdrawConsent', withdrawal)), 'DONE');
  });

  void it('partners who are asked are told whose consent there is (R91, R220, feature 41)', async () => {
    const { contact, child } = await families.refer({ profile: 'COVENTRY', said: 'GIVEN' });
    dataOf(await families.commission(contact));
    const query =
      'query($id: ID!) { contact(id: $id) { informationRequests { reason rag people { subject consent } } } }';
    const [request] = at(
      dataOf(await hub.ask(policeOfficer, query, { id: contact })),
      'contact',
      'informationRequests',
    ) as readonly Record<string, unknown>[];
    assert.equal(request?.reason, 'Neglect.');
    assert.equal(request.rag, 'AMBER');
    assert.deepEqual(at(request, 'people', 0), { subject: child, consent: 'GIVEN' });
  });
});
