import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assuranceCost } from './assuranceCost';
import { startProcess, type MeasuredProcess } from './childProcess';
import { gatewayCost, type Contestant } from './gatewayCost';
import { fiveAgencyQuery, standingQuery } from './household';
import { kernelAlone, kernelInOperation } from './kernelCost';
import type { Question } from './load';
import { loadFigures, sizes } from './loadCost';
import { measuresCost } from './measuresCost';
import { policyCost } from './policyCost';
import { reportOf, type Figure } from './report';
import type { ServedHub } from './servedHub';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const kernelFigures = async (): Promise<readonly Figure[]> => {
  say('1,000 rows of 20 fields through the kernel …');
  const aim = { ratio: 1.3, words: '≤ 1.3×' };
  return [
    {
      name: '1,000 × 20 as a GraphQL list, policy : none',
      aim,
      why: 'each field of each row is decided, copied and counted by record for the log',
      compared: await kernelInOperation(),
    },
    {
      name: '1,000 × 20 mapped, policy : none',
      aim,
      why: 'the baseline only spreads an object; counting 20,000 fields by record for the log costs more than that',
      compared: await kernelAlone(),
    },
  ];
};

const policyFigures = async (hub: MeasuredProcess, question: Question): Promise<readonly Figure[]> => {
  say('The five-agency query, with policy and log and without …');
  return [
    {
      name: 'Five-agency query, policy and log : neither',
      aim: { ratio: 1.25, words: '≤ 25 % more' },
      why: 'most of it is six durable log writes a query; policy alone is the next line',
      compared: await policyCost(hub, question, 'POLICY_AND_LOG'),
    },
    {
      name: 'Five-agency query, policy without log : neither',
      compared: await policyCost(hub, question, 'POLICY'),
    },
  ];
};

const gatewayFigures = async (
  served: ServedHub,
  start: (file: string) => MeasuredProcess,
): Promise<readonly Figure[]> => {
  say('The same query through this gateway and through an unmodified @apollo/gateway …');
  const [own, stock] = [start('gatewayProcess'), start('stockGatewayProcess')];
  const [ownUrl, stockUrl] = await Promise.all([
    own.order<string>('open', served),
    stock.order<string>('open', served),
  ]);
  const costOf = (query: string) => {
    const question = { token: served.token, query, variables: { id: served.contact } };
    const subject: Contestant = { gateway: own, question: { ...question, url: ownUrl } };
    return gatewayCost(subject, { gateway: stock, question: { ...question, url: stockUrl } });
  };
  const aim = { ratio: 0.5, words: '≤ half' };
  return [
    {
      name: 'Gateway CPU, five-agency query (500 records), ours : @apollo/gateway',
      aim,
      why: 'planning, merging and shaping the answer are @apollo/gateway’s in both and grow with the answer',
      compared: await costOf(fiveAgencyQuery),
    },
    {
      name: 'Gateway CPU, same questions, no records, ours : @apollo/gateway',
      aim,
      why: 'asking five agencies is cheaper; @apollo/gateway and @apollo/server still do the rest in both',
      compared: await costOf(standingQuery),
    },
  ];
};

const hubFigures = async (start: (file: string) => MeasuredProcess): Promise<readonly Figure[]> => {
  const hub = start('hubProcess');
  const served = await hub.order<ServedHub>('open');
  const { gateway: url, token, contact } = served;
  const question: Question = { url, token, query: fiveAgencyQuery, variables: { id: contact } };
  const figures = [...(await policyFigures(hub, question)), ...(await gatewayFigures(served, start))];
  await hub.order('close');
  return figures;
};

const loaded = (start: (file: string) => MeasuredProcess): Promise<readonly Figure[]> => {
  const [many, few] = sizes.map((size) => size.toLocaleString('en'));
  say(
    `Lists and commands with ${many ?? ''} contacts and with ${few ?? ''}; filling the stores takes minutes …`,
  );
  return loadFigures(start);
};

const run = async (): Promise<void> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'hub-bench-'));
  const started: MeasuredProcess[] = [];
  const start = (file: string): MeasuredProcess => {
    const child = startProcess(file, directory);
    started.push(child);
    return child;
  };
  try {
    const figures = [...(await kernelFigures()), ...(await hubFigures(start)), ...(await loaded(start))];
    say(reportOf(figures));
    say('All measures over a year of contacts …');
    say(await measuresCost());
    say('The log with its proofs, verification and replay of exports, the whole decision space …');
    say(await assuranceCost());
  } finally {
    await Promise.all(started.map((child) => child.end()));
    await rm(directory, { recursive: true, force: true });
  }
};

void run();
