/** What a name check answers, and nothing else (R112, feature 82). */
export const nameChecks = {
  CURRENT: 'Known now.',
  PREVIOUS: 'Known before, not now.',
  NO_MATCH: 'Not known; nothing else is sent.',
} as const;

export type NameCheck = keyof typeof nameChecks;
