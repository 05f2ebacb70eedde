import * as z from 'zod/mini';
import { isIsoDate } from '#lib/base/dates.ts';
import type { Expectation } from '#lib/model/settings/settings-problem.ts';
import type { DatedLimit, RankTable } from '../reference/reference-tables.ts';
import { listOf, name, says } from './criterion-schema.ts';

/* The shape of an organisation's reference tables; what their rows mean to each other is checked in `parse-tables.ts`. */

const text = z
  .string(says('text'))
  .check(z.minLength(1, says('text')), z.maxLength(400, says('shortText', 400)));
const checked = (expectation: Expectation, check: (value: string) => boolean) =>
  z.string(says(expectation)).check(z.refine(check, says(expectation)));
const between = (least: number, most: number) =>
  z.number(says('number')).check(z.minimum(least, says('number')), z.maximum(most, says('number')));
const years = between(0, 130).check(z.int(says('number')));
const whole = between(0, 100_000).check(z.int(says('number')));

export const rankTable: z.ZodMiniType<RankTable> = z.strictObject(
  {
    id: name,
    source: text,
    percentile: between(50, 99.9),
    rows: listOf(
      z.strictObject(
        {
          sex: z.enum(['female', 'male'], says('oneOf')),
          fromAge: years,
          toAge: years,
          cutOff: between(0, 100_000),
        },
        says('group'),
      ),
    ),
  },
  says('group'),
);

const date = checked('date', isIsoDate);
const beginning = text.check(z.refine((value: string) => value === value.toLowerCase(), says('lowerCase')));

export const datedLimits: z.ZodMiniType<readonly DatedLimit[]> = listOf(
  z.strictObject(
    {
      validFrom: date,
      validTo: z.exactOptional(date),
      fromAge: years,
      toAge: years,
      service: listOf(beginning),
      within: z.union(
        [z.strictObject({ days: whole }, says('span')), z.strictObject({ months: whole }, says('span'))],
        says('span'),
      ),
      source: text,
    },
    says('group'),
  ),
);
