import * as z from 'zod/mini';
import { registers } from '#lib/model/register.ts';
import type { Expectation } from '#lib/model/settings/settings-problem.ts';
import {
  type Amount,
  type Comparison,
  type Criterion,
  factKinds,
  type Leaf,
  operators,
  type Selector,
  type Span,
} from '../criterion.ts';
import { isName } from './names.ts';

/*
 * The shape of a criterion for reading unknown input; what the parts mean to each other is checked in `check-rule.ts`.
 * The message of every check is the key of what the field expects. `public/rule.schema.json` is generated from this.
 */

export const says = (expectation: Expectation, most?: number): string =>
  most === undefined ? expectation : `${expectation} ${most}`;

/** Items of one list: enough for the codes of a published score, too few to fill a browser. */
const mostItems = 300;
const longestWord = 120;

export const listOf = <Item extends z.ZodMiniType>(item: Item) =>
  z
    .array(item, says('list'))
    .check(z.minLength(1, says('notEmpty')), z.maxLength(mostItems, says('fewer', mostItems)));
export const name = z.string(says('name')).check(z.refine(isName, says('name')));
const number = z.number(says('number'));
const word = z
  .string(says('text'))
  .check(z.minLength(1, says('text')), z.maxLength(longestWord, says('shortText', longestWord)));
const words = listOf(word);
/** Compared with text in lower case. */
const beginnings = listOf(
  word.check(z.refine((text: string) => text === text.toLowerCase(), says('lowerCase'))),
);

const amount: z.ZodMiniType<Amount> = z.union(
  [number, z.strictObject({ parameter: name }, says('group'))],
  says('amount'),
);
const span: z.ZodMiniType<Span> = z.union(
  [z.strictObject({ days: amount }, says('span')), z.strictObject({ months: amount }, says('span'))],
  says('span'),
);
const comparison: z.ZodMiniType<Comparison> = z.strictObject(
  { op: z.enum(operators, says('oneOf')), value: amount },
  says('group'),
);

/** Every field of an interface, optional ones too: one that is forgotten here is missed by the compiler. */
type FieldsOf<Type> = { readonly [Key in keyof Required<Type>]: z.ZodMiniType };

const codeSystems = ['snomed', 'icd10', 'icpc2', 'loinc', 'atc', 'icf', 'other'] as const;
const selectorFields = {
  kind: z.enum(factKinds, says('oneOf')),
  registers: z.exactOptional(listOf(z.enum(registers, says('oneOf')))),
  status: z.exactOptional(words),
  name: z.exactOptional(words),
  channel: z.exactOptional(words),
  urgency: z.exactOptional(words),
  profession: z.exactOptional(beginnings),
  service: z.exactOptional(beginnings),
  exceptService: z.exactOptional(beginnings),
  codes: z.exactOptional(
    listOf(z.strictObject({ system: z.enum(codeSystems, says('oneOf')), prefixes: words }, says('group'))),
  ),
  words: z.exactOptional(beginnings),
} satisfies FieldsOf<Selector>;
const selector: z.ZodMiniType<Selector> = z.strictObject(selectorFields, says('group'));

const within = z.exactOptional(span);
const label = z.exactOptional(name);

const leafFields = {
  count: {
    of: selector,
    within,
    per: z.exactOptional(z.enum(['service', 'day', 'code'], says('oneOf'))),
    is: comparison,
    label,
  },
  everyYear: { of: selector, years: amount, is: comparison, label },
  rank: { of: selector, within: span, table: name, label },
  repeat: { of: selector, within: span, gapDays: amount, is: comparison, label, gapLabel: label },
  sequence: { first: selector, next: selector, days: amount, within: span, label },
  rise: { of: selector, within: span, factor: amount, by: amount, label },
  value: {
    of: selector,
    pick: z.enum(['latest', 'max', 'min'], says('oneOf')),
    within,
    is: comparison,
    label,
  },
  overTarget: { of: selector, within, otherwise: z.exactOptional(comparison), label },
  latest: { of: selector, fits: selector, within, label },
  missing: { of: selector, within, label },
  score: {
    score: name,
    within,
    is: z.union([comparison, z.strictObject({ band: words }, says('group'))], says('group')),
    label,
  },
  age: { is: comparison },
  sex: { is: z.enum(['female', 'male'], says('oneOf')) },
  overdue: { of: selector, byDays: amount, label },
  waiting: { of: selector, limits: name, label },
  decline: { of: selector, by: amount, is: comparison, label },
  change: {
    of: selector,
    within: span,
    direction: z.enum(['down', 'up'], says('oneOf')),
    in: z.enum(['percent', 'unit'], says('oneOf')),
    is: comparison,
    label,
  },
  term: {
    of: selector,
    length: z.union([span, z.strictObject({ workingDays: amount }, says('span'))], says('span')),
    is: z.enum(['running', 'full'], says('oneOf')),
    label,
  },
} satisfies { readonly [Type in Leaf['type']]: FieldsOf<Omit<Extract<Leaf, { type: Type }>, 'type'>> };

const leafOf = <Type extends Leaf['type']>(type: Type) =>
  z.strictObject({ type: z.literal(type, says('oneOf')), ...leafFields[type] }, says('criterion'));

/** One leaf of the language, chosen by its `type`. */
const leaf: z.ZodMiniType<Leaf> = z.discriminatedUnion(
  'type',
  [
    leafOf('count'),
    leafOf('everyYear'),
    leafOf('rank'),
    leafOf('repeat'),
    leafOf('sequence'),
    leafOf('rise'),
    leafOf('value'),
    leafOf('overTarget'),
    leafOf('latest'),
    leafOf('missing'),
    leafOf('score'),
    leafOf('age'),
    leafOf('sex'),
    leafOf('overdue'),
    leafOf('waiting'),
    leafOf('decline'),
    leafOf('change'),
    leafOf('term'),
  ],
  says('criterion'),
);

/** Any criterion. In the order of `branchOf` in `schema-issues.ts`. */
export const criterion: z.ZodMiniType<Criterion> = z.lazy(() =>
  z.union(
    [
      leaf,
      z.strictObject({ all: listOf(criterion) }, says('criterion')),
      z.strictObject({ any: listOf(criterion) }, says('criterion')),
      z.strictObject({ not: criterion }, says('criterion')),
      z.strictObject({ atLeast: amount, of: listOf(criterion) }, says('criterion')),
    ],
    says('criterion'),
  ),
);

criterion.register(z.globalRegistry, { id: 'Criterion' });
selector.register(z.globalRegistry, { id: 'Selector' });
comparison.register(z.globalRegistry, { id: 'Comparison' });
span.register(z.globalRegistry, { id: 'Span' });
amount.register(z.globalRegistry, { id: 'Amount' });
