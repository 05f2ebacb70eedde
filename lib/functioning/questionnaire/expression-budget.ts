/**
 * What an expression of an imported form may ask for. It runs beside the client's page and cannot be stopped once begun, so what
 * might not end, or might grow without measure, is refused before it is begun. A list of what is allowed: what is not known
 * here is refused, and the form says that the sum could not be calculated.
 */

/** Characters: a long sum names each of its questions once. */
const mostCharacters = 8_000;
const mostDepth = 24;
/** Looks at an answer, by one expression: about 0.4 s where measured. */
const mostSteps = 50_000;
/** Each of these may make many values of one: a second makes as many again of each. */
const mostMultiplying = 1;
/** Each of these may double a text. */
const mostJoins = 40;

const plain = `abs allFalse allTrue anyFalse anyTrue as avg ceiling children combine contains count descendants distinct empty endsWith
first floor getValue hasValue iif indexOf is isDistinct join last length lower max min not now ofType ordinal power round single skip sqrt startsWith
substring sum tail take timeOfDay toBoolean toDate toDateTime toDecimal toInteger toQuantity toString toTime today trim truncate
union upper value weight`;
const looping = new Set(['where', 'select', 'exists', 'all', 'repeat', 'aggregate']);
const allowed = new Set([...plain.split(/\s+/u), ...looping]);
/** Within a running total, where anything that makes more of it is made again for each answer. */
const allowedInTotal = new Set([
  'iif',
  'exists',
  'empty',
  'not',
  'weight',
  'ordinal',
  'value',
  'toDecimal',
  'toInteger',
]);

/** Texts and quoted names first: what stands in them is no part of the expression. */
const token = /'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|\/\/|\/\*|[$%]?[A-Za-z_]\w*|[^\s]/gu;

interface Call {
  readonly name: string | undefined;
  readonly inner: string[];
}

function isCallAllowed({ name, inner }: Call): boolean {
  // Down the tree of answers alone: it ends. Anything else may find something new for ever.
  if (name === 'repeat') return inner.every((each) => /^[A-Za-z_]\w*$|^[.|]$/u.test(each));
  // Down from each value: what begins at the whole again would make as many of each as there are.
  if (name === 'select') return !inner.some((each) => each === '|' || each.startsWith('%'));
  if (name !== 'aggregate') return true;
  const isKnown = (each: string, at: number) =>
    inner[at + 1] !== '(' || !/^\w+$/u.test(each) || allowedInTotal.has(each);
  const totals = inner.filter((each) => each === '$total').length;
  const joins = inner.some((each) => each === '+' || each === '&' || each === '|');
  return inner.every(isKnown) && !inner.includes('&') && (totals <= 1 || !joins);
}

/** True when the expression is known to end soon on so many answers. */
export function isWithinBudget(expression: string, answers: number): boolean {
  if (expression.length > mostCharacters) return false;
  const tokens = expression.match(token) ?? [];
  const open: Call[] = [];
  let multiplying = 0;
  let joins = 0;
  let steps = 0;
  for (const [at, each] of tokens.entries()) {
    // Remarks could hide what they hold from this reading, and not from the library's.
    if (each === '//' || each === '/*') return false;
    if (each === ')') {
      const closed = open.pop();
      if (closed === undefined || !isCallAllowed(closed)) return false;
    }
    for (const call of open) call.inner.push(each);
    if (each === '&') joins += 1;
    if (each === '$this') joins += 1;
    const loops = open.filter(({ name }) => name !== undefined && looping.has(name)).length;
    // A name that begins at the whole again, within a look at each answer, looks at all of them for each.
    if (each.startsWith('%')) steps += Math.max(answers, 1) ** (loops + 1);
    if (each !== '(') continue;
    const before = tokens[at - 1];
    const name = before !== undefined && /^[\w`]/u.test(before) ? before : undefined;
    if (name !== undefined && !isOperator(name) && !allowed.has(name)) return false;
    if (name === 'select') multiplying += 1;
    // Within a look at each value it would double them; outside, a text can only name so many things to put together.
    if (name === 'combine' && loops > 0) return false;
    open.push({ name, inner: [] });
    if (open.length > mostDepth) return false;
  }
  if (open.length > 0 || multiplying > mostMultiplying || joins > mostJoins) return false;
  return steps <= mostSteps;
}

/** Words that stand before a bracket and are not called. */
function isOperator(word: string): boolean {
  return ['and', 'or', 'xor', 'implies', 'in', 'div', 'mod'].includes(word);
}

/** What a variable may hold. Variables build on one another: without an end to each, every next one might hold twice as much. */
const mostValues = 500;
const mostText = 10_000;

/** True when values are few and short enough for other expressions to begin from. */
export function isSmallEnough(values: readonly unknown[]): boolean {
  return (
    values.length <= mostValues && values.every((each) => typeof each !== 'string' || each.length <= mostText)
  );
}
