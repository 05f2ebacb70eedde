import { formatDayAndTime } from '#lib/base/format.ts';
import { failureText } from './failure-text.ts';
import type { SourceGap, TextContext } from './section.ts';
import { registerName } from './text-lines.ts';
import type { SourceLine } from './views.ts';

/** One line for one source: whether it answered, when, and why not. */
export function sourceText({ source, state }: SourceLine, context: TextContext): string {
  const { t, language, timeZone } = context;
  const named = { source: source.name, register: registerName(context, source.register) };
  const moment = (at: string) => formatDayAndTime(at, language, timeZone);
  switch (state.kind) {
    case 'answered':
      return t(state.knowsClient ? 'text.source.answered' : 'text.source.unknownClient', {
        ...named,
        moment: moment(state.at),
      });
    case 'partial':
      return t('text.source.partial', {
        ...named,
        moment: moment(state.at),
        searches: state.failedSearches.map((search) => t(`terms.search.${search}`)).join(', '),
        reason: failureText(t, state.failure),
      });
    case 'asking':
      return state.shownFrom === undefined
        ? t('text.source.asking', named)
        : t('text.source.askingShown', { ...named, moment: moment(state.shownFrom) });
    case 'failed': {
      const reason = failureText(t, state.failure);
      return state.shownFrom === undefined
        ? t('text.source.failed', { ...named, reason })
        : t('text.source.failedShown', { ...named, reason, moment: moment(state.shownFrom) });
    }
    case 'notPermitted':
      return t('text.source.notPermitted', { ...named, reason: t(`terms.closedReason.${state.reason}`) });
    case 'notAskedFor':
      return t('text.source.notAskedFor', named);
  }
}

/** One line for one gap of a section, naming the source and the kind of nothing. */
export function gapText(gap: SourceGap, { t, language, timeZone }: TextContext): string {
  const source = gap.source.name;
  switch (gap.kind) {
    case 'notPermitted':
      return t('text.gap.notPermitted', { source, reason: t(`terms.closedReason.${gap.reason}`) });
    case 'failed':
    case 'asking': {
      const reason = gap.kind === 'failed' ? { reason: failureText(t, gap.failure) } : {};
      if (gap.shownFrom === undefined) return t(`text.gap.${gap.kind}`, { source, ...reason });
      const moment = formatDayAndTime(gap.shownFrom, language, timeZone);
      return t(`text.gap.${gap.kind}Shown`, { source, moment, ...reason });
    }
    case 'partial':
      return t('text.gap.partial', { source, reason: failureText(t, gap.failure) });
    case 'notAskedFor':
    case 'notOffered':
      return t(`text.gap.${gap.kind}`, { source });
  }
}
