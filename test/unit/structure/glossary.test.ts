import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textOf, writtenFiles } from './workspace';

/** Names between backticks in the last column of the glossary. */
const namesInGlossary = (): readonly string[] =>
  textOf('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Term') && !line.startsWith('| ---'))
    .flatMap((line) =>
      [...(line.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
    );

describe('the glossary', () => {
  const files = writtenFiles().filter((file) => file.endsWith('.ts'));
  const words = new Set(files.flatMap((file) => textOf(file).match(/\w+/g) ?? []));

  it('names only what the code names so', () => {
    const names = namesInGlossary();
    assert.ok(names.length > 50);
    const unknown = names.filter((name) =>
      name.includes('/') ? !files.some((file) => file.endsWith(name)) : !words.has(name),
    );
    assert.deepEqual(unknown, []);
  });
});
