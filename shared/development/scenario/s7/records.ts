import { personLine, recordLine } from '../lines';
import type { Scenario } from '../scenario';

const home = ['27 Sample Street, ZZ99 7KA'];
const kit = ['Kit', 'Amory'] as const;
const dana = ['Dana', 'Amory'] as const;

/** What the agencies hold about the Amory family: something in each, so that silence is a decision. */
export const records: Scenario['records'] = {
  SOCIAL_CARE: [
    personLine('MOS-7001', kit, '2023-11-05', { sex: 'MALE', addresses: home }),
    recordLine('CASE', 'C-7001', ['MOS-7001'], null, { status: 'KNOWN' }),
    recordLine('EARLY_HELP', 'EH-7001', ['MOS-7001'], '2026-04-07T11:00:00+01:00', {
      status: 'OPEN',
      leadProfessional: 'June Abara, health visitor',
      planSummary: 'Speech therapy appointments and help to clear the home.',
      needsMet: [
        'Good early years development',
        'Improved mental and physical health',
        'Secure housing',
        'Financially stable families',
      ],
    }),
  ],
  POLICE: [
    personLine('NOM-7002', dana, '1994-06-08', { sex: 'FEMALE', addresses: home }),
    recordLine('EMERGENCY_CALL', 'CC-26-7002', ['NOM-7002'], '2026-02-14T19:20:00Z', {}),
  ],
  HEALTH: [
    personLine('CP-7001', kit, '2023-11-05', {
      sex: 'MALE',
      addresses: home,
      identifiers: { nhsNumber: '9990308241' },
    }),
    personLine('CP-7002', dana, '1994-06-08', { sex: 'FEMALE', addresses: home }),
    recordLine('REGISTRATION', 'SCR-7001', ['CP-7001'], null, {
      nhsNumber: '9990308241',
      registeredName: 'Kit Amory',
      gpName: 'Dr Ansa Roe, Quarry Surgery',
      healthVisitor: 'June Abara, 01632 960307',
    }),
    recordLine('APPOINTMENT', 'OP-7001-3', ['CP-7001'], '2026-03-26T10:30:00Z', {
      clinic: 'Speech and language therapy',
      outcome: 'WAS_NOT_BROUGHT',
    }),
    recordLine('CONSULTATION', 'GP-7001-1', ['CP-7001'], '2026-03-03T16:10:00Z', {
      entry: 'Says few words for his age.',
    }),
  ],
  EDUCATION: [personLine('ONE-7001', kit, '2023-11-05', { sex: 'MALE', addresses: home })],
  PROBATION: [personLine('ND-7002', dana, '1994-06-08', { sex: 'FEMALE', addresses: home })],
};
