import colours from 'picocolors';
import type { IngestReport, RefusedLine } from './report';

const mostShown = 20;

const number = (value: number): string => value.toLocaleString('en-GB');

const refusedText = ({ line, kind, reference, problems }: RefusedLine): string => {
  const name = [kind, reference].filter((part) => part !== undefined).join(' ');
  const reasons = problems.map((problem) => `      ${problem}`);
  return [`    line ${number(line)}${name === '' ? '' : `  ${name}`}`, ...reasons].join('\n');
};

const refusals = ({ refused, refusedCount }: IngestReport): string[] => {
  if (refusedCount === 0) return [];
  const shown = refused.slice(0, mostShown);
  const others = refusedCount - shown.length;
  return [
    '',
    '  Refused; correct these in the source system and run the import again:',
    ...shown.map(refusedText),
    ...(others > 0 ? [`    and ${number(others)} more; --report <file> keeps the first 1,000`] : []),
  ];
};

/** A report as somebody reads it in a terminal. */
export const reportText = (agency: string, file: string, report: IngestReport): string =>
  [
    `${colours.bold(agency)}  ${file}`,
    `  ${number(report.read)} records read`,
    `  ${number(report.added)} added, ${number(report.changed)} changed, ` +
      `${number(report.unchanged)} unchanged, ${number(report.refusedCount)} refused`,
    ...(report.dryRun ? ['  This was a dry run: nothing was written.'] : []),
    ...refusals(report),
    '',
  ].join('\n');
