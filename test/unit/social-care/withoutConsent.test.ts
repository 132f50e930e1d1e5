import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  commissionAssessment,
  grantFactsOf,
  isVisibleTo,
  openDiscussion,
  recordConsent,
  releaseDisclosure,
  routeContact,
  withdrawConsent,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aPerson,
  aRequester,
  aSeat,
  at,
  person,
  rated,
  theHealthVisitor,
  theSocialWorker,
  theTeamManager,
} from './builders';
import { cell, quorum, sees } from './views';

void describe('S7: an eMARF without consent, Walsall', () => {
  const context = aContext('WALSALL');
  const now = at('2026-04-07 12:00');
  const parentsRefused = { status: 'REFUSED', givenBy: 2, note: 'Parents said no.' } as const;
  const child = { ...aPerson('CHILD', '2024-02-01', 'Kit'), consent: parentsRefused };
  const referred = aContact(
    {
      subjects: [child, aPerson('MOTHER')],
      perceivedThreshold: 'CAF',
      referrer: { kind: 'PROFESSIONAL', agency: 'HEALTH', name: 'June Abara', contact: null },
    },
    'WALSALL',
    theHealthVisitor('2026-04-02 15:30'),
  );
  const held = routeContact(
    referred,
    { to: 'HOLD', reason: 'No consent.' },
    theTeamManager('2026-04-02 16:00'),
    context,
  );
  const agreed = recordConsent(
    held,
    { subject: person(held, 1), status: 'GIVEN', givenBy: person(held, 2), note: null },
    theSocialWorker('2026-04-07 11:00'),
    context,
  );

  void it('held, everybody has NONE, NO_CONSENT, under DT24 (R222)', () => {
    for (const [agency, role, school] of quorum)
      assert.equal(cell(sees(held, agency, role, '2026-04-02 16:01', school), 1), 'NONE DT24 NO_CONSENT');
  });

  void it('held, only social care and the referrer know of it; nobody has been asked (R222)', () => {
    assert.equal(isVisibleTo(held, aRequester('SOCIAL_CARE', 'TRIAGE_WORKER'), now), true);
    assert.equal(isVisibleTo(held, aRequester('HEALTH', 'PROFESSIONAL_REFERRER'), now), true);
    for (const [agency, role, school] of quorum.slice(1))
      assert.equal(isVisibleTo(held, aRequester(agency, role, school), now), false, agency);
    assert.deepEqual(
      grantFactsOf(held, aRequester('HEALTH', 'NAMED_NURSE'), context.profile, '1', at('2026-04-02 16:01'))
        .asked,
      [],
    );
  });

  void it('when the parents agree, GREEN goes to early help, which gets the summary (DT22)', () => {
    const triage = routeContact(
      agreed,
      { to: 'TRIAGE', reason: '4 of 10 needs.' },
      theTeamManager('2026-04-07 11:00'),
      context,
    );
    const green = rated(triage, 'GREEN', '2026-04-07 11:00');
    const early = routeContact(
      green,
      { to: 'EARLY_HELP', reason: 'Lead professional.' },
      theTeamManager('2026-04-07 12:00'),
      context,
    );
    const lead = {
      agency: 'SOCIAL_CARE',
      role: 'EH_PRACTITIONER',
      establishment: null,
      level: 'SUMMARY',
    } as const;
    const released = releaseDisclosure(
      early,
      { recipients: [lead] },
      theTeamManager('2026-04-07 12:10'),
      context,
    );
    assert.equal(
      cell(sees(released, 'SOCIAL_CARE', 'EH_PRACTITIONER', '2026-04-07 12:11'), 1),
      'SUMMARY DT22',
    );
  });

  void it('a withdrawal binds the very next question (R228, DT18)', () => {
    const amber = rated(agreed, 'AMBER', '2026-04-07 11:05');
    const asked = commissionAssessment(
      amber,
      { agencies: ['HEALTH'], reason: 'Delay' },
      theTeamManager('2026-04-07 11:10'),
      context,
    );
    const opened = openDiscussion(
      asked,
      { attendees: [aSeat('HEALTH')] },
      theTeamManager('2026-04-07 11:20'),
      context,
    );
    assert.equal(cell(sees(opened, 'HEALTH', 'NAMED_NURSE', '2026-04-07 11:21'), 1), 'RELEVANT DT12');
    const input = { subject: person(opened, 1), by: person(opened, 2), note: null };
    const withdrawn = withdrawConsent(opened, input, theSocialWorker('2026-04-07 11:30'), context);
    assert.equal(
      cell(sees(withdrawn, 'HEALTH', 'NAMED_NURSE', '2026-04-07 11:30'), 1),
      'NONE DT18 NO_CONSENT',
    );
  });
});
