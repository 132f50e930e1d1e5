import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ruleSections } from '@mash-hub/shared/development/rules/index';
import {
  projectSources,
  traceRules,
  untracedRules,
  untrueMentions,
  type SourceFile,
} from '@mash-hub/shared/development/traceability';

const rules = ruleSections.flatMap((section) => section.rules);
const sources = projectSources();
const traced = traceRules(sources);

const numbered = (count: number, idOf: (number: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => idOf(index + 1));

const idsLike = (pattern: RegExp): readonly string[] =>
  rules.map(({ id }) => id).filter((id) => pattern.test(id));

/** What one more file would change. */
const withFile = (file: string, text: string): readonly SourceFile[] => [...sources, { file, text }];

describe('the catalogue of rules', () => {
  it('has the 238 rules of the procedure, each once and in order', () => {
    assert.deepEqual(
      idsLike(/^R/),
      numbered(238, (number) => `R${String(number)}`),
    );
  });

  it('has the 60 rows of the decision table, each once and in order', () => {
    assert.deepEqual(
      idsLike(/^DT/),
      numbered(60, (number) => `DT${String(number).padStart(2, '0')}`),
    );
  });

  it('has the 29 measures of the framework and that of emergency access, each once and in order', () => {
    assert.deepEqual(
      idsLike(/^K/),
      numbered(30, (number) => `K${String(number)}`),
    );
  });

  it('has the 100 features, each once and in order', () => {
    assert.deepEqual(
      idsLike(/^feature/),
      numbered(100, (number) => `feature ${String(number)}`),
    );
  });

  it('has nothing else', () => {
    assert.equal(rules.length, 238 + 60 + 30 + 100);
  });

  it('says each in one short sentence, with its source', () => {
    const unclear = rules.filter(
      ({ text, source }) => text.length > 160 || !/^[\p{L}\d“].*[.”]$/u.test(text) || source.trim() === '',
    );
    assert.deepEqual(unclear, []);
  });

  it('gives a reason in words for each rule that is not built', () => {
    const silent = rules.filter(({ notBuilt }) => notBuilt !== undefined && notBuilt.trim().length < 20);
    assert.deepEqual(silent, []);
  });
});

describe('every rule can be traced', () => {
  it('to code that implements it and a test that proves it, unless it says why it is not built', () => {
    assert.deepEqual(untracedRules(traced), []);
  });

  it('and no file names a rule that does not exist', () => {
    assert.deepEqual(untrueMentions(sources), []);
  });

  it('and a file that names one is found, whether it is a test, a scenario or code', () => {
    const unknown = ['R', '999'].join('');
    const files = {
      'test/unit/made.test.ts': `it('keeps ${unknown}', () => {});`,
      'shared/development/scenario/made.ts': `const made = { says: 'as ${unknown} asks' };`,
      'shared/made.ts': `/** ${unknown}. */\nconst made = 1;`,
    };
    for (const [file, text] of Object.entries(files))
      assert.deepEqual(untrueMentions(withFile(file, text)), [
        ...untrueMentions(sources),
        `${file} names ${unknown}, which does not exist`,
      ]);
  });

  it('and the tools of development implement nothing by talking about rules', () => {
    const tools = traced.flatMap(({ traces }) =>
      traces.flatMap(({ implementedIn }) => implementedIn.filter((file) => file.includes('development/'))),
    );
    assert.deepEqual(tools, []);
  });
});

describe('what is untraced', () => {
  const [first] = ruleSections[0]?.rules ?? [];
  assert.ok(first);
  const untracedBy = (files: readonly SourceFile[]): readonly string[] =>
    untracedRules(traceRules(files)).flatMap(({ title, withoutCode, withoutTest }) => [
      ...(withoutCode.includes(first.id) ? [`${title}: no code`] : []),
      ...(withoutTest.includes(first.id) ? [`${title}: no test`] : []),
    ]);
  const code = { file: 'shared/made.ts', text: `/** ${first.id} */` };
  const test = { file: 'test/made.test.ts', text: `it('${first.id}: made', () => {});` };

  it('is a rule without code, and a rule without a test', () => {
    assert.deepEqual(untracedBy([]), ['Intake: no code', 'Intake: no test']);
    assert.deepEqual(untracedBy([code]), ['Intake: no test']);
    assert.deepEqual(untracedBy([test]), ['Intake: no code']);
    assert.deepEqual(untracedBy([code, test]), []);
  });
});
