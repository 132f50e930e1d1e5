import { aCase, at, dataOf, nurse, policeOfficer, teamManager } from '../../support/aCase';
import type { Attack } from './attack';
import { does, tellsTheAccount, withdrawn } from './world';

const police = 'subjects { id police { answer incidents { account } } }';
const disclosed = 'police { answer }';

/** Who goes on reading after what permitted it has ended. */
export const permissionAttacks: readonly Attack[] = [
  {
    name: 'a manager reads on after the child’s consent was withdrawn',
    weakness: 'consent-as-first-given',
    attempt: async ({ caseOf }) => {
      const one = await caseOf('inNeed');
      return withdrawn(
        one,
        teamManager,
        async () => at(await one.about(teamManager, 'child', disclosed), 'police', 'answer') === 'DISCLOSED',
      );
    },
  },
  {
    name: 'a manager keeps asking while the consent is being withdrawn, and once it is (interleaving)',
    weakness: 'permission-kept',
    attempt: async ({ caseOf, fresh }) => {
      const one = await caseOf('inNeed');
      const manager = { ...teamManager, sub: fresh() };
      const ask = async (): Promise<unknown> =>
        at(await one.about(manager, 'child', disclosed), 'police', 'answer');
      if ((await ask()) !== 'DISCLOSED') throw new Error('It was never disclosed');
      const before = Array.from({ length: 3 }, ask);
      const after = await withdrawn(one, teamManager, () => Promise.all(Array.from({ length: 3 }, ask)));
      await Promise.all(before);
      return after.includes('DISCLOSED');
    },
  },
  {
    name: 'a manager reads on the morning after the ground in place of consent had to be reviewed',
    weakness: 'override-without-end',
    attempt: async ({ caseOf, later }) => {
      const one = await caseOf('overridden');
      return later(
        '2026-12-02T00:30',
        async () => at(await one.about(teamManager, 'child', disclosed), 'police', 'answer') === 'DISCLOSED',
      );
    },
  },
  {
    name: 'an officer reads on after the release was revoked',
    weakness: 'release-revoked',
    attempt: async ({ caseOf, reads }) => {
      const one = await caseOf('released');
      const releases = at(await one.read(teamManager, 'releases { id }'), 'contact', 'releases');
      const release = at(releases, (releases as unknown[]).length - 1, 'id');
      await does(one, teamManager, 'revokeDisclosure', { release, reason: 'Sent to the wrong team.' });
      const text = await reads(one, policeOfficer, 'subjects { health { diagnoses { diagnosis } } }');
      const recipients = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'].map((agency) => ({
        agency,
        level: 'FULL',
      }));
      await does(one, teamManager, 'releaseDisclosure', { recipients });
      return text.includes('anaemia');
    },
  },
  {
    name: 'a manager reads on at the level that stood before the contact was stepped down',
    weakness: 'threshold-of-old',
    attempt: async ({ hub, once, reads }) => {
      const one = await once('steppedDown', async () => {
        const made = await aCase({ hub, level: 'CIN' });
        const mark = { agency: 'POLICE', record: 'INCIDENT:INCIDENT-child' };
        dataOf(await made.command(teamManager, 'markRelevant', mark));
        const lowered = { rag: 'GREEN', threshold: 'CAF', reason: 'The marks were explained.' };
        dataOf(await made.command(teamManager, 'rateContact', lowered));
        return made;
      });
      return tellsTheAccount(await reads(one, teamManager, police));
    },
  },
  {
    name: 'a nurse who sat in the strategy discussion still reads the circle’s part once it is over',
    weakness: 'discussion-over',
    attempt: async ({ caseOf, reads }) =>
      (
        await reads(await caseOf('released'), nurse, 'subjects { police { intelligence { text } } }')
      ).includes('uncle is said'),
  },
];
