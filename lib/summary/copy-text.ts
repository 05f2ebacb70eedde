import { formatDate, formatDayAndTime, formatLanguageName } from '#lib/base/format.ts';
import type { Section, SectionId, SectionState, TextContext } from './section.ts';
import { sectionIds } from './section.ts';
import type { MissingState } from './section-state.ts';
import { gapText, sourceText } from './source-text.ts';
import { joined } from './text-lines.ts';
import { textRegistry } from './text-registry.ts';
import type { BannerView, CompletenessView, Summary } from './views.ts';

/** What ready text needs beside the words: the moment at which it is composed. */
export interface CopyContext extends TextContext {
  readonly now: Date;
}

const nothingInWords: Partial<Record<SectionState, MissingState>> = {
  empty: 'notRecorded',
  locked: 'notPermitted',
  failed: 'notAnswered',
  notAskedFor: 'notAskedFor',
  waiting: 'waiting',
};

/** The section's own lines, else its kind of nothing, and after them what is missing from it. */
function sectionLines<Id extends SectionId, View>(
  toText: (view: View, context: TextContext) => readonly string[],
  section: Section<Id, View>,
  context: TextContext,
): readonly string[] {
  const facts = toText(section.view, context);
  const nothing = nothingInWords[section.state];
  const gaps = section.gaps.map((gap) => gapText(gap, context));
  if (facts.length > 0) return [...facts, ...gaps];
  return [...(nothing === undefined ? [] : [context.t(`terms.nothing.${nothing}`)]), ...gaps];
}

function blockOf(summary: Summary, id: SectionId, context: TextContext): readonly string[] {
  const render = <Each extends SectionId>(each: Each) =>
    sectionLines(
      textRegistry[each] as (view: unknown, context: TextContext) => readonly string[],
      summary.sections[each] as Section<Each, unknown>,
      context,
    );
  return [context.t(`terms.section.${id}`), ...render(id).map((line) => `- ${line}`)];
}

/** Whose summary this is, when it was composed, and whether anything is missing: on top of every copied text. */
function headOf(summary: Summary, context: CopyContext): readonly string[] {
  const { t, language, timeZone, now } = context;
  const { name, birthDate } = summary.banner;
  const { complete, answered, total } = summary.completeness;
  return [
    ...(complete ? [] : [t('text.partial', { answered, total })]),
    birthDate === undefined
      ? t('text.title', { name })
      : t('text.titleBorn', { name, date: formatDate(birthDate, language) }),
    t('text.composed', { moment: formatDayAndTime(now.toISOString(), language, timeZone) }),
  ];
}

function interpreterText(banner: BannerView, { t, language }: TextContext): string | undefined {
  if (!banner.interpreterNeeded) return undefined;
  return banner.language === undefined
    ? t('terms.interpreterOnly')
    : t('terms.interpreter', { language: formatLanguageName(banner.language, language) });
}

/** The markers of the banner that change how the rest is read. */
function markerLines(banner: BannerView, context: TextContext): readonly string[] {
  const { t, language } = context;
  const died =
    banner.deceasedOn === undefined
      ? t('terms.deceased')
      : t('terms.deceasedOn', { date: formatDate(banner.deceasedOn.slice(0, 10), language) });
  const markers = joined(
    banner.deceased ? died : undefined,
    banner.protectionOrder ? t('terms.protectionOrderNotice') : undefined,
    interpreterText(banner, context),
  );
  return markers === '' ? [] : [markers];
}

function sourceLines(completeness: CompletenessView, context: TextContext): readonly string[] {
  const unread = completeness.lines
    .filter((line) => line.unread.length > 0)
    .map((line) => context.t('text.unread', { count: line.unread.length, source: line.source.name }));
  return [
    context.t('text.sources'),
    ...completeness.lines.map((line) => `- ${sourceText(line, context)}`),
    ...unread.map((line) => `- ${line}`),
  ];
}

/**
 * One section as ready text: whose it is, when it was composed, the facts with their dates and registers, and what is
 * missing. Says at the top that the summary is partial, because a copied section loses the rest of the screen.
 */
export function copySection(summary: Summary, id: SectionId, context: CopyContext): string {
  return [...headOf(summary, context), '', ...blockOf(summary, id, context)].join('\n');
}

/** The facts of one section alone, under its name: for a message that says itself whose they are and when it left. */
export function copyBlock(summary: Summary, id: SectionId, context: CopyContext): string {
  return blockOf(summary, id, context).join('\n');
}

/** The whole summary as ready text, in the order that is shown; sections that the user has hidden are named. */
export function copySummary(summary: Summary, context: CopyContext): string {
  const hidden = sectionIds.filter((id) => !summary.order.includes(id));
  const sections = hidden.map((id) => context.t(`terms.section.${id}`)).join(', ');
  return [
    ...headOf(summary, context),
    ...markerLines(summary.banner, context),
    ...summary.order.flatMap((id) => ['', ...blockOf(summary, id, context)]),
    '',
    ...(sections === '' ? [] : [context.t('text.leftOut', { sections }), '']),
    ...sourceLines(summary.completeness, context),
  ].join('\n');
}
