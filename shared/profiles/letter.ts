/** The letters of the hub (D9). */
export const letterKinds = {
  REFERRER_OUTCOME: 'Tells the referring professional the outcome (R150–R153).',
  PARENT_OUTCOME: 'Tells the parents the outcome (R151).',
  HELD_PARENT: 'Tells parents that a contact came and that nothing was done for want of consent (R154).',
  HELD_REFERRER: 'Tells the referrer that the contact is held for want of consent (R154).',
} as const;

/** A kind of letter. */
export type LetterKind = keyof typeof letterKinds;

/** What may be put into a letter: outcome, reference, team and telephone, and nothing else (R156). */
export const letterPlaces = ['reference', 'outcome', 'team', 'teamPhone', 'hubPhone', 'authority'] as const;

/** A place in a template, written `{{reference}}`. */
export type LetterPlace = (typeof letterPlaces)[number];

/** One authority’s wording of one letter, versioned with its profile. */
export interface LetterTemplate {
  readonly kind: LetterKind;
  readonly subject: string;
  /** Text with places; a place that `letterPlaces` does not know makes the profile invalid. */
  readonly body: string;
  readonly source: string;
}

/** The names of the places that a template's text holds, known or not, in their order. */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/{{([^{}]*)}}/g)].map(([, name = '']) => name);
}
