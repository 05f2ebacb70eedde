import { formatDay } from '#lib/base/format.ts';
import type { AssessedItem, Assessment, IcfForm } from '../assessment.ts';
import { ratingPlaces } from '../assessment.ts';
import { byChapter } from '../change/chapters.ts';
import { confirmedOnly } from '../draft/prefill.ts';
import { labelOf } from '../icf/find-categories.ts';
import { type AssessmentTextContext, isSaidInOneWord, itemFacts } from './item-facts.ts';

const named = (code: string, { language, titles }: AssessmentTextContext) =>
  `${labelOf(code, language, titles)} (${code})`;

/** Who rated: professionals with their role, each once, and the client last. */
function ratersLine(items: readonly AssessedItem[], { t }: AssessmentTextContext): readonly string[] {
  const names = new Set<string>();
  for (const item of items) {
    const raters = [item.performance?.by, item.capacity?.by, ...(item.environment ?? []).map(({ by }) => by)];
    for (const rater of raters) {
      if (rater === undefined) continue;
      const { name, role } = rater;
      names.add(role === undefined ? name : t('functioning-text.rater', { name, role }));
    }
  }
  if (items.some(({ own }) => own !== undefined)) names.add(t('functioning-text.client'));
  return names.size === 0 ? [] : [t('functioning-text.raters', { raters: [...names].join(', ') })];
}

/** When it was assessed: the newest rating in it; when it was begun, where there is none. */
function assessedOn({ items, startedAt }: Assessment): string {
  const moments = items.flatMap((item) => [
    ...ratingPlaces.flatMap((place) => item[place]?.at ?? []),
    ...(item.environment ?? []).flatMap(({ at }) => at ?? []),
  ]);
  return moments.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? startedAt;
}

function chapterLines(items: readonly AssessedItem[], context: AssessmentTextContext): readonly string[] {
  const { t, language, titles } = context;
  return byChapter(items).flatMap(({ chapter, items: of }) => [
    '',
    t(`functioning-text.chapter.${chapter}`),
    ...of.map((item) => {
      const label = labelOf(item.code, language, titles);
      const facts = itemFacts(item, context).join('; ');
      return `- ${t('functioning-text.item', { label, code: item.code, facts })}`;
    }),
  ]);
}

/** The rest in one line for each thing that can be said of it: "no problem" names only what was rated 0. */
function restLines(
  inOneWord: readonly AssessedItem[],
  notRated: readonly string[],
  hasMore: boolean,
  context: AssessmentTextContext,
): readonly string[] {
  const { t } = context;
  const list = (codes: readonly string[]) => codes.map((code) => named(code, context)).join(', ');
  const of = (value: unknown) =>
    inOneWord.filter(({ performance }) => performance?.value === value).map(({ code }) => code);
  const none = of(0);
  const [notSpecified, notApplicable] = [of('notSpecified'), of('notApplicable')];
  const key = hasMore ? 'restNone' : 'onlyNone';
  const lines = [
    ...(none.length === 0 ? [] : [t(`functioning-text.${key}`, { count: none.length, items: list(none) })]),
    ...(notSpecified.length === 0 ? [] : [t('functioning-text.notSpecified', { items: list(notSpecified) })]),
    ...(notApplicable.length === 0
      ? []
      : [t('functioning-text.notApplicable', { items: list(notApplicable) })]),
    ...(notRated.length === 0 ? [] : [t('functioning-text.notRated', { items: list(notRated) })]),
  ];
  return lines.length === 0 ? [] : ['', ...lines];
}

/** True when the item says anything at all; a source alone says nothing. */
function saysSomething(item: AssessedItem): boolean {
  const { source: _source, code: _code, ...rest } = item;
  return Object.keys(rest).length > 0;
}

/**
 * The assessment as ready text for a record that knows no forms: by chapter what deviates, has changed or carries a note, then
 * the rest in one line each. Proposals that nobody confirmed are not in it. `recorded`: false for a draft, which says so first.
 */
export function assessmentText(
  assessment: Assessment,
  form: IcfForm,
  context: AssessmentTextContext,
  { recorded }: { readonly recorded: boolean } = { recorded: true },
): string {
  const { t, language, timeZone } = context;
  const said = confirmedOnly(assessment);
  const items = said.items.filter(saysSomething);
  const inOneWord = items.filter((item) => isSaidInOneWord(item, context));
  const more = items.filter((item) => !inOneWord.includes(item));
  const notRated = form.codes.filter((code) => !items.some((item) => item.code === code));
  const gone = items.map(({ code }) => code).filter((code) => !form.codes.includes(code));
  const summary = said.summary?.trim() ?? '';
  return [
    ...(recorded ? [] : [t('functioning-text.notRecorded')]),
    t('functioning-text.title', {
      form: form.name[language],
      date: formatDay(assessedOn(said), language, timeZone),
    }),
    ...ratersLine(items, context),
    ...(said.source === undefined
      ? []
      : [t('functioning-text.source', { source: t(`functioning-text.sources.${said.source}`) })]),
    ...(summary === '' ? [] : ['', summary]),
    ...(items.length === 0 ? ['', t('functioning-text.nothing')] : []),
    ...chapterLines(more, context),
    ...restLines(inOneWord, items.length === 0 ? [] : notRated, more.length > 0, context),
    ...(gone.length === 0
      ? []
      : [t('functioning-text.notInForm', { items: gone.map((code) => named(code, context)).join(', ') })]),
  ].join('\n');
}
