import Table from 'cli-table3';
import type { Compared } from './comparison';

/** One figure of the report and what it should be. */
export interface Figure {
  readonly name: string;
  /** Left out where the figure only explains another. */
  readonly aim?: { readonly ratio: number; readonly words: string };
  /** Said when the aim is missed: why, in a line. */
  readonly why?: string;
  readonly compared: Compared;
}

const ratio = (value: number): string => `${value.toFixed(2)}×`;

const milliseconds = (value: number): string => `${value.toPrecision(3)} ms`;

const isMissed = ({ aim, compared }: Figure): boolean => aim !== undefined && compared.ratio > aim.ratio;

/** The table at the end of a run. Spread is the middle half of the rounds. */
export const reportOf = (figures: readonly Figure[]): string => {
  const table = new Table({
    head: ['figure', 'ratio', 'spread', 'n', 'CPU each', 'aim', 'aim met'],
    style: { head: [], border: [] },
  });
  for (const figure of figures) {
    const { compared, name, aim } = figure;
    const [low, high] = compared.quartiles;
    table.push([
      name,
      ratio(compared.ratio),
      `${ratio(low)} – ${ratio(high)}`,
      compared.rounds,
      `${milliseconds(compared.subject)} : ${milliseconds(compared.baseline)}`,
      aim?.words ?? '–',
      aim === undefined ? '–' : isMissed(figure) ? 'missed' : 'met',
    ]);
  }
  const missed = figures.filter(isMissed).map(({ name, why }) => `Missed – ${name}: ${why ?? ''}`);
  return [table.toString(), ...missed].join('\n');
};
