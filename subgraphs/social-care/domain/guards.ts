import { hubError, type HubError } from '@mash-hub/shared/errors';

const guard = (rule: string, detail: string) => ({ rule, detail });

/** The guards of the contact’s machines (domain D0): the rule each rests on, and what a practitioner reads when it refuses. */
export const guards = {
  NOT_IN_THE_PROCESS: guard('D0', 'The contact is not at a point of the process at which this is done.'),
  ABOUT_A_CHILD: guard('R28', 'A contact is made for a child or an unborn child, known or not.'),
  OUTSIDE_REMIT: guard('R25', 'Only what is outside children’s social care is signposted at the door.'),
  OPEN_TO_SOCIAL_CARE: guard('R30', 'The child is open: the allocated worker takes it.'),
  CLOSED_WITHIN_WINDOW: guard(
    'R35',
    'The child was closed within the re-referral window: the area team takes it.',
  ),
  OPEN_TO_EARLY_HELP: guard(
    'R32',
    'A child who is open to early help, and nothing about safeguarding: the lead professional reviews it.',
  ),
  RESPONSE_RECORDED: guard(
    'R201',
    'The Emergency Duty Team has recorded no response that is still to be received: check the contact’s history.',
  ),
  UNIDENTIFIED_CHILD: guard(
    'R27',
    'A link joins the record of a child who could not be identified with another contact, once.',
  ),
  NOT_OPEN: guard('R41', 'Neither open nor lately closed: the Team Manager reviews it first.'),
  PATHWAY_NAMED: guard('D2', 'Name the special pathway and why the contact belongs on it.'),
  NO_BASIS: guard(
    'R221',
    'A child has consent or a recorded ground: there is nothing to hold the contact for.',
  ),
  BASIS_FOR_A_CHILD: guard('R224', 'A hold ends when a child has consent or a recorded ground.'),
  LETTERS_QUEUED: guard('R154', 'A held contact closes with its letters.'),
  SEEMS_BELOW_THRESHOLD: guard('R62', 'Triage is for what seems to be below the threshold.'),
  MASH_DIRECTED: guard(
    'R62',
    'The manager directs the contact to the MASH; it moves when the assessment is commissioned.',
  ),
  BELOW_THRESHOLD: guard(
    'R65',
    'The contact is rated child in need or section 47: re-rate it, or commission the assessment.',
  ),
  RATED: guard('R65', 'Rate the contact before partners are asked.'),
  CONSENT_OR_GROUND: guard(
    'R91',
    'Everybody who is asked about needs consent or a recorded override ground.',
  ),
  SOMEBODY_NEW_TO_ASK: guard(
    'R91',
    'These agencies have already been asked about these people: name another agency or person, or who screens.',
  ),
  HARM_FOUND: guard('R67', 'Harm suffered or immediate: RED and a strategy discussion.'),
  LIVE: guard('R82', 'The matter has been decided or closed: a new concern is a new contact.'),
  LOCK_CONDITIONS: guard('R134', 'The conditions for a decision are not met.'),
  RAG_CONFIRMED: guard('R134', 'Confirm the rating on the gathered information before deciding.'),
  CONSENT_STATUS_SET: guard(
    'R134',
    'Record for every child whether consent was given, refused, not sought or unobtainable.',
  ),
  BASIS_FOR_OUTCOME: guard(
    'R134',
    'A child-in-need or section 47 outcome needs consent, or a recorded ground, for every child.',
  ),
  MISSING_AGENCIES_NOTED: guard(
    'R95',
    'Name the agencies that have not answered: the decision may be taken without them, not silently.',
  ),
  STRATEGY_SETTLED: guard(
    'R123',
    'Below section 47 the strategy discussion must first be concluded, or recorded as not held.',
  ),
  CONSENT_GIVEN: guard('R228', 'Only consent that was given can be withdrawn.'),
  SHARING_GROUND: guard(
    'F2',
    'This ground excuses not informing the family; by itself it is no ground for sharing.',
  ),
  OVERRIDE_ACTIVE: guard('F2', 'This override has already lapsed.'),
  REQUEST_OPEN: guard(
    'R111',
    'This request has been answered, and what was answered stays: tell the Team Manager what you have to add.',
  ),
  BASIS_STANDS: guard(
    'R228',
    'Consent was withdrawn and no ground recorded: nothing more may be entered (NO_CONSENT).',
  ),
  ANALYSIS_PRESENT: guard(
    'R111',
    'Say what it means for the child: impact and risk. Facts without analysis are incomplete.',
  ),
  PARTNERS_ASKED: guard('R84', 'A discussion follows the asking of partners.'),
  AT_CHILD_IN_NEED: guard('R139', 'Relevance is settled at child-in-need level.'),
  WRITTEN_REASON: guard(
    'V23',
    'This is whole-record detail: lifting it into what is relevant needs a written reason.',
  ),
  NEVER_LIFTED: guard('B3', 'This never goes onward; no mark can lift it.'),
  STRATEGY_CONVENED: guard('R124', 'There is no strategy discussion running that could be concluded.'),
  QUORATE: guard('R123', 'An inquorate discussion may set safety actions; it cannot close or step down.'),
  REASON_NOT_HELD: guard('R125', 'Say why the strategy discussion was not held.'),
  DECIDED: guard('R142', 'Disclosure is released after the decision.'),
  LEVEL_ABOVE_NONE: guard('F6', 'For these children nothing may be disclosed.'),
  WITHIN_OUTCOME: guard('F9', 'A recipient cannot be given more than the outcome gives.'),
  COLOUR_IN_PROFILE: guard(
    'R77',
    'Your authority’s procedures do not use this rating: choose one of its own.',
  ),
  WRITTEN_RATING_REASON: guard('R82', 'Write down why the rating changes and what happens next.'),
  ENTITLED_TO_CONSENT: guard(
    'R230',
    'Consent is given by the person, for a child also by a parent or carer.',
  ),
  ATTEMPTS_WRITTEN: guard('R229', 'Say which attempts were made to ask.'),
  GROUND_IN_PROFILE: guard('F2', 'This ground is not among those of the authority’s procedure.'),
  REASON_WRITTEN: guard('D0', 'Write down why.'),
  PATHWAY_IN_PROFILE: guard('D2', 'Your authority’s procedures have no such pathway: choose one of its own.'),
  CRITERIA_ANSWERED: guard('R52', 'Answer every question of the pathway, in its order, with yes or no.'),
  AGE_OF_PATHWAY: guard('R49', 'This pathway is for young people of 16 or 17: no child here is of that age.'),
  STEP_IN_TURN: guard('R46', 'The signatures follow one another: see which step is next.'),
  DIFFERENT_PEOPLE: guard('R46', 'Each step is signed by somebody else: ask a colleague to sign this one.'),
  CHECKS_RECORDED: guard('R63', 'Record these checks first, or why one could not be made.'),
  PATTERN_ADDRESSED: guard(
    'R40',
    'The child has come to notice this often before: explore the pattern, record the review, then decide.',
  ),
  NEEDS_COUNTED: guard(
    'R72',
    'Too few needs for a lead professional: this is level 2. Give advice and signpost the family.',
  ),
  SCREENING: guard('R63', 'Screening belongs to a contact that is being looked at and not yet decided.'),
  NON_PARTNER_OPEN: guard('R108', 'There is no such open enquiry of somebody outside the partnership.'),
  PATHWAY_GATHERS: guard('D2', 'This pathway goes straight to its team: partners are not asked.'),
  PATHWAY_SIGNED: guard('D2', 'The pathway still needs a signature: see which step is open.'),
  SAFE_TO_SEND: guard(
    'R155',
    'Check first that the letter is safe: who lives at the address, and whether it would tell an alleged harmer.',
  ),
  LETTER_UP_TO_DATE: guard(
    'R156',
    'This letter no longer says how things are: suppress it; what holds now is in a later letter or still to be decided.',
  ),
  REVIEWER_DID_NOT_DECIDE: guard('R158', 'Somebody else than who took the decision reviews it.'),
  LIST_MODE: guard('R163', 'This authority does not work from a police list.'),
  TRIAGE_MODE: guard('R162', 'This authority makes contacts from the police’s referral, not from an agenda.'),
  BELOW_POLICE_THRESHOLD: guard(
    'R164',
    'Only what meets neither the sharing nor the override threshold is dropped: say why.',
  ),
  POLICE_RATIONALE: guard('R164', 'Without consent the police write down why they refer.'),
  CONSENT_FOR_EARLY_HELP: guard(
    'R226',
    'Early help after domestic-abuse triage waits for the family’s consent: record it, or a ground, then divert.',
  ),
  SUBSTANCE_CONSENT: guard(
    'R227',
    'NO_CONSENT: ask the adult first. A police report goes to the substance service only with that person’s own consent.',
  ),
  MEMBERS_HEARD: guard('R177', 'Triage agrees the outcome together: record what the members said first.'),
  PROFILE_TRIAGES_EXPLOITATION: guard(
    'R188',
    'This authority has no daily exploitation triage: refer the child to the hub.',
  ),
  PLAN_WRITTEN: guard('R191', 'Agree the risk, the action and the safety plan.'),
  RISK_LOW: guard('R194', 'It ends when the risk is gone, or low and held by early help.'),
  WRITE_BACK_BASIS: guard(
    'R141',
    'What this rests on is not there yet: the request, the release, the agreement or the outcome that permits it.',
  ),
  NO_TRACE: guard(
    'R112',
    'Probation answered that nobody matched: nothing is written of the enquiry, and nobody is told.',
  ),
  CARRIED_WITH_CONSENT: guard(
    'R147',
    'Your authority carries information back only with the parents’ consent for every child: record it first.',
  ),
  WITHIN_RELEASE: guard('R142', 'The release to your agency does not reach this item: ask the Team Manager.'),
  AGREED_TOGETHER: guard(
    'R129',
    'Your authority’s professionals decide together: name who took part and agreed.',
  ),
  ACTIONS_STATED: guard(
    'R131',
    'Say what the social worker is to do: list the purposeful actions that the family can expect.',
  ),
  ALLOCATED_FIRST: guard('R135', 'Allocate a worker before the family is called or visited.'),
  TAKEN_ON: guard('R135', 'Nobody takes this case on: it has not been decided, or it ended without action.'),
  CONSENT_FOR_SERVICE: guard(
    'R227',
    'A substance-misuse service hears of somebody only with that person’s consent (NO_CONSENT): a ground does not stand in for it.',
  ),
  FINDING_STATED: guard('R160', 'Say whether the review upheld the disagreement.'),
  TASK_OPEN: guard('D0', 'This task is settled: somebody did it, or it settled itself.'),
  SETTLED_BY_WHAT_IT_IS_ABOUT: guard(
    'D0',
    'Nobody says that this task is done: what it is about settles it.',
  ),
  NOT_ITS_CAUSE: guard(
    'BG1',
    'This tells others of what you did yourself: one of them says that it is seen to.',
  ),
  OWN_TRAY: guard('BG1', 'This is your agency’s auditor’s task: tell them what you know of it.'),
  EMERGENCY_RUNS: guard('BG1', 'This emergency has ended already: there is nothing left to close.'),
  KEY_OF_AN_OPEN_EMERGENCY: guard(
    'BG1',
    'What you opened with this idempotency key has ended, and nothing was opened now: choose a new key and send it again.',
  ),
  NOT_FOUND_UNJUSTIFIED: guard(
    'BG1',
    'A manager found an opening of this person by you not justified: ask the Team Manager.',
  ),
  REVIEWER_DID_NOT_OPEN: guard('BG1', 'You opened it yourself: ask another manager to review it.'),
  RELEASED: guard('R142', 'This release has already been revoked.'),
} as const;

export type GuardName = keyof typeof guards;

/** The refusal of a guard, to be thrown; `detail` and `rule` replace the guard’s own where they can be more exact. */
export const refusal = (name: GuardName, exact: { rule?: string; detail?: string } = {}): HubError =>
  hubError('NOT_ALLOWED', { ...guards[name], ...exact, guard: name });

/** The refusal of something entered, to be thrown: which field, under which rule, and how to put it right. */
export const badInput = (field: string, rule: string, detail: string): HubError =>
  hubError('BAD_USER_INPUT', { field, rule, detail });

/** The text without surrounding space. Throws BAD_USER_INPUT where nothing was written. */
export const required = (text: string | null | undefined, field: string, rule: string): string => {
  const written = text?.trim() ?? '';
  if (written === '') throw badInput(field, rule, 'This must be written down.');
  return written;
};
