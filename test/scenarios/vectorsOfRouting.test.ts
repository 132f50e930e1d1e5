import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, listAt } from '../support/aCase';
import { onForm, type ReferredContact } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';
import {
  aContactIn,
  child,
  designatedOfficer,
  manager,
  mother,
  nurse,
  police,
  triage,
  youngPerson,
} from './directionCast';

const adult = onForm('OTHER_ADULT', 'Piers', 'Holloway', '1979-05-05');

const onPathway = (pathway: string, criteria: readonly boolean[] = []) => ({
  to: 'SPECIAL_ROUTE',
  reason: 'It belongs on this pathway.',
  pathway,
  criteria,
});
const shown =
  'state pathway { pathway team receivedBy gathers criteria { question met } steps { step role signedBy } }';
const askPolice = { agencies: ['POLICE'], reason: 'What is known of the family?' };

void describe('Vectors of routing', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:00' });
  });
  after(() => hub.close());

  const rated = async (contact: ReferredContact, rag: string) =>
    contact.does(
      manager,
      'rateContact',
      { rag, reason: 'On the account given.' },
      'rag deadlines { id due }',
    );

  void describe('V6: an allegation against somebody in a position of trust', () => {
    for (const [profile, rule] of [
      ['COVENTRY', 'R44'],
      ['WALSALL', 'R45'],
    ] as const)
      void it(`${profile}: no child needs screening, so straight to the LADO and no partner is asked (${rule}, feature 26)`, async () => {
        const contact = await aContactIn(hub, profile, [child, mother, adult]);
        await rated(contact, 'AMBER');
        const sent = await contact.does(
          manager,
          'routeContact',
          onPathway('POSITION_OF_TRUST', [false]),
          shown,
        );
        assert.equal(at(sent, 'state'), 'SPECIAL_ROUTE');
        assert.equal(at(sent, 'pathway', 'receivedBy'), 'LADO');
        assert.equal(at(sent, 'pathway', 'gathers'), false);
        await contact.isRefused(manager, 'commissionAssessment', askPolice, 'NOT_ALLOWED', {
          guard: 'PATHWAY_GATHERS',
        });
        assert.equal(
          at(await contact.read(designatedOfficer, shown), 'pathway', 'pathway'),
          'POSITION_OF_TRUST',
        );
        assert.equal(at(await contact.read(triage, shown), 'pathway'), null);
        for (const partner of [police, nurse]) assert.equal(await contact.read(partner, 'id'), null);
      });

    void it('may be recorded of an adult alone, with no child in it at all (R44)', async () => {
      const contact = await aContactIn(hub, 'COVENTRY', [adult], { contactType: 'POSITION_OF_TRUST' });
      const sent = await contact.does(
        manager,
        'routeContact',
        onPathway('POSITION_OF_TRUST', [false]),
        shown,
      );
      assert.equal(at(sent, 'pathway', 'team'), 'Local Authority Designated Officer');
    });

    void it('a child who needs screening is gathered on as usual, and the LADO sits in the strategy discussion (R44, R45)', async () => {
      const contact = await aContactIn(hub, 'WALSALL', [child, mother, adult]);
      await rated(contact, 'AMBER');
      const sent = await contact.does(manager, 'routeContact', onPathway('POSITION_OF_TRUST', [true]), shown);
      assert.equal(at(sent, 'pathway', 'gathers'), true);
      const asked = await contact.does(manager, 'commissionAssessment', askPolice);
      assert.equal(at(asked, 'state'), 'MASH_ASSESSMENT');
      await rated(contact, 'RED');
      const seats = ['SOCIAL_CARE', 'POLICE', 'HEALTH', 'EDUCATION'].map((agency) => ({ agency }));
      await contact.does(manager, 'conveneStrategy', { attendees: seats });
      const seen = await contact.read(designatedOfficer, 'subjects { disclosure { level } }');
      assert.equal(at(seen, 'subjects', 0, 'disclosure', 'level'), 'FULL');
    });
  });

  void describe('V7: a person posing a risk, with no child linked', () => {
    void it('is recorded and checked, and there is no assessment (R43, feature 25)', async () => {
      const contact = await aContactIn(hub, 'COVENTRY', [adult], { contactType: 'PERSON_POSING_RISK' });
      const sent = await contact.does(manager, 'routeContact', onPathway('PPRC', [false]), shown);
      assert.equal(at(sent, 'pathway', 'gathers'), false);
      await contact.isRefused(manager, 'commissionAssessment', askPolice, 'NOT_ALLOWED', { rule: 'R43' });
      const finish = { reason: 'Recorded; no child is linked to the address.' };
      const words = await contact.isRefused(manager, 'completePathway', finish, 'NOT_ALLOWED', {
        guard: 'CHECKS_RECORDED',
        rule: 'R43',
      });
      assert.match(words, /case system/);
      const checks = ['CASE_SYSTEM', 'EDUCATION_ROLL'].map((check) => ({ check, done: true, note: 'None.' }));
      await contact.does(triage, 'recordTriageChecks', { checks });
      const done = await contact.does(manager, 'completePathway', finish, 'state informationRequests { id }');
      assert.equal(at(done, 'state'), 'NFA');
      assert.deepEqual(at(done, 'informationRequests'), []);
    });

    void it('a linked child is assessed (R43, feature 25)', async () => {
      const contact = await aContactIn(hub, 'COVENTRY', [child, mother, adult], {
        contactType: 'PERSON_POSING_RISK',
      });
      await rated(contact, 'AMBER');
      await contact.does(manager, 'routeContact', onPathway('PPRC', [true]));
      const asked = await contact.does(manager, 'commissionAssessment', askPolice);
      assert.equal(at(asked, 'state'), 'MASH_ASSESSMENT');
    });
  });

  void describe('V8: three fast routes, no gathering', () => {
    const routes = [
      ['NRPF', child, 'AREA_DUTY_MANAGER'],
      ['UASC', youngPerson, 'LOCALITY_TM'],
      ['SECTION_17_FINANCE', youngPerson, 'AREA_DUTY_MANAGER'],
    ] as const;
    for (const [pathway, who, receivedBy] of routes)
      void it(`${pathway} goes straight to ${receivedBy}, and no partner is asked (R47–R49, features 28, 29 and 30)`, async () => {
        const contact = await aContactIn(hub, 'COVENTRY', [who, mother]);
        await rated(contact, 'AMBER');
        const sent = await contact.does(manager, 'routeContact', onPathway(pathway), shown);
        assert.equal(at(sent, 'pathway', 'receivedBy'), receivedBy);
        assert.equal(at(sent, 'pathway', 'gathers'), false);
        await contact.isRefused(manager, 'commissionAssessment', askPolice, 'NOT_ALLOWED', {
          guard: 'PATHWAY_GATHERS',
        });
        assert.equal(await contact.read(police, 'id'), null);
        const receiver = aRequester('SOCIAL_CARE', receivedBy);
        const tray = await hub.ask(
          receiver,
          '{ contacts(first: 50, filter: { mine: true }) { edges { node { id } } } }',
        );
        const ids = listAt(tray.data, 'contacts', 'edges').map((edge) => at(edge, 'node', 'id'));
        assert.ok(ids.includes(contact.id), `${contact.id} is in the tray of ${receivedBy}`);
      });

    void it('money for a 16- or 17-year-old is not for a younger child (R49)', async () => {
      const contact = await aContactIn(hub, 'COVENTRY', [child, mother]);
      await contact.isRefused(manager, 'routeContact', onPathway('SECTION_17_FINANCE'), 'NOT_ALLOWED', {
        guard: 'AGE_OF_PATHWAY',
        rule: 'R49',
      });
    });
  });

  void describe('V9: disability in Walsall', () => {
    void it('a child who does not meet all criteria goes at level 4 to the locality team (R52, feature 31)', async () => {
      const contact = await aContactIn(hub, 'WALSALL', [child, mother]);
      const unmet = onPathway('DISABILITY', [true, false, true]);
      await contact.isRefused(manager, 'routeContact', unmet, 'NOT_ALLOWED', { guard: 'RATED', rule: 'R52' });
      await rated(contact, 'AMBER');
      const sent = await contact.does(manager, 'routeContact', unmet, shown);
      assert.equal(at(sent, 'pathway', 'team'), 'Locality Duty and Assessment team');
      assert.equal(at(sent, 'pathway', 'receivedBy'), 'LOCALITY_TM');
      assert.deepEqual(
        listAt(sent, 'pathway', 'criteria').map((one) => at(one, 'met')),
        [true, false, true],
      );
    });

    void it('at level 3 to early help; one who meets all three to the disability team (R52, feature 31)', async () => {
      const early = await aContactIn(hub, 'WALSALL', [child, mother]);
      await rated(early, 'GREEN');
      const toEarlyHelp = await early.does(
        manager,
        'routeContact',
        onPathway('DISABILITY', [false, false, true]),
        shown,
      );
      assert.equal(at(toEarlyHelp, 'pathway', 'team'), 'Walsall Early Help');
      const disabled = await aContactIn(hub, 'WALSALL', [child, mother]);
      const toTeam = await disabled.does(
        manager,
        'routeContact',
        onPathway('DISABILITY', [true, true, true]),
        shown,
      );
      assert.equal(at(toTeam, 'pathway', 'receivedBy'), 'DISABILITY_TEAM');
    });

    void it('every question is answered, or it goes nowhere (R52)', async () => {
      const contact = await aContactIn(hub, 'WALSALL', [child, mother]);
      const words = await contact.isRefused(
        manager,
        'routeContact',
        onPathway('DISABILITY', [true]),
        'NOT_ALLOWED',
        {
          guard: 'CRITERIA_ANSWERED',
        },
      );
      assert.match(words, /section 17.*permanent.*Walsall/s);
    });
  });
});
