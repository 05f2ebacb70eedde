import type { IsoInstant, PartialDate } from '#lib/base/dates.ts';
import { formatDay } from '#lib/base/format.ts';
import type { Register } from '#lib/model/register.ts';
import type { TextContext } from './section.ts';
import type { MissingState } from './section-state.ts';

/** The register in words: `Terveys`. */
export function registerName({ t }: TextContext, register: Register): string {
  return t(`terms.register.${register}`);
}

/** A date or the day of an instant; says so when there is none. */
export function dateText(context: TextContext, date: IsoInstant | PartialDate | undefined): string {
  return date === undefined
    ? context.t('terms.undated')
    : formatDay(date, context.language, context.timeZone);
}

/** One line of ready text for one recorded fact: the fact, its date and its register. */
export function factLine(
  context: TextContext,
  fact: string,
  date: IsoInstant | PartialDate | undefined,
  register: Register,
): string {
  return context.t('text.fact', {
    fact,
    date: dateText(context, date),
    register: registerName(context, register),
  });
}

/** One line for a fact that is expected and not there, with the kind of nothing it is. */
export function missingLine(
  context: TextContext,
  what: string,
  state: MissingState,
  register?: Register,
): string {
  const said = { what, state: context.t(`terms.nothing.${state}`) };
  return register === undefined
    ? context.t('text.missingAnywhere', said)
    : context.t('text.missing', { ...said, register: registerName(context, register) });
}

/** Parts of a line that are there, joined by commas. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
