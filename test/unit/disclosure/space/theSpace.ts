import { decisionDomains } from './domains';
import { groupItems } from './itemGroups';
import { createMentions } from './mentions';
import { groupReaders } from './readerGroups';
import { createRecordSpace, type RecordSpace } from './recordSpace';
import { secondVerdict } from './secondEvaluator';

/** Whether either evaluator compares anything with a word. */
export const mentions = createMentions(secondVerdict.toString());

export const allItems = groupItems(mentions);
export const allReaders = groupReaders(mentions);
export const domains = decisionDomains(mentions);

/** The whole space of decisions on an item: every reader whom a token can name, every row of the catalogue. */
export const theSpace: RecordSpace = createRecordSpace({ items: allItems, readers: allReaders, domains });

/** One reader of each kind that treats people differently: of every depth, of a setting, and of the substance service. */
const fewRoles = ['MASH_TEAM_MANAGER', 'SUBSTANCE_WORKER', 'HEALTH_MASH_ADMIN', 'DSL'];

const fewReaders = () => {
  const agencies = allReaders.agencies
    .map(({ agency, groups }) => {
      const few = groups.filter(({ roles }) => roles.some((role) => fewRoles.includes(role)));
      return {
        agency,
        groups: few,
        weights: few.map(({ roles, settings }) => roles.length * settings.length),
      };
    })
    .filter(({ groups }) => groups.length > 0);
  const weights = agencies.map((each) => each.weights.reduce((sum, weight) => sum + weight, 0));
  return { agencies, weights, size: weights.reduce((sum, weight) => sum + weight, 0) };
};

/** A few readers, and every row of the catalogue: where laws about two people are asked. */
export const createSpaceOfPairs = (): RecordSpace =>
  createRecordSpace({ items: allItems, readers: fewReaders(), domains });
