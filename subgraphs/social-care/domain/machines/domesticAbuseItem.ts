import { caseOpeners, managers, policeOfficers, referralWriters, triageMembers } from '../actors';
import { pathFor, type Machine } from './machine';

/** Where one child of one incident stands on the list or agenda (domain D11). */
export const domesticAbuseItemStates = {
  LISTED: 'On the police’s list, without incident detail (R163).',
  AGENDA_RECEIVED: 'On the agenda of the last 24 hours (R173).',
  ANNOTATED: 'Marked open, lately closed, or date of last contact (R163).',
  OPEN_REMOVED: 'Open to social care: out of triage, the worker told (R166, R174).',
  REMOVED: 'Dropped by the police: neither the sharing nor the override threshold (R164).',
  REFERRED: 'Referred by the police, with their reason where there is no consent (R164).',
  CONTACT_CREATED: 'A contact stands for it (R162, R166).',
  L1_NONE: 'Very low level: no action (R179).',
  L2_IDVA: 'Independent domestic violence adviser or perpetrator programme (R179).',
  L3_EARLY_HELP: 'Early help, or an open CAF stays or steps up (R170, R179).',
  L4_AMBER: 'Social worker, after consent (R179).',
  L4_RED: 'Full screening and strategy discussion (R172, R179).',
  OUTCOME_AUTHORISED: 'A manager has authorised the outcome (R149, R181).',
} as const;

export type DomesticAbuseItemState = keyof typeof domesticAbuseItemStates;

/** What triage can agree for a child (R169, R179). */
export const domesticAbuseOutcomes = ['L1_NONE', 'L2_IDVA', 'L3_EARLY_HELP', 'L4_AMBER', 'L4_RED'] as const;

export type DomesticAbuseOutcome = (typeof domesticAbuseOutcomes)[number];

const events = {
  LIST: 'put the child on the list',
  RECEIVE_AGENDA: 'put the child on the agenda',
  ANNOTATE: 'mark the child’s status',
  REMOVE_OPEN: 'take an open child out of triage',
  POLICE_REMOVE: 'drop the child from the list',
  POLICE_REFER: 'refer the child',
  CREATE_CONTACT: 'make a contact of it',
  AGREE_L1_NONE: 'agree no action',
  AGREE_L2_IDVA: 'agree the domestic-abuse service',
  AGREE_L3_EARLY_HELP: 'agree early help',
  AGREE_L4_AMBER: 'agree AMBER',
  AGREE_L4_RED: 'agree RED',
  AUTHORISE: 'authorise the outcome',
} as const;

export type DomesticAbuseItemEvent = keyof typeof events;

const path = pathFor<DomesticAbuseItemState, DomesticAbuseItemEvent>;

/** One child of a domestic-abuse incident, in both forms of the pathway (domain D0, D11). */
export const domesticAbuseItemMachine: Machine<DomesticAbuseItemState, DomesticAbuseItemEvent> = {
  name: 'Domestic-abuse item',
  states: domesticAbuseItemStates,
  events,
  rows: [
    path(null, 'LIST', policeOfficers, 'LIST_MODE', 'LISTED', 'R161', 'R163'),
    path(null, 'RECEIVE_AGENDA', policeOfficers, 'TRIAGE_MODE', 'AGENDA_RECEIVED', 'R162', 'R173'),
    path('LISTED', 'ANNOTATE', caseOpeners, null, 'ANNOTATED', 'R163'),
    path('AGENDA_RECEIVED', 'ANNOTATE', caseOpeners, null, 'ANNOTATED', 'R174'),
    path('ANNOTATED', 'REMOVE_OPEN', caseOpeners, 'OPEN_TO_SOCIAL_CARE', 'OPEN_REMOVED', 'R166', 'R174'),
    path('ANNOTATED', 'POLICE_REMOVE', policeOfficers, 'BELOW_POLICE_THRESHOLD', 'REMOVED', 'R164'),
    path('ANNOTATED', 'POLICE_REFER', policeOfficers, 'POLICE_RATIONALE', 'REFERRED', 'R164', 'R165'),
    path('ANNOTATED', 'CREATE_CONTACT', referralWriters, 'TRIAGE_MODE', 'CONTACT_CREATED', 'R162'),
    path('AGENDA_RECEIVED', 'CREATE_CONTACT', referralWriters, 'HARM_FOUND', 'CONTACT_CREATED', 'R180'),
    path('LISTED', 'CREATE_CONTACT', referralWriters, 'HARM_FOUND', 'CONTACT_CREATED', 'R172'),
    path('REFERRED', 'CREATE_CONTACT', referralWriters, null, 'CONTACT_CREATED', 'R166'),
    ...domesticAbuseOutcomes.map((outcome) =>
      path('CONTACT_CREATED', `AGREE_${outcome}`, triageMembers, 'MEMBERS_HEARD', outcome, 'R177', 'R179'),
    ),
    ...domesticAbuseOutcomes.map((outcome) =>
      path(outcome, 'AUTHORISE', managers, null, 'OUTCOME_AUTHORISED', 'R149', 'R169', 'R181'),
    ),
  ],
};
