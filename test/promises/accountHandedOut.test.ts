import type { AccountExport, ExportedLine } from '@mash-hub/shared/audit';
import type { Agency } from '@mash-hub/shared/disclosure';
import { definition as probation } from '@mash-hub/probation';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  aCase,
  at,
  dataOf,
  educationOfficer,
  listAt,
  nurse,
  policeOfficer,
  probationOfficer,
  safeguardingLead,
  teamManager,
  type Case,
} from '../support/aCase';
import type { ImportLine } from '../support/aHousehold';
import { referenceOf } from '../support/aHousehold';
import { accountOf, logOf } from '../support/anAccount';
import { onForm, refer } from '../support/aReferredContact';
import { createHub, type Hub } from '../support/createHub';
import { lead, manager } from './newSurfaceCast';
import { agencySelection } from './wideSelection';

const readers = [teamManager, policeOfficer, nurse, educationOfficer, probationOfficer, safeguardingLead];
const fields = ['police', 'health', 'education', 'probation', 'socialCare'] as const;

/** Of the child: what nobody may learn of from an account, and the incident that is restricted in the first world. */
const secretKinds = ['INTELLIGENCE', 'VICTIM_SAFETY', 'POSITION_OF_TRUST', 'SEXUAL_HEALTH_RECORD'];
const restricted = 'INCIDENT:INCIDENT-child';

/** A record about the child and her mother, in both worlds. */
const shared = (agency: Agency): readonly ImportLine[] =>
  agency !== 'POLICE'
    ? []
    : [
        {
          kind: 'INCIDENT',
          reference: 'INCIDENT-both',
          subjects: [referenceOf('POLICE', 'child'), referenceOf('POLICE', 'mother')],
          date: '2026-06-01T10:00:00+00:00',
          content: { location: 'The stairs', account: 'Both were heard.', dashLevel: 'HIGH' },
        },
      ];

const personOf = async (hub: Hub, subject: string): Promise<string> => {
  const { log } = hub.agencies.POLICE.dependencies;
  const { entries } = await log.entries({}, { first: 1000 });
  const found = entries.flatMap(({ body }) =>
    'subject' in body && body.subject === subject ? [body.person] : [],
  );
  return found[0] ?? assert.fail('nobody asked the police about the child');
};

interface World {
  readonly one: Case;
  readonly child: string;
  readonly mother: string;
}

const worldOf = async (secret: boolean): Promise<World> => {
  const kept = ({ kind, reference }: ImportLine): boolean =>
    secret || (!secretKinds.includes(kind) && `${kind}:${reference}` !== restricted);
  const one = await aCase({ lines: (agency, lines) => [...lines.filter(kept), ...shared(agency)] });
  if (secret) {
    const restrict = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
    const input = { record: restricted, items: ['*'], reason: 'A live operation' };
    dataOf(await one.hub.ask(policeOfficer, restrict, { input }));
  }
  for (const who of readers)
    for (const field of fields) await one.read(who, `subjects { ${agencySelection(field)} }`);
  const child = await personOf(one.hub, one.subjects.child);
  return { one, child, mother: await personOf(one.hub, one.subjects.mother) };
};

const withoutIds = ({ lines, totals }: AccountExport) => ({ lines, totals });

const accountIn = ({ one, child }: World, audience: 'AUDITOR' | 'PERSON'): Promise<AccountExport> =>
  accountOf(one.hub, child, { audience });

const itemsOf = (lines: readonly ExportedLine[]): readonly string[] => [
  ...new Set(lines.flatMap(({ items }) => items.flatMap(({ item }) => item ?? []))),
];

