interface PersonDetails {
  readonly sex?: string;
  readonly addresses?: readonly string[];
  readonly identifiers?: Readonly<Record<string, string>>;
}

/** A PERSON line of the import format. */
export const personLine = (
  reference: string,
  [given, family]: readonly [string, string],
  birthDate: string,
  { sex, addresses = [], identifiers = {} }: PersonDetails = {},
): object => ({
  kind: 'PERSON',
  reference,
  names: [{ given, family }],
  birthDate,
  sex: sex ?? null,
  addresses,
  identifiers,
  walled: false,
});

/** A record line of the import format; `date` with its offset, null where the record is undated. */
export const recordLine = (
  kind: string,
  reference: string,
  subjects: readonly string[],
  date: string | null,
  content: object,
  establishment: string | null = null,
): object => ({ kind, reference, subjects, date, establishment, olderButRelevant: null, content });
