import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startProcess, type MeasuredProcess } from './childProcess';
import { compare } from './comparison';
import { isQuick } from './config';
import { fiveAgencyQuery } from './household';
import { askOften, askOnce, type Question } from './load';
import { reportOf, type Figure } from './report';
import { candidatesQuery } from './scaleMatching';
import type { ScaledHub, ScaleOrder } from './scaleProcess';

const few = 10_000;
const times = 5;
const rounds = isQuick ? 6 : 20;

interface Scaled {
  readonly process: MeasuredProcess;
  readonly served: ScaledHub;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const questions: Readonly<Record<string, (served: ScaledHub) => Question>> = {
  'five-agency picture of one family': ({ url, token, contact: id }) => ({
    url,
    token,
    query: fiveAgencyQuery,
    variables: { id },
  }),
  'candidates of a common name, health': ({ url, nursesToken: token, matchContact: id }) => ({
    url,
    token,
    query: candidatesQuery,
    variables: { id },
  }),
};

const cpuEach = async ({ process: measured }: Scaled, question: Question): Promise<number> => {
  const before = await measured.cpuMs();
  await askOften(question, times, 1);
  return ((await measured.cpuMs()) - before) / times;
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

const tell = (order: ScaleOrder, { openedMs, bytes }: ScaledHub): void => {
  const sizes = Object.entries(bytes).map(([name, size]) => `${name} ${megabytes(size)}`);
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  say(`${order.people.toLocaleString('en')} people: ${megabytes(total)} (${sizes.join(', ')});`);
  say(`  five subgraphs and the gateway answer after ${openedMs.toFixed(0)} ms`);
};

const opened = async (order: ScaleOrder): Promise<Scaled> => {
  const measured = startProcess('scaleProcess', tmpdir());
  const served = await measured.order<ScaledHub>('open', order);
  tell(order, served);
  return { process: measured, served };
};

const orderedPeople = () => {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '1000000' },
      data: { type: 'string' },
      quick: { type: 'boolean' },
    },
  });
  return { people: Number(values.people), data: values.data };
};

/** Two hubs side by side, few people in the stores of one and many in the other’s: what does the same question cost? */
const main = async (): Promise<void> => {
  const { people, data } = orderedPeople();
  const directory = await mkdtemp(path.join(tmpdir(), 'scale-'));
  const large = await opened({
    people,
    directory: data ?? path.join(directory, 'many'),
    isFilled: data !== undefined,
  });
  const small = await opened({ people: few, directory: path.join(directory, 'few'), isFilled: false });
  try {
    const figures: Figure[] = [];
    for (const [name, questionOf] of Object.entries(questions)) {
      const [long, short] = [large, small].map(({ served }) => askOnce(questionOf(served)));
      const lengths = [(await long)?.length, (await short)?.length].map(String);
      say(`${name}: answers of ${lengths.join(' and ')} characters …`);
      const compared = await compare({
        subject: () => cpuEach(large, questionOf(large.served)),
        baseline: () => cpuEach(small, questionOf(small.served)),
        rounds,
        warmUps: 2,
      });
      const sizes = `${people.toLocaleString('en')} : ${few.toLocaleString('en')} people`;
      figures.push({ name: `${name}, ${sizes}`, aim: { ratio: 1.5, words: '≤ 1.5×' }, compared });
    }
    say(reportOf(figures));
  } finally {
    for (const { process: measured } of [large, small]) {
      await measured.order('close');
      await measured.end();
    }
    await rm(directory, { recursive: true, force: true });
  }
};

void main();
