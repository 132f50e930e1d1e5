import type { DisclosureEntry } from '@mash-hub/shared/log';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCommand, ofOwner } from '../../support/aReplayedLog';
import { disagreements, link, police, reading, restriction, socialCare } from './aReplay';

void describe('What an entry lists, and what it answers', () => {
  void it('finds a restricted record of which nothing is listed any more (R233, M3)', async () => {
    const whole = { type: 'PoliceIncident', reference: 'incident_3', items: ['POL-01'], restricted: ['*'] };
    const placed = aCommand('restrict POLICE', 'incident_3', { restriction: 'restriction_3', items: ['*'] });
    const entry = ofOwner('POLICE', { ...reading, records: [...reading.records, whole] });
    assert.deepEqual(await disagreements(socialCare, [placed, restriction, link, entry]), []);
    const withheld = entry.withheld.filter(({ records }) => !records.includes('incident_3'));
    assert.deepEqual(await disagreements(socialCare, [placed, restriction, link, { ...entry, withheld }]), [
      'POLICE 3: the log says nothing of PoliceIncident incident_3; replay says it was withheld',
    ]);
  });

  void it('finds a refusal that was told called nothing held, and one that was hidden called withheld (M2)', async () => {
    const held = { type: 'PoliceIncident', reference: 'incident_2', restricted: ['POL-01'] };
    for (const [item, honest, called] of [
      ['POL-01', 'NOTHING_HELD', 'WITHHELD'],
      ['POL-06', 'WITHHELD', 'NOTHING_HELD'],
    ] as const) {
      const records = [{ ...held, items: [item] }];
      const entry = { ...ofOwner('POLICE', { ...reading, records }), answer: honest };
      assert.deepEqual(await disagreements(socialCare, [restriction, link, entry]), [], honest);
      const found = await disagreements(socialCare, [restriction, link, { ...entry, answer: called }]);
      assert.match(found.join(), new RegExp(`answer ${called}; replay says ${honest}`));
    }
  });

  void it('decides of a sanitised record only that field twice in whose place the other text stood (DT21, R233)', async () => {
    const held = { type: 'PoliceIncident', reference: 'incident_2', restricted: ['POL-01', 'POL-02'] };
    const placed = { ...restriction, facts: { restriction: 'restriction_1', items: held.restricted } };
    const read = ofOwner('POLICE', { ...reading, records: [{ ...held, items: held.restricted }] });
    const stoodIn = (field: string): DisclosureEntry => {
      const item = field.slice('PoliceIncident.'.length);
      const records =
        read.basis?.records.map((one) => ({ ...one, sanitised: ['PoliceIncident.POL-01'] })) ?? [];
      return {
        ...{
          ...read,
          kind: 'DISCLOSURE',
          answer: 'DISCLOSED',
          basis: read.basis && { ...read.basis, records },
        },
        disclosed: [{ item, field, count: 1, records: ['incident_2'] }],
      };
    };
    assert.deepEqual(await disagreements(socialCare, [placed, link, stoodIn('PoliceIncident.POL-01')]), []);
    const [found] = await disagreements(socialCare, [placed, link, stoodIn('PoliceIncident.POL-02')]);
    assert.match(
      found ?? '',
      /POL-02 .* was .*disclosed.*; replay says withheld as PROVIDER_RESTRICTED by M3$/,
    );
  });

  void it('finds an entry without any answer, and one of a kind that there is not', async () => {
    const [, , entry] = police;
    assert.ok(entry && 'answer' in entry);
    const { answer: _, ...mute } = entry;
    for (const kind of ['DISCLOSURE', 'NOTE']) {
      const found = await disagreements(socialCare, [restriction, link, { ...mute, kind } as never]);
      assert.deepEqual(found, [`POLICE 2: the log says kind ${kind}; replay says it holds no answer`]);
    }
  });
});
