interface OverrideGroundRow {
  /** The ground in a practitioner's words. */
  readonly sentence: string;
  /** False where the ground excuses something else than sharing, and so never stands in for consent. */
  readonly sharing: boolean;
  readonly source: string;
}

/**
 * The grounds on which information may be shared without consent, as the procedures name them (domain F2).
 * A ground stands in for consent; it never raises the disclosure level.
 */
export const overrideGrounds = {
  INCREASED_RISK_IF_SOUGHT: {
    sentence: 'Seeking consent would place a person at greater risk of harm.',
    sharing: true,
    source: '000 §4.6',
  },
  DELAY_SIGNIFICANT_HARM: {
    sentence: 'Seeking consent would delay enquiries into allegations of significant harm.',
    sharing: true,
    source: '000 §4.6',
  },
  PREJUDICE_SERIOUS_CRIME: {
    sentence: 'Seeking consent would prejudice the prevention, detection or prosecution of a serious crime.',
    sharing: true,
    source: '000 §4.6',
  },
  DOCUMENTED_EXCEPTION: {
    sentence:
      'For exceptional, documented reasons the family has not been informed. No ground for sharing by itself.',
    sharing: false,
    source: '000 §4.6; [P] not a sharing ground alone',
  },
  POLICE_DA_RATIONALE: {
    sentence:
      'The police have written why this domestic-abuse case meets the threshold for overriding consent.',
    sharing: true,
    source: '000 §14 flow',
  },
  RISK_TO_CHILD_IF_SOUGHT: {
    sentence: 'Asking for consent would put the child at risk.',
    sharing: true,
    source: '001 Good referrals',
  },
  SIGNIFICANT_INCREASE_IN_RISK: {
    sentence: 'Seeking consent would significantly raise the risk to a child.',
    sharing: true,
    source: '002 §4.3',
  },
  SIGNIFICANT_HARM_RISK: {
    sentence: 'The child is deemed to be at risk of significant harm.',
    sharing: true,
    source: '002 §4.3',
  },
  CLEAR_SAFEGUARDING_INDICATION: {
    sentence: 'There is a clear sign of a possible safeguarding concern.',
    sharing: true,
    source: '002 §4.3',
  },
  IMMEDIATE_CHILD_PROTECTION: {
    sentence: 'The referral is an immediate child-protection matter.',
    sharing: true,
    source: '002 §4.4',
  },
  URGENT_STATUTORY_NEED: {
    sentence:
      'Immediate statutory or highly specialist help is needed to prevent significant harm to the child.',
    sharing: true,
    source: '002 §4.3',
  },
  STRATEGY_TRIGGERED: {
    sentence: 'A strategy meeting has been triggered.',
    sharing: true,
    source: '002 App B',
  },
  PUBLIC_INTEREST: {
    sentence: 'The public interest in disclosing police information outweighs the person’s privacy.',
    sharing: true,
    source: '002 §7.2',
  },
  SIGNIFICANT_HARM_ANY_PERSON: {
    sentence:
      'A child, relative or other person has suffered or is likely to suffer significant harm; agencies must act.',
    sharing: true,
    source: '003 Gaining consent',
  },
  REFUSED_BUT_SUFFICIENTLY_CONCERNED: {
    sentence:
      'Consent was refused, yet the concern is enough to share. The family is told why unless that is unsafe.',
    sharing: true,
    source: '003 Gaining consent',
  },
  PROPORTIONATE_SCREENING: {
    sentence: 'Sharing for screening is proportionate and justified for the child’s safety.',
    sharing: true,
    source: '003 Gaining consent',
  },
  SAFETY_NEED_NO_CONSENT: {
    sentence: 'Consent cannot be or was not obtained, and sharing is needed for the child’s safety.',
    sharing: true,
    source: '003 Initial screening',
  },
  IMMEDIATE_RISK: {
    sentence: 'The child is at immediate risk, so the talk with the family beforehand is skipped.',
    sharing: true,
    source: '004 How do I make a referral',
  },
} as const satisfies Record<string, OverrideGroundRow>;

/** A ground on which a contact may proceed, or be shared, without consent. */
export type OverrideGround = keyof typeof overrideGrounds;

/** True when the value names one of the grounds above, in whatever profile. */
export function isOverrideGround(value: unknown): value is OverrideGround {
  return typeof value === 'string' && Object.hasOwn(overrideGrounds, value);
}

/** True when the ground can stand in for consent to share; false for one that only excuses not informing. */
export function isSharingGround(ground: OverrideGround): boolean {
  return overrideGrounds[ground].sharing;
}
