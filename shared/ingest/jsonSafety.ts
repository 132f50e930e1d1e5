const deepest = 32;
// Halves of a character, and control characters other than the three that structure text.
const unsound = /\p{Surrogate}|(?![\t\n\r])\p{Cc}/u;
const forbiddenName = /^\$|\.|^(?:__proto__|prototype|constructor)$/;

/** The first thing that no line may contain, as a sentence; null if there is none. Never quotes what it found. */
export const unsafetyOf = (value: unknown, depth = 0): string | null => {
  if (typeof value === 'string')
    return unsound.test(value) ? 'text with control characters or broken Unicode' : null;
  if (typeof value !== 'object' || value === null) return null;
  if (depth === deepest) return `nested more than ${String(deepest)} levels deep`;
  // INVARIANT: neither an operator nor a prototype gets past here, whatever schema an agency's record kind has.
  if (Object.keys(value).some((name) => forbiddenName.test(name) || unsound.test(name)))
    return 'a field name that is never accepted';
  for (const inner of Object.values(value)) {
    const unsafety = unsafetyOf(inner, depth + 1);
    if (unsafety !== null) return unsafety;
  }
  return null;
};
