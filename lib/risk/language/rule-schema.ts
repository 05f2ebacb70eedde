import * as z from 'zod/mini';
import { isIsoDate } from '#lib/base/dates.ts';
import type { Language } from '#lib/base/language.ts';
import { roles } from '#lib/model/settings/settings.ts';
import { deeds, type Rule, type RuleParameter, type RuleWords, ruleGroups, tiers } from '../rule.ts';
import { criterion, listOf, name, says } from './criterion-schema.ts';
import { isPlainText, isRuleId, isRuleVersion, isSecureAddress } from './names.ts';

/*
 * The shape of a rule for reading unknown input: unknown fields are refused, everything has an end. The type of the result
 * is the hand-written `Rule`; the assignment at the end is the check that the two are the same.
 */

/** Longest wordings, in characters: a title fits on one line of the sidebar. */
export const longest = { title: 44, prompt: 400, advice: 800, line: 160, source: 400 } as const;

/** Names of a group of free names: parameters, labels. */
const mostNames = 30;

const checked = (expectation: Parameters<typeof says>[0], check: (text: string) => boolean) =>
  z.string(says(expectation)).check(z.refine(check, says(expectation)));
const sentence = (most: number) =>
  z
    .string(says('text'))
    .check(
      z.minLength(1, says('text')),
      z.maxLength(most, says('shortText', most)),
      z.refine(isPlainText, says('plainText')),
    );
const fewNames = <Value extends z.ZodMiniType>(value: Value) =>
  z
    .record(name, value, says('group'))
    .check(z.refine((group) => Object.keys(group).length <= mostNames, says('fewer', mostNames)));

const parameter: z.ZodMiniType<RuleParameter> = z.strictObject(
  {
    value: z.number(says('number')),
    min: z.number(says('number')),
    max: z.number(says('number')),
    unit: z.exactOptional(
      z.enum(['days', 'months', 'contacts', 'points', 'percent', 'years'], says('oneOf')),
    ),
  },
  says('group'),
);

const words: z.ZodMiniType<RuleWords> = z.strictObject(
  {
    title: sentence(longest.title),
    prompt: sentence(longest.prompt),
    advice: sentence(longest.advice),
    limits: fewNames(sentence(longest.line)),
    clears: z
      .array(sentence(longest.line), says('list'))
      .check(z.maxLength(mostNames, says('fewer', mostNames))),
  },
  says('group'),
);

const fields = {
  id: checked('ruleId', isRuleId),
  version: checked('ruleVersion', isRuleVersion),
  updated: checked('date', isIsoDate),
  group: z.enum(ruleGroups, says('oneOf')),
  tier: z.enum(tiers, says('oneOf')),
  actionability: z.union([z.literal(1), z.literal(2), z.literal(3)], says('oneOf')),
  roles: listOf(z.enum(roles, says('oneOf'))),
  on: z.boolean(says('yesNo')),
  sensitive: z.exactOptional(z.boolean(says('yesNo'))),
  source: z.strictObject(
    { text: sentence(longest.source), url: z.exactOptional(checked('secureAddress', isSecureAddress)) },
    says('group'),
  ),
  confidence: z.enum(['verified', 'single', 'unverified'], says('oneOf')),
  licence: sentence(longest.source),
  parameters: z.exactOptional(fewNames(parameter)),
  appliesTo: z.exactOptional(criterion),
  when: criterion,
  clearedBy: z.exactOptional(criterion),
  acts: z.array(z.enum(deeds, says('oneOf')), says('list')),
  words: z.strictObject(
    { fi: words, sv: words, en: words } satisfies Record<Language, typeof words>,
    says('group'),
  ),
} satisfies { readonly [Field in keyof Required<Rule>]: z.ZodMiniType };

/** Reads unknown input as a rule, field by field; what the fields mean to each other is checked in `check-rule.ts`. */
export const ruleSchema: z.ZodMiniType<Rule> = z.strictObject(fields, says('group'));
