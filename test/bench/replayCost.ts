import { currentEdition, editionsOf, openExport, originOfAgency, replayLogs } from '@mash-hub/shared/audit';
import type { Agency } from '@mash-hub/shared/disclosure';
import { canonicalJson, type LogEntryBody } from '@mash-hub/shared/log';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { aCommand, ofContact, ofOwner, type AReading } from '../support/aReplayedLog';
import { aRequester } from '../support/createHub';
import { isQuick } from './config';

/** Readings of a contact, each in social care’s log and in that of the police; a tenth of them for a quick look. */
const readings = isQuick ? 1_000 : 10_000;

const nurse = aRequester('HEALTH', 'NAMED_NURSE');
const items = ['POL-01', 'POL-05', 'POL-06', 'POL-09', 'POL-10'];

const records = Array.from({ length: 8 }, (_, place) => ({
  type: 'PoliceIncident',
  reference: `INCIDENT:${String(place)}`,
  items,
  years: place,
}));

const contactOf = (place: number): string => `contact_${String(place % 500)}`;

const readingOf = (place: number): AReading => ({
  at: new Date(Date.UTC(2026, 10, 3) + place * 60_000).toISOString(),
  correlation: `request_${String(place)}`,
  requester: nurse,
  contact: contactOf(place),
  stage: 'RELEASED',
  standing: { released: 'FULL' },
  people: [
    {
      person: `person_${String(place % 500)}`,
      child: true,
      facts: {
        ...{ threshold: 'S47', consent: 'GIVEN', override: false, strategyTriggered: false },
        childCovered: false,
      },
    },
  ],
  records,
});

function* ofSocialCare(): Generator<LogEntryBody> {
  for (let place = 0; place < readings; place += 1) {
    const contact = contactOf(place);
    const consentsNow = [`person_${String(place % 500)} CHILD GIVEN GIVEN`];
    const at = readingOf(place).at;
    if (place < 500)
      yield aCommand(
        'submitReferral',
        contact,
        { consentsNow, thresholdNow: 'S47', stageNow: 'RELEASED' },
        { contact, at },
      );
    yield ofContact(readingOf(place));
  }
}

function* ofPolice(): Generator<LogEntryBody> {
  for (let place = 0; place < readings; place += 1) {
    const person = `person_${String(place % 500)}`;
    const { at } = readingOf(place);
    if (place < 500)
      yield aCommand(
        'match POLICE',
        person,
        { status: 'LINKED', record: `POLICE-${person}` },
        { person, at },
      );
    yield ofOwner('POLICE', readingOf(place));
  }
}

function* exported(agency: Agency, bodies: Iterable<LogEntryBody>): Generator<string> {
  yield `${JSON.stringify({ format: 'mash-hub-audit-export/v1', origin: originOfAgency(agency) })}\n`;
  let seq = 0;
  for (const body of bodies) yield `${canonicalJson({ body, previousHash: '0'.repeat(64), seq: seq++ })}\n`;
}

/** Replays two exported logs from disk, as `npm run audit:replay` does: decisions a second, in a line. */
export const replayCost = async (): Promise<string> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'hub-bench-replay-'));
  try {
    const files: string[] = [];
    for (const [agency, bodies] of [
      ['SOCIAL_CARE', ofSocialCare()],
      ['POLICE', ofPolice()],
    ] as const) {
      const file = path.join(directory, `${agency}.ndjson`);
      await pipeline(Readable.from(exported(agency, bodies)), createWriteStream(file));
      files.push(file);
    }
    const logs = await Promise.all(files.map(openExport));
    const replay = await replayLogs(logs, { editions: editionsOf([currentEdition]) });
    if (replay.disagreements.length > 0) throw new Error(replay.disagreements[0]?.words);
    const checks = [...replay.checks.values()].reduce((sum, { made }) => sum + made, 0);
    const perSecond = (count: number): string => Math.round(count / replay.seconds).toLocaleString('en');
    return [
      `Replay of ${replay.entries.toLocaleString('en')} exported entries: ${replay.seconds.toFixed(1)} s,`,
      `${perSecond(replay.decisions)} decisions/s (${replay.decisions.toLocaleString('en')}),`,
      `${perSecond(replay.permissions)} permissions/s, ${perSecond(checks)} checks of state/s,`,
      `${perSecond(replay.entries)} entries/s.`,
    ].join(' ');
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};
