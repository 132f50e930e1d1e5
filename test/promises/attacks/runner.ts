import { attacks } from './attacks';
import type { Attack } from './attack';
import { requireAllInPlace, weaken } from './weakenedBuild';
import { weaknesses } from './weaknesses';
import { createWorld, type World } from './world';

/** What came of one attack: on the sound build, on the weakened one, and on the sound one again. */
export interface Outcome {
  readonly name: string;
  readonly weakness: string;
  readonly before: boolean | string;
  readonly weakened: boolean | string;
  readonly after: boolean | string;
  readonly milliseconds: number;
}

const tell = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

const tried = async (world: World, { attempt }: Attack): Promise<boolean | string> => {
  try {
    return await attempt(world);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
};

const outcomeOf = async (world: World, attack: Attack): Promise<Outcome> => {
  const { name, weakness } = attack;
  const start = performance.now();
  weaken(null);
  const before = await tried(world, attack);
  weaken(weakness);
  const weakened = await tried(world, attack);
  weaken(null);
  const after = await tried(world, attack);
  return { name, weakness, before, weakened, after, milliseconds: Math.round(performance.now() - start) };
};

/** Tries every attack, or those whose name or weakness holds one of the words given, and tells each outcome in a line. */
const run = async (words: readonly string[]): Promise<void> => {
  const chosen = attacks.filter(({ name, weakness }) =>
    words.length === 0 ? true : words.some((word) => name.includes(word) || weakness.includes(word)),
  );
  const world = await createWorld();
  requireAllInPlace();
  for (const attack of chosen) tell(await outcomeOf(world, attack));
  await world.close();
  const used = new Set(attacks.map(({ weakness }) => weakness));
  const unused = Object.keys(weaknesses).filter((name) => !used.has(name as Attack['weakness']));
  tell({ attacks: chosen.length, weaknesses: used.size, unused });
};

void run(process.argv.slice(2));
