import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

// The tools are entry points, not exports of the package: they are found beside what is.
const requireInDevelopment = createRequire(
  path.join(path.dirname(require.resolve('@mash-hub/shared/errors')), 'development', 'config.js'),
);

/** A module of the tools for working on one machine, by its file name. */
export const toolOf = (name: string): unknown => requireInDevelopment(`./${name}`);

/** Surroundings in which a tool runs: a data directory of its own, and what it said. */
export async function aTool(context: TestContext, production = false) {
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'mash-tool-'));
  context.after(() => rm(dataDirectory, { recursive: true }));
  const printed: string[] = [];
  const complaints: string[] = [];
  const surroundings = {
    readConfig: () => ({ dataDirectory, storeUrl: undefined, production }),
    print: (text: string) => void printed.push(text),
    complain: (text: string) => void complaints.push(text),
    watched: false,
  };
  return { dataDirectory, printed, complaints, surroundings };
}
