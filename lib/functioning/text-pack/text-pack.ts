import * as z from 'zod/mini';
import { type Language, languages } from '#lib/base/language.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { unwantedCharacters } from '#lib/fhir/text.ts';
import { problemsOfIssue } from '#lib/model/settings/schema-problems.ts';
import { describeGot, type SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import { pointsOffered } from '../accepted-answers.ts';
import { instrumentById, instruments } from '../instruments/registry.ts';

/**
 * The wording of one instrument in one language, as an organisation with the right to it imports it. It brings words alone:
 * items, points and scoring stay those that ship, so no pack can change what a form comes to.
 */
export interface TextPack {
  readonly instrument: string;
  /** Of the instrument: a wording of another version may ask another thing. */
  readonly version: string;
  readonly language: Language;
  /** On what terms the organisation uses it; shown with the form. */
  readonly licence: string;
  /** Said before the first item: the span of time, how to answer. */
  readonly introduction?: string;
  /** By item; each item has its wording. */
  readonly items: Readonly<Record<string, string>>;
  /** Of answers, by points; the same for every item. Our own short words stand where one is missing. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Of single items whose answers read otherwise: by item, then by points. */
  readonly itemAnswers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The longest wording of an item, and of the file as a whole, in characters. */
const longestText = 1000;
const mostText = 200_000;

const words = z.string('text').check(
  z.trim(),
  z.minLength(1, 'text'),
  z.maxLength(longestText, `shortText ${longestText}`),
  z.refine((text: string) => text.search(unwantedCharacters) === -1, 'plainText'),
);
const byName = z.record(z.string(), words, 'group');

const schema: z.ZodMiniType<TextPack> = z.strictObject(
  {
    instrument: z.enum(instruments.map(({ id }) => id) as [string, ...string[]], 'oneOf'),
    version: z.string('text'),
    language: z.enum(languages, 'oneOf'),
    licence: words,
    introduction: z.exactOptional(words),
    items: byName,
    answers: z.exactOptional(byName),
    itemAnswers: z.exactOptional(z.record(z.string(), byName, 'group')),
  },
  'group',
);

/** What single fields cannot know: that the pack and the instrument are of one version, and have the same items. */
function checkPack(pack: TextPack): readonly SettingsProblem[] {
  const instrument = instrumentById(pack.instrument);
  if (instrument === undefined) return [];
  const problems: SettingsProblem[] = [];
  const says = (path: string, expected: SettingsProblem['expected'], got: SettingsProblem['got']) =>
    problems.push({ path, expected, got });
  if (pack.version !== instrument.version)
    says('version', { key: 'oneOf', values: { choices: instrument.version } }, describeGot(pack.version, []));
  const points = new Map(instrument.items.map((item) => [item.id, (pointsOffered(item) ?? []).map(String)]));
  const anywhere = new Set([...points.values()].flat());
  for (const id of points.keys())
    if (!Object.hasOwn(pack.items, id)) says(`items.${id}`, { key: 'text' }, { kind: 'nothing' });
  for (const id of Object.keys(pack.items))
    if (!points.has(id)) says(`items.${id}`, { key: 'knownField' }, { kind: 'hidden' });
  for (const point of Object.keys(pack.answers ?? {}))
    if (!anywhere.has(point)) says(`answers.${point}`, { key: 'knownField' }, { kind: 'hidden' });
  for (const [id, texts] of Object.entries(pack.itemAnswers ?? {}))
    for (const point of Object.keys(texts))
      if (points.get(id)?.includes(point) !== true)
        says(`itemAnswers.${id}.${point}`, { key: 'knownField' }, { kind: 'hidden' });
  return problems;
}

/** Reads an imported pack. An instrument, item or answer that does not ship is refused by its name; so is a missing item. */
export function parseTextPack(input: unknown): Result<TextPack, readonly SettingsProblem[]> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return fail(parsed.error.issues.flatMap((issue) => problemsOfIssue(issue, input)));
  const problems = checkPack(parsed.data);
  return problems.length === 0 ? ok(parsed.data) : fail(problems);
}

/** Reads the text of a pack's file. */
export function parseTextPackFile(text: string): Result<TextPack, readonly SettingsProblem[]> {
  const got = describeGot(text, []);
  if (text.length > mostText)
    return fail([{ path: '', expected: { key: 'shortText', values: { most: mostText } }, got }]);
  try {
    const input: unknown = JSON.parse(text);
    return parseTextPack(input);
  } catch {
    return fail([{ path: '', expected: { key: 'json' }, got }]);
  }
}
