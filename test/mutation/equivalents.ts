/** A mutant that changes nothing anybody could see, as `survivors.ts` names it. */
export interface Equivalent {
  /** Compiled file, below `shared/dist`. */
  readonly file: string;
  /** The line on which the change begins. */
  readonly line: string;
  readonly from: string;
  readonly to: string;
  /** Why no test can tell it from the original. */
  readonly because: string;
}

/** By file and line: what was changed, into what, and why nobody could tell. */
export const equivalents: readonly Equivalent[] = [
  {
    file: 'disclosure/basis.js',
    line: 'subjects: record.people.map((place) => (place === null ? null : (people[place] ?? null))),',
    from: 'place === null',
    to: 'false',
    because: 'No person stands at the place null, and nobody is null too.',
  },
  {
    file: 'disclosure/basis.js',
    line: '? [decision, (0, decide_1.decide)(reader, contact, { ...facts, restricted: [] }, item)]',
    from: '[]',
    to: '["Stryker was here"]',
    because: 'There is no item of that name to restrict.',
  },
  {
    file: 'disclosure/decider.js',
    line: 'return false;',
    from: 'false',
    to: 'true',
    because:
      'A record with a stranger is then decided by itself, as it would be among others: slower, not otherwise.',
  },
  {
    file: 'disclosure/decider.js',
    line: 'if (!references) {',
    from: '!references',
    to: 'true',
    because: 'The marks of a person are read again for each record: slower, not otherwise.',
  },
  {
    file: 'disclosure/decider.js',
    line: "const persons = record.subjects.map((subject) => subject?.person ?? '').join();",
    from: "''",
    to: '"Stryker was here!"',
    because: 'A stranger is named alike in every key.',
  },
  {
    file: 'disclosure/decider.js',
    line: "return `${persons}|${record.restricted.join()}|${record.establishment ?? ''}|${String(beyondHealth)}|${String(beyondProbation)}|${String(record.olderButRelevant)}`;",
    from: "''",
    to: '"Stryker was here!"',
    because: 'No setting is named alike in every key.',
  },
  {
    file: 'disclosure/decider.js',
    line: 'if (singledOutOf(record))',
    from: 'singledOutOf(record)',
    to: 'true',
    because: 'Every record is decided by itself: slower, not otherwise.',
  },
  {
    file: 'disclosure/decider.js',
    line: 'if (!decisions) {',
    from: '!decisions',
    to: 'true',
    because: 'Every record is decided by itself: slower, not otherwise.',
  },
  {
    file: 'disclosure/redact.js',
    line: 'if (!blank) {',
    from: '!blank',
    to: 'true',
    because: 'The blank is made anew for each record: slower, not otherwise.',
  },
  {
    file: 'disclosure/decide.js',
    line: "person: '',",
    from: "''",
    to: '"Stryker was here!"',
    because: 'The name of a stranger is compared with nothing.',
  },
  {
    file: 'disclosure/decide.js',
    line: "reasons: ['NO_CONSENT'],",
    from: "['NO_CONSENT']",
    to: '[]',
    because: 'Without a reason the want of consent is the reason (M4).',
  },
  {
    file: 'disclosure/decide.js',
    line: "consent: 'NOT_SOUGHT',",
    from: "'NOT_SOUGHT'",
    to: '""',
    because: 'Nobody reads it of a stranger: at NONE the item is refused before.',
  },
  {
    file: 'disclosure/decide.js',
    line: "const lacksNothing = (subject) => subject?.reasons.every((reason) => reason === 'ROLE') ?? false;",
    from: 'false',
    to: 'true',
    because: 'A stranger refuses the whole item, whatever the level of the others (M3, M4).',
  },
  {
    file: 'disclosure/decide.js',
    line: 'record.subjects.some((subject) => subject?.nominated[owner]?.includes(record.reference) ?? false);',
    from: 'subject?.nominated',
    to: 'subject.nominated',
    because: 'A record about a stranger is refused in the condition before.',
  },
  {
    file: 'disclosure/decide.js',
    line: 'if (item.envelope !== true || !questions.some(({ subject }) => subject.heard === true))',
    from: 'item.envelope !== true || !questions.some(({ subject }) => subject.heard === true)',
    to: 'false',
    because: 'An early end: without it what was refused is asked once more, and refused again.',
  },
  {
    file: 'disclosure/decide.js',
    line: 'if (item.envelope !== true || !questions.some(({ subject }) => subject.heard === true))',
    from: 'item.envelope !== true || !questions.some(({ subject }) => subject.heard === true)',
    to: 'item.envelope !== true && !questions.some(({ subject }) => subject.heard === true)',
    because: 'An early end: without it what was refused is asked once more, and refused again.',
  },
  {
    file: 'disclosure/decide.js',
    line: 'if (item.envelope !== true || !questions.some(({ subject }) => subject.heard === true))',
    from: 'item.envelope !== true',
    to: 'false',
    because: 'An early end: without it what was refused is asked once more, and refused again.',
  },
  {
    file: 'disclosure/decide.js',
    line: 'if (item.envelope !== true || !questions.some(({ subject }) => subject.heard === true))',
    from: 'subject.heard === true',
    to: 'true',
    because: 'An early end: without it what was refused is asked once more, and refused again.',
  },
  {
    file: 'disclosure/gate.js',
    line: "const attending = standing.attends === 'DISCUSSION' ? 'RELEVANT' : 'NONE';",
    from: "'NONE'",
    to: '""',
    because: 'It reaches nothing, as NONE reaches nothing but itself, and then both are NONE.',
  },
  {
    file: 'disclosure/modifiers.js',
    line: '(reader.establishment !== undefined && reader.establishment === record.establishment)));',
    from: 'reader.establishment !== undefined',
    to: 'true',
    because: 'A record’s setting is a text or null, never undefined.',
  },
  {
    file: 'disclosure/modifiers.js',
    line: "const rankOf = ({ hidden, reason }) => hidden ? -2 : reason === 'PURPOSE' ? -1 : severity.indexOf(reason);",
    from: '-2',
    to: '+2',
    because: 'Only M3 hides some refusals and not others: its reason stands behind the second place.',
  },
  {
    file: 'disclosure/modifiers.js',
    line: 'return a < b || (a === b && one.rule <= other.rule) ? one : other;',
    from: 'one.rule <= other.rule',
    to: 'one.rule < other.rule',
    because: 'Two refusals with the same rank and rule are the same refusal.',
  },
  {
    file: 'disclosure/vocabulary/level.js',
    line: 'const lowerOf = (a, b) => (order[a] <= order[b] ? a : b);',
    from: 'order[a] <= order[b]',
    to: 'order[a] < order[b]',
    because: 'Of two equal levels either is the lower.',
  },
  {
    file: 'disclosure/vocabulary/level.js',
    line: "if (a === 'OWN')",
    from: "a === 'OWN'",
    to: 'false',
    because: 'It stands in no order, so that the lines below put it behind every other too.',
  },
  {
    file: 'disclosure/vocabulary/level.js',
    line: "if (a === 'OWN')",
    from: "'OWN'",
    to: '""',
    because: 'It stands in no order, so that the lines below put it behind every other too.',
  },
  {
    file: 'grant/assertion.js',
    line: "requiredClaims: ['exp', 'iat', 'jti'],",
    from: "['exp', 'iat', 'jti']",
    to: '[]',
    because: 'The schemas of both kinds of statement require them too.',
  },
  {
    file: 'grant/grantKeys.js',
    line: 'if (signingKey === undefined)',
    from: 'signingKey === undefined',
    to: 'false',
    because: 'A set without a key is refused when it is read.',
  },
  {
    file: 'grant/grantKeys.js',
    line: "throw new Error('There is no key to sign grants with');",
    from: "'There is no key to sign grants with'",
    to: '""',
    because: 'A set without a key is refused when it is read.',
  },
];
