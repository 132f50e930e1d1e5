import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

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
