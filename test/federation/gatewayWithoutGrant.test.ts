import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hubError } from '@mash-hub/shared/errors';
import { everySecondWithoutGrant } from './gatewayGraph';
import { withHub } from './gatewayFixture';

const askEverybody = `{ contact(id: "c") { subjects { id police { summary } health { summary } } } }`;

interface AskedSubject {
  id: string;
  police: { summary: string } | null;
}
const subjectsOf = (data: unknown): AskedSubject[] =>
  (data as { contact: { subjects: AskedSubject[] } }).contact.subjects;

describe('No permission, no question (R222)', () => {
  it('an agency never hears of a subject without a grant', async () => {
    await withHub({ subjects: everySecondWithoutGrant }, {}, async ({ ask, police, health }) => {
      await ask(askEverybody);
      for (const partner of [police, health]) {
        assert.deepEqual(
          partner.askedAbout.map(({ id }) => id),
          ['subject-0', 'subject-2', 'subject-4', 'subject-6', 'subject-8'],
        );
        assert.ok(partner.askedAbout.every(({ disclosureGrant }) => disclosureGrant?.startsWith('grant-')));
      }
    });
  });

  it('one question an agency is enough for any number of subjects', async () => {
    await withHub({ subjects: everySecondWithoutGrant }, {}, async ({ ask, police, health }) => {
      await ask(askEverybody);
      assert.deepEqual([police.questions.length, health.questions.length], [1, 1]);
    });
  });

  it('no agency is asked anything where no subject has a grant, and that is no error', async () => {
    const subjects = everySecondWithoutGrant.map((subject) => ({ ...subject, disclosureGrant: null }));
    await withHub({ subjects }, {}, async ({ ask, police, health }) => {
      const { data, errors } = await ask(askEverybody);
      assert.deepEqual([police.questions.length, health.questions.length], [0, 0]);
      assert.deepEqual(errors, []);
      assert.ok(subjectsOf(data).every((subject) => subject.police === null));
      assert.equal(subjectsOf(data).length, 10);
    });
  });

  it('every answer stands at its own subject', async () => {
    await withHub({ subjects: everySecondWithoutGrant }, {}, async ({ ask }) => {
      const { data, errors } = await ask(askEverybody);
      assert.deepEqual(errors, []);
      assert.deepEqual(
        subjectsOf(data).map(({ police }) => police?.summary ?? null),
        everySecondWithoutGrant.map(({ id, disclosureGrant }) =>
          disclosureGrant ? `police on ${id}` : null,
        ),
      );
    });
  });

  it('the error of an agency points at the subject that it is about', async () => {
    const trouble = {
      'subject-6': () => {
        throw hubError('FORBIDDEN');
      },
    };
    await withHub({ subjects: everySecondWithoutGrant, trouble }, {}, async ({ ask }) => {
      const { data, errors } = await ask(`{ contact(id: "c") { subjects { p: police { summary } } } }`);
      assert.deepEqual(
        errors.map(({ path, extensions }) => [path, extensions.code]),
        [[['contact', 'subjects', 6, 'p'], 'FORBIDDEN']],
      );
      const summaries = subjectsOf(data).map((subject) => (subject as unknown as { p: unknown }).p !== null);
      assert.deepEqual(summaries, [true, false, true, false, true, false, false, false, true, false]);
    });
  });

  it('a grant that could not be made counts as none, and the client learns nothing of grants', async () => {
    const trouble = {
      'grant of subject-0': () => {
        throw new Error('signing key lost');
      },
    };
    await withHub({ subjects: everySecondWithoutGrant.slice(0, 2), trouble }, {}, async ({ ask, police }) => {
      const { text, errors } = await ask(askEverybody);
      assert.equal(police.questions.length, 0);
      assert.deepEqual(errors[0]?.path, ['contact', 'subjects', 0]);
      assert.deepEqual(errors[0].extensions, { code: 'INTERNAL' });
      assert.doesNotMatch(text, /disclosureGrant|personId|signing/);
    });
  });

  it('no client can ask for a grant or send one', async () => {
    await withHub({ subjects: everySecondWithoutGrant }, {}, async ({ ask, socialCare }) => {
      const { text, errors } = await ask(`{ contact(id: "c") { subjects { id disclosureGrant personId } } }`);
      assert.equal(errors[0]?.extensions.code, 'QUERY_INVALID');
      assert.doesNotMatch(text, /grant-|person-of/);
      const { errors: second } = await ask(`{ _entities(representations: []) { __typename } }`);
      assert.equal(second[0]?.extensions.code, 'QUERY_INVALID');
      assert.equal(socialCare.questions.length, 0);
    });
  });
});
