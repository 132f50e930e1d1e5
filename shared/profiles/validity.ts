import { thresholds, type Threshold } from '../disclosure';
import { emergencyProblems } from './emergency';
import { letterPlaces, placesIn, type LetterKind } from './letter';
import type { ProcedureProfile } from './profile';
import { outcomesAt } from './rows';

type AnyProfile = ProcedureProfile;

/**
 * What is wrong with a profile beyond what its type can tell, each in words that name the row; empty for one that may
 * enter the registry. Pure, and never throws.
 */
export function profileProblems(profile: AnyProfile): readonly string[] {
  return [
    ...aboutRows(profile),
    ...aboutRatings(profile),
    ...aboutOutcomes(profile),
    ...aboutPathways(profile),
    ...aboutLetters(profile),
    ...emergencyProblems(profile.emergency.value),
  ];
}

function aboutRows(profile: AnyProfile): readonly string[] {
  return [
    ...(profile.managers.value.length === 0 ? ['No manager: nobody could rate or direct a contact.'] : []),
    ...(/^[A-Z]+$/.test(profile.referencePrefix)
      ? []
      : [`The reference prefix “${profile.referencePrefix}” is not capital letters.`]),
    ...doubles(
      'Channel',
      profile.channels.map(({ channel }) => channel),
    ),
    ...doubles(
      'Deadline',
      profile.deadlines.map(({ id }) => id),
    ),
    ...doubles(
      'Override ground',
      profile.overrideGrounds.map(({ ground }) => ground),
    ),
    ...(profile.helpline && profile.helpline.opens >= profile.helpline.closes
      ? ['The helpline closes before it opens.']
      : []),
  ];
}

function aboutRatings({ ragLevels, ragMap, deadlines }: AnyProfile): readonly string[] {
  const decisions = deadlines.filter(({ purpose }) => purpose === 'DECISION');
  const decided = (rag: string): boolean =>
    decisions.some(({ priority }) => priority === undefined || priority === rag);
  return [
    ...doubles('Rating', ragLevels.value),
    ...ragLevels.value
      .filter((rag) => ragMap[rag] === undefined)
      .map((rag) => `Rating ${rag} has no meaning.`),
    ...ragLevels.value.filter((rag) => !decided(rag)).map((rag) => `Rating ${rag} has no decision deadline.`),
  ];
}

function aboutOutcomes(profile: AnyProfile): readonly string[] {
  const levels = Object.keys(thresholds) as readonly Threshold[];
  return [
    ...doubles(
      'Outcome',
      profile.outcomes.map(({ label }) => label),
    ),
    ...levels
      .filter((threshold) => outcomesAt(profile, threshold).length === 0)
      .map((threshold) => `Threshold ${threshold} has no outcome.`),
  ];
}

function aboutPathways({ pathways }: AnyProfile): readonly string[] {
  return [
    ...doubles(
      'Pathway',
      pathways.map(({ pathway }) => pathway),
    ),
    ...pathways.flatMap(({ pathway, steps }) =>
      doubles(
        `Pathway ${pathway}: role`,
        steps.map(({ role }) => role),
      ),
    ),
  ];
}

function aboutLetters({ letters, feedback }: AnyProfile): readonly string[] {
  const known: ReadonlySet<string> = new Set(letterPlaces);
  const owed = new Set<LetterKind>(
    feedback.value.map((to) => (to === 'PARENTS' ? 'PARENT_OUTCOME' : 'REFERRER_OUTCOME')),
  );
  return [
    ...doubles(
      'Letter',
      letters.map(({ kind }) => kind),
    ),
    ...[...owed]
      .filter((kind) => !letters.some((letter) => letter.kind === kind))
      .map((kind) => `Letter ${kind} is owed and not worded.`),
    ...letters.flatMap(({ kind, subject, body }) =>
      placesIn(`${subject}\n${body}`)
        .filter((place) => !known.has(place))
        .map((place) => `Letter ${kind} has an unknown place “${place}”.`),
    ),
  ];
}

function doubles(what: string, names: readonly string[]): readonly string[] {
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(twice)].map((name) => `${what} ${name} stands more than once.`);
}
