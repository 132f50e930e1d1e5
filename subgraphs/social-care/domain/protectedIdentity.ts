import { badInput } from './guards';
import type { PersonName } from './parts/subject';
import { kindOf, type ReferrerInput } from './referrer';

const textFields = ['narrative', 'childVoice', 'parentsViews', 'familyNotInformedReason'] as const;

/** What is written in a referral, and of whom. */
interface ReferralWords extends Readonly<Partial<Record<(typeof textFields)[number], string | null>>> {
  readonly narrative: string;
  readonly referrer: ReferrerInput;
  readonly subjects: readonly { readonly person: { readonly names: readonly PersonName[] } }[];
}

/** Somebody whose identity is kept apart from the contact: no professional (R18, R234, R236). */
export interface ProtectedPerson {
  readonly name: string | null;
  readonly contact: string | null;
  /** True for a caller who gave no name (SOC-12c), false for a member of the public who did (SOC-12b). */
  readonly anonymous: boolean;
}

/** Whose identity of this referral is kept apart: the public referrer’s, or that of whom a professional relays. */
export const protectedPersonOf = (referrer: ReferrerInput): ProtectedPerson | null => {
  const { kind, name, contact, relays } = referrer;
  if (kind === 'PROFESSIONAL') return relays ? { ...relays, anonymous: false } : null;
  return { name, contact, anonymous: kindOf(referrer) === 'ANONYMOUS' };
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
const digitsOf = (text: string): string => text.replace(/\D/g, '');

const titles: readonly string[] = ['mrs', 'miss', 'mister'];
const shortestNumber = 6;

const kin =
  'niece|nephew|grand(?:son|daughter|child)|sister|brother|neighbour|daughter|son|cousin|partner|friend';
/** What tells who the writer is, without a name: “my niece”, “I live next door”. */
const firstPerson = new RegExp(
  `\\bmy (?:${kin})\\b|\\bI live (?:next door|opposite|upstairs|downstairs)\\b`,
  'i',
);

/** What a child or a parent is quoted as saying tells nothing of the writer. */
const quoted = /“[^”]*”|"[^"]*"/g;

const writesOfSelf = ({ referrer, narrative }: ReferralWords): boolean =>
  referrer.kind !== 'PROFESSIONAL' && firstPerson.test(narrative.replace(quoted, ''));

const textsOf = (input: ReferralWords): readonly (readonly [string, string])[] =>
  textFields.map((field) => [field, input[field] ?? '']);

const tells = (text: string, { name, contact }: ProtectedPerson, family: ReadonlySet<string>): boolean => {
  const words = new Set(wordsOf(text));
  const own = wordsOf(name ?? '').filter((word) => !family.has(word) && !titles.includes(word));
  if (own.some((word) => words.has(word))) return true;
  const reach = contact?.trim().toLowerCase() ?? '';
  const number = digitsOf(reach);
  if (number.length >= shortestNumber && digitsOf(text).includes(number)) return true;
  return reach.includes('@') && text.toLowerCase().includes(reach);
};

/**
 * Refuses a referral whose words would tell who the protected person is (R238, V17): a name that nobody in the family
 * bears, a telephone number, an e-mail address, or the writer’s own place beside the child. Throws BAD_USER_INPUT.
 */
export const requireNoTrace = (input: ReferralWords): void => {
  const person = protectedPersonOf(input.referrer);
  if (!person) return;
  const family = new Set(
    input.subjects.flatMap(({ person: { names } }) =>
      names.flatMap(({ given, family: surname }) => wordsOf(`${given} ${surname}`)),
    ),
  );
  const told = textsOf(input).find(([, text]) => tells(text, person, family))?.[0];
  const field = told ?? (writesOfSelf(input) ? 'narrative' : null);
  if (field !== null)
    throw badInput(
      field,
      'R238',
      'Leave out the name and number of whoever told you, and how they are related or live nearby: write what was seen, not who saw it.',
    );
};
