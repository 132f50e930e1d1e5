import { refuse, StoreFailure } from './failure';
import { asArray, asFields, asInteger, checkValue, isFields, type Fields } from './values';

const LOGICAL = new Set(['$and', '$or', '$nor']);
const COMPARISONS = new Set(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte']);
const LISTS = new Set(['$in', '$nin', '$all']);

/** Whether a value is a set of query operators, such as `{ $gt: 1 }`, rather than a value to be equal to. */
export function isOperators(value: unknown): value is Fields {
  return isFields(value) && (Object.keys(value)[0] ?? '').startsWith('$');
}

/** Refuses a field path that the store cannot follow exactly as MongoDB does. */
export function checkPath(path: string): void {
  if (path.split('.').some((part) => part === '' || part.startsWith('$') || part === '__proto__')) {
    refuse(`field path '${path}' is not supported`);
  }
}

function checkOperator(name: string, operand: unknown): void {
  if (COMPARISONS.has(name)) {
    checkValue(operand);
    if (Array.isArray(operand) && name !== '$eq' && name !== '$ne')
      refuse(`${name} with an array is not supported`);
  } else if (LISTS.has(name)) asArray(operand, name).forEach(checkListed);
  else if (name === '$exists') {
    if (typeof operand !== 'boolean') refuse('$exists needs true or false');
  } else if (name === '$size') asInteger(operand, '$size');
  else if (name === '$not') {
    if (!isOperators(operand)) refuse('$not needs operators');
    checkOperators(operand);
  } else if (name === '$elemMatch') {
    const inner = asFields(operand, '$elemMatch');
    if (isOperators(inner) && !LOGICAL.has(Object.keys(inner)[0] ?? '')) checkOperators(inner);
    else checkFilter(inner);
  } else throw new StoreFailure(2, `unknown operator: ${name}`);
}

function checkListed(value: unknown): void {
  if (isOperators(value)) refuse('operators inside a list of values are not supported');
  checkValue(value);
}

function checkOperators(operators: Fields): void {
  Object.entries(operators).forEach(([name, operand]) => {
    checkOperator(name, operand);
  });
}

/** INVARIANT: a filter with any operator or value type that is not implemented is refused, never half applied. */
export function checkFilter(filter: Fields): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (LOGICAL.has(name)) {
      const branches = asArray(condition, name);
      if (branches.length === 0) throw new StoreFailure(2, `${name} must be a nonempty array`);
      branches.forEach((branch) => {
        checkFilter(asFields(branch, name));
      });
    } else if (name.startsWith('$')) throw new StoreFailure(2, `unknown top level operator: ${name}`);
    else {
      checkPath(name);
      if (isOperators(condition)) checkOperators(condition);
      else checkValue(condition);
    }
  }
}
