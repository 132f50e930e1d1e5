import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes what `npm run test:all` runs: every test file in one bundle, every bundle a process of its own (ADR 6). */

// A process loads the libraries and builds the five schemas once: most of what a small file takes.
const mostInABundle = 20;

/** These start and kill processes, and take longest: each alone, and first. */
const alone = 'e2e';

const bundles = path.join(__dirname, 'bundles');
const isTest = (name: string): boolean => name.endsWith('.test.js');

const testsOf = (folder: string): readonly string[] =>
  readdirSync(path.join(__dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter(isTest)
    .sort()
    .map((file) => path.join(folder, file));

/** Every so manieth file of a folder, so that neighbours, which often take equally long, are spread. */
const bundled = (folder: string): readonly (readonly string[])[] => {
  const tests = testsOf(folder);
  const count = folder === alone ? tests.length : Math.ceil(tests.length / mostInABundle);
  return Array.from({ length: count }, (_, first) => tests.filter((_test, place) => place % count === first));
};

const folders = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== path.basename(bundles))
  .map(({ name }) => name)
  .sort((one, other) => Number(other === alone) - Number(one === alone) || one.localeCompare(other));

rmSync(bundles, { recursive: true, force: true });
mkdirSync(bundles);
let order = 100;
for (const folder of folders)
  for (const tests of bundled(folder)) {
    const file = path.join(bundles, `${String(order++)}-${folder}.bundle.js`);
    writeFileSync(file, tests.map((test) => `require(${JSON.stringify(`../${test}`)});\n`).join(''));
  }