void describe('The account that may be handed out', () => {
  let secret: World;
  let plain: World;
  before(async () => {
    secret = await worldOf(true);
    plain = await worldOf(false);
  });
  after(async () => {
    await secret.one.close();
    await plain.one.close();
  });

  void it('is the same, byte for byte, whether or not there is intelligence, an informant, a safe address, a restricted record (R18, R233)', async () => {
    const handedOut = await accountIn(secret, 'PERSON');
    assert.equal(
      JSON.stringify(withoutIds(handedOut)),
      JSON.stringify(withoutIds(await accountIn(plain, 'PERSON'))),
    );
    assert.ok(handedOut.lines.length > 40);
  });

  void it('is so although the auditor’s own version names all of that', async () => {
    const own = itemsOf((await accountIn(secret, 'AUDITOR')).lines);
    const without = itemsOf((await accountIn(plain, 'AUDITOR')).lines);
    for (const item of ['POL-11', 'POL-28', 'POL-22', 'SOC-22']) {
      assert.ok(own.includes(item), item);
      assert.equal(without.includes(item), false, item);
      assert.equal(itemsOf((await accountIn(secret, 'PERSON')).lines).includes(item), false, item);
    }
  });

  void it('has a line for every event of which the auditor’s version has one about the child, and the same sentence in each', async () => {
    const name = ({ owner, at: when, agency }: ExportedLine): string => `${owner} ${when} ${agency}`;
    const handedOut = (await accountIn(secret, 'PERSON')).lines;
    const own = (await accountIn(secret, 'AUDITOR')).lines.filter(
      ({ withSomebodyElse }) => withSomebodyElse !== true,
    );
    const count = (lines: readonly ExportedLine[], wanted: string): number =>
      lines.filter((line) => name(line) === wanted).length;
    for (const wanted of new Set(own.map(name)))
      assert.ok(count(handedOut, wanted) >= count(own, wanted), wanted);
    assert.equal(new Set(handedOut.map(({ note }) => note)).size, 1);
    assert.match(handedOut[0]?.note ?? '', /nature is protected/);
  });

  void it('names of a record about several people its kind alone, and nothing of the other parent’s own', async () => {
    const { lines } = await accountIn(secret, 'PERSON');
    assert.ok(
      lines.some(({ items }) =>
        items.some(({ item, name }) => item === null && name.includes('about other people too')),
      ),
    );
    const ofMother = itemsOf((await accountOf(secret.one.hub, secret.mother)).lines);
    assert.ok(ofMother.includes('POL-10') && ofMother.includes('PRO-04'), ofMother.join(' '));
    assert.equal(itemsOf(lines).includes('PRO-04'), false);
    const text = JSON.stringify(lines);
    for (const told of [
      secret.mother,
      secret.one.id,
      ...readers.map(({ sub }) => sub),
      'INCIDENT-',
      'withheld',
      'restricted',
    ])
      assert.equal(text.includes(told), false, told);
  });

  void it('says no word of what was refused, and nothing of who asked but the agency and an everyday role', async () => {
    const { lines } = await accountIn(secret, 'PERSON');
    for (const line of lines) {
      assert.deepEqual(
        [line.refused, line.requester, line.id, line.contact, line.level],
        [[], null, null, null, null],
      );
      assert.notEqual(line.event, 'REFUSAL');
      if (line.agency === 'PROBATION') assert.equal(line.role, null);
    }
    assert.ok((await accountIn(secret, 'AUDITOR')).lines.some(({ refused }) => refused.length > 0));
  });

  void it('PROBATION: the auditor’s account of the mother holds every item that probation really told of her', async () => {
    const read = await secret.one.about(teamManager, 'mother', agencySelection('probation'));
    const told = new Set<string>();
    for (const { field, type, single } of probation.kinds) {
      const held = at(read, 'probation', field);
      for (const record of single ? [held] : listAt(read, 'probation', field))
        for (const [name, value] of Object.entries(record ?? {}))
          if (value !== null && !(Array.isArray(value) && value.length === 0))
            for (const { item, discloses } of probation.rows)
              if (discloses.includes(`${type}.${name}`)) told.add(item);
    }
    // The records and their part of the chronology are two answers of the one request.
    const log = await logOf(secret.one.hub, 'PROBATION');
    const answers = log.filter(({ person }) => person === secret.mother).slice(-2);
    const { lines } = await accountOf(secret.one.hub, secret.mother);
    const accounted = lines.filter(
      ({ owner, id }) => owner === 'PROBATION' && answers.some((answer) => answer.id === id),
    );
    assert.ok(told.size > 1);
    assert.deepEqual(itemsOf(accounted).toSorted(), [...told].sort());
  });
});

