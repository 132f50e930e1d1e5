import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { profileOf, profileProblems, profiles, type ProcedureProfile } from '@mash-hub/shared/profiles';

const walsall = profileOf('WALSALL');
const problemsWith = (change: Partial<ProcedureProfile>): readonly string[] =>
  profileProblems({ ...walsall, ...change });
const [firstDeadline] = walsall.deadlines;
const [firstChannel] = walsall.channels;
const [firstLetter] = walsall.letters;
const [firstPathway] = walsall.pathways;

describe('Valid profiles', () => {
  for (const profile of profiles) {
    it(`${profile.name} ${profile.version} has no problem`, () => {
      assert.deepEqual(profileProblems(profile), []);
    });
  }
});

describe('What is wrong with a profile is said', () => {
  assert.ok(firstDeadline && firstChannel && firstLetter && firstPathway);
  const broken: readonly [string, Partial<ProcedureProfile>, readonly string[]][] = [
    [
      'R156: a letter with a place for anything but outcome, reference, team and telephone',
      { letters: [...walsall.letters.slice(1), { ...firstLetter, body: '{{outcome}} {{policeAnswer}}' }] },
      ['Letter REFERRER_OUTCOME has an unknown place “policeAnswer”.'],
    ],
    [
      'R151: a letter that is owed to parents and has no wording',
      { letters: walsall.letters.filter(({ kind }) => kind !== 'PARENT_OUTCOME') },
      ['Letter PARENT_OUTCOME is owed and not worded.'],
    ],
    [
      'R130: a level of need at which nothing could be decided',
      { outcomes: walsall.outcomes.filter(({ thresholds }) => !thresholds.includes('CIN')) },
      ['Threshold CIN has no outcome.'],
    ],
    [
      'a rating that means nothing and has no deadline',
      { ragLevels: { value: ['RED', 'AMBER', 'GREEN', 'BLUE'], source: '[P]' } },
      ['Rating BLUE has no meaning.', 'Rating BLUE has no decision deadline.'],
    ],
    [
      'two deadlines of one id',
      { deadlines: [...walsall.deadlines, firstDeadline] },
      ['Deadline WAL-GREEN stands more than once.'],
    ],
    [
      'a hub without a manager',
      { managers: { value: [], source: '[P]' } },
      ['No manager: nobody could rate or direct a contact.'],
    ],
    [
      'R46: steps of which one person could take two',
      {
        pathways: [
          {
            ...firstPathway,
            steps: [
              { step: 'Assessment', role: 'LOCALITY_TM' },
              { step: 'Approval', role: 'LOCALITY_TM' },
            ],
          },
        ],
      },
      ['Pathway POSITION_OF_TRUST: role LOCALITY_TM stands more than once.'],
    ],
    [
      'a way in that is treated in two ways',
      { channels: [...walsall.channels, { ...firstChannel, onlyFrom: [] }] },
      ['Channel PHONE stands more than once.'],
    ],
    [
      'an advice line that closes before it opens',
      { helpline: { opens: '16:00', closes: '14:00', source: '[P]' } },
      ['The helpline closes before it opens.'],
    ],
    [
      'a reference prefix that is no word',
      { referencePrefix: '' },
      ['The reference prefix “” is not capital letters.'],
    ],
  ];
  for (const [title, change, problems] of broken) {
    it(title, () => {
      assert.deepEqual(problemsWith(change), problems);
    });
  }
});
