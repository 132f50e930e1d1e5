import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aCase, at, dataOf, listAt, nurse, policeOfficer, teamManager, type Case } from '../support/aCase';
import { aRecord, school, type ImportLine } from '../support/aHousehold';
import type { Agency } from '@mash-hub/shared/disclosure';

const leadProfessional = 'June Abara, health visitor';

/** What the agencies’ own systems hold of the household beyond the ordinary. */
const further: Readonly<Partial<Record<Agency, readonly ImportLine[]>>> = {
  SOCIAL_CARE: [
    aRecord('SOCIAL_CARE', 'OTHER_AUTHORITY_RECORD', ['child'], {
      authority: 'Samplewich Council',
      text: 'Family support after a house move.',
    }),
    aRecord('SOCIAL_CARE', 'EARLY_HELP', ['child'], {
      status: 'OPEN',
      leadProfessional,
      planSummary: 'Help to clear the home.',
      assessment: 'Hanna feels watched and is tired.',
    }),
    aRecord('SOCIAL_CARE', 'HOUSING', ['child'], {
      homeFinderStatus: 'Band 2',
      registeredProvider: 'Sample Homes',
    }),
    aRecord('SOCIAL_CARE', 'COMMUNITY_SAFETY_RECORD', ['child'], { account: 'Visitors late at night.' }),
  ],
  EDUCATION: [
    aRecord(
      'EDUCATION',
      'SCHOOL_CALL',
      ['child'],
      { spokenTo: 'Designated safeguarding lead', fact: 'In school today, tired.' },
      { establishment: school },
    ),
  ],
};

const withFurther = (agency: Agency, lines: readonly ImportLine[]): readonly ImportLine[] => [
  ...lines,
  ...(further[agency] ?? []),
];

void describe('What the agencies bring to a contact', () => {
  let one: Case;
  let summary: Case;

  before(async () => {
    one = await aCase({ released: true, lines: withFurther });
    summary = await aCase({ level: 'CAF', released: true, hub: one.hub });
  });
  after(() => one.close());

  const child = (who: typeof teamManager, selection: string, of = one): Promise<unknown> =>
    of.about(who, 'child', selection);

  void it('police: the incident with its reference, which stays with the police (R97, feature 43)', async () => {
    const seen = await child(teamManager, 'police { incidents { id reference account } }');
    assert.match(JSON.stringify(at(seen, 'police', 'incidents')), /Shouting was heard/);
    const { contacts } = await storedContacts(one);
    assert.doesNotMatch(contacts, /Shouting was heard|INCIDENT-child/);
  });

  void it('health: what its systems hold, by discipline, never copied into the hub (R99, R143)', async () => {
    const seen = await child(teamManager, 'health { emergencyAttendances { site findings } }');
    assert.match(JSON.stringify(seen), /Spiral fracture/);
    assert.doesNotMatch((await storedContacts(one)).contacts, /Spiral fracture|Quillfeather/);
  });

  void it('education: roll, concerns, and the call to the safeguarding lead, which is kept (R103, feature 46)', async () => {
    const seen = await child(
      teamManager,
      'education { enrolment { setting } cpomsEntries { entry } schoolCalls { spokenTo fact } }',
    );
    assert.match(JSON.stringify(seen), /Kiln Lane Primary/);
    assert.match(JSON.stringify(seen), /Drew a locked door/);
    assert.match(JSON.stringify(seen), /Designated safeguarding lead/);
  });

  void it('youth justice is shown apart from probation’s own record (R105, feature 48)', async () => {
    const seen = await child(
      teamManager,
      'probation { youthJusticeRecords { offending } profile { known } }',
    );
    assert.equal(listAt(seen, 'probation', 'youthJusticeRecords').length, 1);
    assert.equal(at(seen, 'probation', 'profile'), null);
  });

  void it('social care: its own system and what other authorities hold (R96)', async () => {
    const seen = await child(
      teamManager,
      'socialCare { caseNotes { text } otherAuthorityRecords { authority } }',
    );
    assert.match(JSON.stringify(seen), /flinched/);
    assert.match(JSON.stringify(seen), /Samplewich/);
  });

  void it('housing and community safety, which social care carries (R107, feature 49)', async () => {
    const seen = await child(
      teamManager,
      'socialCare { housing { homeFinderStatus registeredProvider } communitySafetyRecords { account } }',
    );
    assert.match(JSON.stringify(seen), /Band 2.*Sample Homes.*late at night/);
  });

  void it('early help: that it is open and who leads at every level, the assessment only above a summary (R106, feature 50)', async () => {
    const selection = 'socialCare { earlyHelp { status leadProfessional planSummary assessment } }';
    const full = at(await child(nurse, selection), 'socialCare', 'earlyHelp');
    assert.deepEqual(full, {
      status: 'OPEN',
      leadProfessional,
      planSummary: 'Help to clear the home.',
      assessment: 'Hanna feels watched and is tired.',
    });
    const atSummary = at(await child(nurse, selection, summary), 'socialCare', 'earlyHelp');
    assert.deepEqual(atSummary, {
      status: 'OPEN',
      leadProfessional,
      planSummary: 'Help to clear the home.',
      assessment: null,
    });
  });

  void it('touch points of every agency in one query, kind and date, and no field for detail (R115, feature 53)', async () => {
    const agencies = ['socialCare', 'police', 'health', 'education', 'probation'];
    const seen = await child(
      teamManager,
      agencies.map((agency) => `${agency} { touchPoints { kind on } }`).join(' '),
    );
    const kinds = agencies.map((agency) => listAt(seen, agency, 'touchPoints').length);
    assert.ok((kinds[1] ?? 0) > 0 && (kinds[2] ?? 0) > 0, JSON.stringify(kinds));
    const type = dataOf(await one.hub.ask(teamManager, '{ __type(name: "TouchPoint") { fields { name } } }'));
    assert.deepEqual(listAt(type, '__type', 'fields'), [{ name: 'kind' }, { name: 'on' }]);
  });

  void it('a child’s brother and mother are in the request, each named: the network, and nobody else (R90, feature 42)', async () => {
    const read = await one.read(policeOfficer, 'informationRequests { agency people { names } }');
    const people = listAt(read, 'contact', 'informationRequests', 0, 'people');
    assert.deepEqual(people, [
      { names: ['Pia Dunmore'] },
      { names: ['Benedikt Dunmore'] },
      { names: ['Hanna Dunmore'] },
    ]);
  });
});

/** Everything that social care stores of contacts, as text. */
const storedContacts = async ({ hub }: Case): Promise<{ contacts: string }> => {
  const { store } = hub.agencies.SOCIAL_CARE.dependencies;
  const documents = await store.connection.collection('contacts').find({}).toArray();
  return { contacts: JSON.stringify(documents) };
};
