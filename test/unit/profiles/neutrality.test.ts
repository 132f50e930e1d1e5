import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { profileIds } from '@mash-hub/shared/profiles';
import { textOf, writtenFiles } from '../structure/workspace';

const name = new RegExp(`\\b(?:${profileIds.join('|')})\\b`);

const codeOf = (file: string): string =>
  textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1');

const naming = (isLookedAt: (file: string) => boolean): readonly string[] =>
  writtenFiles().filter((file) => file.endsWith('.ts') && isLookedAt(file) && name.test(codeOf(file)));

describe('Authorities are data', () => {
  it('no code of the gateway, the subgraphs or what they share names an authority', () => {
    const code = (file: string): boolean =>
      /^(?:gateway|subgraphs|shared)\//.test(file) && !/^shared\/(?:profiles|development)\//.test(file);
    assert.deepEqual(naming(code), []);
  });

  it('each authority is named in its own folder only', () => {
    assert.deepEqual(
      naming((file) => file.startsWith('shared/profiles/')),
      ['blackburnWithDarwen', 'coventry', 'durham', 'walsall'].map(
        (folder) => `shared/profiles/${folder}/index.ts`,
      ),
    );
  });
});
