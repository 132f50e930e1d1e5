/** Where a contact stands on the continuum of need, as far as disclosure is concerned (domain F6). */
export const thresholds = {
  S47: 'Section 47: suspected significant harm.',
  CIN: 'Child in need, section 17.',
  CAF: 'Early help with an assessment and a lead professional.',
  LEVEL_2: 'A single service.',
  NFA: 'No further action.',
} as const;

export type Threshold = keyof typeof thresholds;

/** The rows of the decision table are keyed by the threshold, or by the domestic-abuse triage that comes before one. */
export type TableStage = Threshold | 'DA_TRIAGE';

/** The status of a person's consent to sharing for this contact (domain D0, R228–R231). */
export const consentStatuses = {
  GIVEN: 'The person, or for a child a parent, agreed.',
  REFUSED: 'The person was asked and said no.',
  NOT_SOUGHT: 'Nobody has asked yet.',
  WITHDRAWN: 'The person agreed and has since withdrawn.',
  UNOBTAINABLE: 'Attempts were made and recorded; no answer could be had. It is not consent.',
} as const;

export type ConsentStatus = keyof typeof consentStatuses;

/** How far a contact has come, as far as disclosure is concerned (domain F3, D0). */
export const stages = {
  INTAKE: 'Received; no manager has commissioned anything, so nobody has been asked.',
  HELD: 'Parked for want of consent: nobody is asked and nothing is resolved (R222).',
  DA_TRIAGE: 'Being heard at domestic-abuse triage, before consent (F4).',
  GATHERING: 'Partners have been asked and are entering what they hold.',
  STRATEGY: 'A strategy discussion is convened and quorate.',
  DECIDED: 'The Team Manager has decided; the disclosure is not yet released.',
  RELEASED: 'The disclosure is released to its named recipients.',
  CLOSED: 'The purpose has ended.',
} as const;

export type Stage = keyof typeof stages;

/** How an authority runs domestic-abuse incidents (domain H1, C13); four cells of the decision table turn on it. */
export const domesticAbuseModes = ['POLICE_LIST', 'MULTI_AGENCY_TRIAGE', 'PSR', 'CRU'] as const;

export type DomesticAbuseMode = (typeof domesticAbuseModes)[number];