void describe('The account that may be handed out, of a contact', () => {
  const peopleOf = (consents: boolean) => [
    onForm('CHILD', 'Ada', 'Merrin', '2015-03-02', consents),
    onForm('MOTHER', 'Ruth', 'Merrin', '1986-11-11', consents),
  ];
  const selection =
    'publicReferrer referrerName narrative rag overrides { ground reason } strategy { agencies } subjects { consent { status } }';
  const accountsIn = async (relays: object | null, isUrgent = false) => {
    const hub = await createHub({ at: '2026-11-03T09:15' });
    const teacher = { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: 'Ms Tolliver' };
    const referrer = { ...teacher, ...(relays && { relays }) };
    const family = isUrgent && { familyInformed: false, familyNotInformedReason: 'It could put Ada at risk' };
    const form = { people: peopleOf(!isUrgent), more: { referrer, ...family } };
    const contact = await refer(hub, lead, { profile: 'WALSALL', ...form });
    const rag = { rag: 'RED', threshold: 'S47', reason: 'Marks, and a changing story.' };
    await contact.does(manager, 'rateContact', rag);
    if (isUrgent) {
      const override = {
        ground: 'SIGNIFICANT_INCREASE_IN_RISK',
        subjects: contact.subjects,
        reason: 'Asking first would warn the stepfather, who could take her away.',
      };
      await contact.does(manager, 'recordOverride', override);
      const attendees = [{ agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER' }, { agency: 'POLICE' }];
      await contact.does(manager, 'conveneStrategy', { attendees });
    }
    await contact.read(manager, selection);
    const { entries } = await hub.agencies.SOCIAL_CARE.dependencies.log.entries({}, { first: 200 });
    const reading = entries.findLast(({ body }) => 'basis' in body && body.basis !== null)?.body;
    const child = reading && 'basis' in reading ? reading.basis?.people[0]?.person : undefined;
    const own = await accountOf(hub, child ?? '');
    const handedOut = await accountOf(hub, child ?? '', { audience: 'PERSON' });
    await hub.close();
    return [own.lines, handedOut.lines];
  };

  let plain: readonly (readonly ExportedLine[])[];
  before(async () => {
    plain = await accountsIn(null);
  });

  void it('is the same whether or not a member of the public told the professional (R18)', async () => {
    const [own = [], handedOut = []] = await accountsIn({ name: 'Ostler Venn', contact: '01632 960333' });
    assert.ok(itemsOf(own).includes('SOC-12b'));
    assert.equal(itemsOf(plain[0] ?? []).includes('SOC-12b'), false);
    assert.equal(JSON.stringify(handedOut), JSON.stringify(plain[1]));
    assert.ok(handedOut.length > 0);
  });

  void it('is the same whether they agreed, or a ground was recorded without asking and a strategy discussion runs', async () => {
    const [own = [], handedOut = []] = await accountsIn(null, true);
    // Each command was answered, which is an empty line of its own.
    const differing = (lines: readonly ExportedLine[]) => [
      ...new Set(lines.map((one) => JSON.stringify(one))),
    ];
    assert.deepEqual(differing(handedOut), differing(plain[1] ?? []));
    assert.notEqual(own[0]?.basis.consent, plain[0]?.[0]?.basis.consent);
    assert.ok(itemsOf(own).includes('SOC-14.ground') && itemsOf(own).includes('SOC-28'));
  });
});
