export { randomIdSource, seededIdSource, type IdSource } from './idSource';
export { isCrn, isPncId, pncIdFrom } from './justice';
export { isNhsNumber, isTestNhsNumber, nhsNumberFrom, testNhsPrefix } from './nhsNumber';
export { seededRandom } from './seededRandom';
export { isUpn, upnFrom } from './upn';
