import { projectSources, traceRules, untracedRules, untrueMentions } from './traceability';

const list = (what: string, ids: readonly string[]): readonly string[] =>
  ids.length === 0 ? [] : [`  ${what} (${String(ids.length)}): ${ids.join(', ')}`];

/** Says which rules lack code or a test, and what names a rule that does not exist. Fails where anything does. */
const sayWhatIsUntraced = (): void => {
  const sources = projectSources();
  const lines = [
    ...untracedRules(traceRules(sources)).flatMap(({ title, withoutCode, withoutTest }) => [
      title,
      ...list('without code', withoutCode),
      ...list('without a test', withoutTest),
    ]),
    ...untrueMentions(sources),
  ];
  console.log(lines.length === 0 ? 'Every rule has its code and its test.' : lines.join('\n'));
  if (lines.length > 0) process.exitCode = 1;
};

sayWhatIsUntraced();
