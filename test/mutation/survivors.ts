import { readFileSync } from 'node:fs';
import { equivalents, type Equivalent } from './equivalents';

/**
 * `npm run mutate` ends here: every mutant that no test noticed is listed in `equivalents.ts` with the reason why it
 * changes nothing, and nothing else is listed there. Exit code 1 otherwise.
 */

interface Position {
  readonly line: number;
  readonly column: number;
}

interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

const unnoticed = ['Survived', 'NoCoverage'];

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The mutated text, without what surrounds it; lines count from 1, columns from 1. */
const mutatedText = (lines: readonly string[], { start, end }: Mutant['location']): string => {
  const among = lines.slice(start.line - 1, end.line);
  const last = among.length - 1;
  return among
    .map((line, place) =>
      line.slice(place === 0 ? start.column - 1 : 0, place === last ? end.column - 1 : line.length),
    )
    .join('\n');
};

const toEquivalent = (
  file: string,
  lines: readonly string[],
  mutant: Mutant,
): Omit<Equivalent, 'because'> => ({
  file,
  line: oneLine(lines[mutant.location.start.line - 1] ?? ''),
  from: oneLine(mutatedText(lines, mutant.location)).slice(0, 120),
  to: oneLine(mutant.replacement ?? '').slice(0, 120),
});

const keyOf = ({ file, line, from, to }: Omit<Equivalent, 'because'>): string =>
  JSON.stringify([file, line, from, to]);

const main = (): void => {
  const report = JSON.parse(readFileSync('reports/mutation.json', 'utf8')) as Report;
  const mutants = Object.entries(report.files).flatMap(([path, { source, mutants: all }]) => {
    const [file, lines] = [path.replace('shared/dist/', ''), source.split('\n')];
    return all
      .filter(({ status }) => status !== 'Ignored')
      .map((mutant) => ({ mutant, said: toEquivalent(file, lines, mutant) }));
  });
  const survivors = mutants.filter(({ mutant }) => unnoticed.includes(mutant.status));
  const listed = new Set(equivalents.map(keyOf));
  const survived = new Set(survivors.map(({ said }) => keyOf(said)));
  const unknown = survivors.filter(({ said }) => !listed.has(keyOf(said)));
  const stale = equivalents.filter((one) => !survived.has(keyOf(one)));
  for (const { said } of unknown) process.stdout.write(`survived: ${JSON.stringify(said)}\n`);
  for (const one of stale) process.stdout.write(`listed, but did not survive: ${keyOf(one)}\n`);
  process.stdout.write(
    `${String(mutants.length)} mutants: ${String(mutants.length - survivors.length)} noticed, ` +
      `${String(survivors.length - unknown.length)} known to change nothing, ${String(unknown.length)} survived\n`,
  );
  process.exitCode = unknown.length + stale.length > 0 ? 1 : 0;
};

main();
