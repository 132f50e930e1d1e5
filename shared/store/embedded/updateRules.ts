import { refuse, StoreFailure } from './failure';
import { checkFilter, checkPath, isOperators } from './filterRules';
import { asArray, asFields, asInteger, checkStored, isFields, type Fields } from './values';

const PUSH_MODIFIERS = new Set(['$each', '$slice', '$position']);

function checkPush(value: unknown): void {
  if (!isOperators(value)) {
    checkStored(value);
    return;
  }
  for (const name of Object.keys(value))
    if (!PUSH_MODIFIERS.has(name)) refuse(`$push modifier ${name} is not supported`);
  asArray(value.$each, '$each').forEach(checkStored);
  if ('$slice' in value) asInteger(value.$slice, '$slice', Number.MIN_SAFE_INTEGER);
  if ('$position' in value) asInteger(value.$position, '$position', Number.MIN_SAFE_INTEGER);
}

function checkAddToSet(value: unknown): void {
  if (!isOperators(value)) {
    checkStored(value);
    return;
  }
  if (Object.keys(value).some((name) => name !== '$each')) refuse('$addToSet knows only $each');
  asArray(value.$each, '$each').forEach(checkStored);
}

/** What $pull removes: elements equal to a value, meeting operators, or (documents) meeting a filter. */
function checkPull(value: unknown): void {
  if (isOperators(value)) checkFilter({ element: value });
  else if (isFields(value)) checkFilter(value);
  else checkFilter({ element: value });
}

function checkIncrement(value: unknown): void {
  if (typeof value !== 'number') throw new StoreFailure(14, 'Cannot increment with non-numeric argument');
}

const OPERAND_CHECKS: Readonly<Record<string, (value: unknown) => void>> = {
  $set: checkStored,
  $setOnInsert: checkStored,
  $unset: () => undefined,
  $inc: checkIncrement,
  $max: checkStored,
  $min: checkStored,
  $push: checkPush,
  $addToSet: checkAddToSet,
  $pull: checkPull,
};

function checkConflicts(paths: readonly string[]): void {
  const sorted = [...paths].sort();
  for (const path of sorted) {
    const twice = sorted.filter((other) => other === path).length > 1;
    if (twice || sorted.some((other) => other.startsWith(`${path}.`))) {
      throw new StoreFailure(40, `Updating the path '${path}' would create a conflict at '${path}'`);
    }
  }
}

/** Whether an update names operators (true) or is a whole replacement document (false); refuses a mixture and pipelines. */
export function isOperatorUpdate(update: unknown): update is Fields {
  if (Array.isArray(update)) return refuse('updates by an aggregation pipeline are not supported');
  const names = Object.keys(asFields(update, 'update'));
  const operators = names.filter((name) => name.startsWith('$'));
  if (operators.length > 0 && operators.length < names.length) {
    throw new StoreFailure(9, 'an update must hold either only operators or none');
  }
  return operators.length > 0;
}

/** INVARIANT: an update with anything in it that is not implemented is refused whole, before any document changes. */
export function checkOperatorUpdate(update: Fields): void {
  const paths: string[] = [];
  for (const [operator, operand] of Object.entries(update)) {
    const checkOperand = OPERAND_CHECKS[operator];
    if (checkOperand === undefined) throw new StoreFailure(9, `Unknown modifier: ${operator}`);
    for (const [path, value] of Object.entries(asFields(operand, operator))) {
      checkPath(path);
      checkOperand(value);
      paths.push(path);
    }
  }
  checkConflicts(paths);
}
