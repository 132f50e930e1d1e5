/** Why something is withheld: the closed set of answers, each with the sentence that a practitioner reads (domain F7). */
export const withheldReasons = {
  NO_CONSENT: 'There is neither consent nor a recorded override ground for a person whom this is about.',
  OVERRIDE_RECORD_REQUIRED:
    'At section 47 consent is not needed, but the ground and reason must be recorded first.',
  NOT_RELEVANT: 'The Team Manager has not marked this as relevant.',
  TIER_EXCEEDS_LEVEL: 'This is more detailed than what may be shared at this level.',
  NEVER_ONWARD: 'This never leaves its owner’s inner circle.',
  PROVIDER_RESTRICTED: 'The agency that holds this has prohibited sharing it further.',
  STAGE: 'The process has not reached the point at which this may be shared.',
  ROLE: 'This role may not see it.',
  NOT_RECIPIENT: 'The requester’s agency or role is not among those to whom this is disclosed.',
  PURPOSE: 'This is disclosed for one purpose, and this is not it.',
  AGED: 'Older than the window that the agency answers for; it must say why it still matters.',
  PURPOSE_ENDED: 'The matter ended without further action, and with it the purpose of sharing.',
  LEVEL_MISMATCH: 'An override ground implies a higher threshold: re-rate, or drop the override.',
  GRANT_INVALID: 'The permission presented with the request could not be relied on.',
} as const;

export type WithheldReason = keyof typeof withheldReasons;

/** What the requester can do about a refusal (R92); `null` where nothing should be asked. */
export const whatToAsk: Record<WithheldReason, string | null> = {
  NO_CONSENT:
    'Seek consent; where the worry is too serious to wait for it, ask the Team Manager to record an override ground that names this person.',
  OVERRIDE_RECORD_REQUIRED: 'Ask the Team Manager to record the override ground and reason now: one step.',
  NOT_RELEVANT: 'Ask the Team Manager to mark it as relevant.',
  TIER_EXCEEDS_LEVEL:
    'Ask the Team Manager whether it can be lifted with a written reason, or the threshold is right.',
  NEVER_ONWARD: null,
  PROVIDER_RESTRICTED: 'Ask the agency that holds it; the Team Manager can escalate.',
  STAGE: 'Ask the Team Manager when it will be shared.',
  ROLE: 'Ask a colleague whose role covers it.',
  NOT_RECIPIENT: 'Ask the Team Manager to add your agency to the disclosure.',
  PURPOSE: null,
  AGED: 'Ask the agency that holds it to state why it is still relevant.',
  PURPOSE_ENDED: null,
  LEVEL_MISMATCH: 'Ask the Team Manager to re-rate the contact or drop the override.',
  GRANT_INVALID: 'Try again; if it persists, tell the hub’s operators.',
};
