import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  commissionAssessment,
  decide,
  lapseOverride,
  permissionOf,
  raiseDispute,
  recordConsent,
  releaseDisclosure,
  revokeDisclosure,
  stageOf,
  type Contact,
  type DecisionInput,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aRequester,
  overridden,
  person,
  rated,
  refused,
  at,
  theNurse,
  theSocialWorker,
  theTeamManager,
} from './builders';

const context = aContext();
const manager = theTeamManager('2026-11-03 12:00');
const ask = (contact: Contact) =>
  commissionAssessment(
    contact,
    { agencies: ['HEALTH'], reason: 'Marks' },
    theTeamManager('2026-11-03 09:50'),
    context,
  );
const gathering = ask(rated(overridden(aContact(), '2026-11-03 09:40', 1), 'AMBER', '2026-11-03 09:45'));
const confirmed = rated(gathering, 'AMBER', '2026-11-03 11:50', true);
const take = (contact: Contact, changes: Partial<DecisionInput> = {}, act = manager) =>
  decide(
    contact,
    {
      outcome: 'C&F assessment',
      threshold: 'CIN',
      rationale: 'Injury.',
      missingAgencies: ['HEALTH'],
      ...changes,
    },
    act,
    context,
  );
const team = { agency: 'SOCIAL_CARE', role: 'LOCALITY_TM', establishment: null, level: 'RELEVANT' } as const;
const release = (
  contact: Contact,
  recipients = [{ ...team }] as Parameters<typeof releaseDisclosure>[1]['recipients'],
) => releaseDisclosure(contact, { recipients }, manager, context);

void describe('The decision', () => {
  void it('is the Team Manager’s, with a rationale (R127)', () => {
    assert.equal(take(confirmed).state, 'DECIDED');
    refused('FORBIDDEN', { rule: 'R127' }, () => take(confirmed, {}, theSocialWorker('2026-11-03 12:00')));
    refused('BAD_USER_INPUT', { field: 'rationale' }, () => take(confirmed, { rationale: '' }));
  });

  void it('waits for the rating to be confirmed (R134, R83)', () => {
    refused('NOT_ALLOWED', { guard: 'RAG_CONFIRMED' }, () => take(gathering));
  });

  void it('names who has not answered, and is not held up by them (R95)', () => {
    refused('NOT_ALLOWED', { guard: 'MISSING_AGENCIES_NOTED' }, () =>
      take(confirmed, { missingAgencies: [] }),
    );
    assert.deepEqual(take(confirmed).decision?.missingAgencies, ['HEALTH']);
  });

  void it('needs consent or a ground for a child-in-need or section 47 outcome (R134)', () => {
    const id = confirmed.overrides[0]?.id ?? '';
    const bare = lapseOverride(confirmed, { override: id, reason: 'Ground gone.' }, manager, context);
    refused('NOT_ALLOWED', { guard: 'CONSENT_STATUS_SET' }, () => take(bare));
    const input = {
      subject: person(bare, 1),
      status: 'REFUSED',
      givenBy: person(bare, 2),
      note: null,
    } as const;
    const refusedConsent = recordConsent(bare, input, theSocialWorker('2026-11-03 12:00'), context);
    for (const threshold of ['S47', 'CIN'] as const)
      refused('NOT_ALLOWED', { guard: 'BASIS_FOR_OUTCOME' }, () => take(refusedConsent, { threshold }));
    assert.equal(take(refusedConsent, { threshold: 'CAF' }).state, 'DECIDED');
  });

  void it('without further action ends every override (D0)', () => {
    assert.ok(take(confirmed, { threshold: 'NFA' }).overrides[0]?.lapsed);
  });

  void it('stands unchanged while it is disputed (V27, R159)', () => {
    const ended = take(confirmed, { threshold: 'NFA', outcome: 'Close' });
    const disputed = raiseDispute(ended, { ground: 'We disagree.' }, theNurse('2026-11-03 13:00'), context);
    assert.equal(disputed.disputes.length, 1);
    assert.equal(disputed.state, ended.state);
    assert.deepEqual(disputed.decision, ended.decision);
  });
});

void describe('The disclosure out', () => {
  void it('follows the decision (R142)', () => {
    refused('NOT_ALLOWED', { guard: 'DECIDED' }, () => release(confirmed));
    assert.equal(stageOf(take(confirmed)), 'DECIDED');
    assert.equal(stageOf(release(take(confirmed))), 'RELEASED');
  });

  void it('gives a recipient no more than the outcome gives (F9)', () => {
    refused('NOT_ALLOWED', { guard: 'WITHIN_OUTCOME' }, () =>
      release(take(confirmed), [{ ...team, level: 'FULL' }]),
    );
    refused('BAD_USER_INPUT', { rule: 'F9' }, () => release(take(confirmed), [{ ...team, level: 'NONE' }]));
    refused('BAD_USER_INPUT', { field: 'recipients' }, () => release(take(confirmed), []));
  });

  void it('is refused at CAF with an override in the place of consent, naming the row (V12, DT25)', () => {
    const early = take(confirmed, { threshold: 'CAF' });
    refused('NOT_ALLOWED', { guard: 'LEVEL_ABOVE_NONE', rule: 'DT25' }, () =>
      release(early, [{ ...team, level: 'SUMMARY' }]),
    );
    const [child] = early.subjects;
    assert.ok(child);
    const manages = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
    const { level, prompt } = permissionOf(early, child, manages, context.profile, at('2026-11-03 12:30'));
    assert.deepEqual({ level, prompt }, { level: 'NONE', prompt: 'RE_RATE_OR_DROP_OVERRIDE' });
  });

  void it('reaches its recipients until it is revoked, and nobody else (M7, R228)', () => {
    const released = release(take(confirmed));
    const seen = (contact: Contact, role: 'LOCALITY_TM' | 'GROUP_MANAGER') => {
      const [child] = contact.subjects;
      assert.ok(child);
      return permissionOf(
        contact,
        child,
        aRequester('SOCIAL_CARE', role),
        context.profile,
        at('2026-11-03 13:00'),
      ).level;
    };
    assert.equal(seen(released, 'LOCALITY_TM'), 'RELEVANT');
    assert.equal(seen(released, 'GROUP_MANAGER'), 'NONE');
    const input = { release: released.releases[0]?.id ?? '', reason: 'Sent in error.' };
    const revoked = revokeDisclosure(released, input, manager, context);
    assert.equal(seen(revoked, 'LOCALITY_TM'), 'NONE');
    refused('NOT_ALLOWED', { guard: 'RELEASED' }, () => revokeDisclosure(revoked, input, manager, context));
  });
});
