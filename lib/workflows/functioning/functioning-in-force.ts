import type { Language } from '#lib/base/language.ts';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import { ownForm } from '#lib/functioning/forms/own-form.ts';
import { formsOn } from '#lib/functioning/forms/registry.ts';
import type { Instrument } from '#lib/functioning/instrument.ts';
import { instrumentsOn } from '#lib/functioning/instruments/registry.ts';
import { parseTextPack, type TextPack } from '#lib/functioning/text-pack/text-pack.ts';
import type { FunctioningSettings } from '#lib/model/settings/functioning-settings.ts';

/** What an organisation has put in force. */
export interface FunctioningInForce {
  readonly forms: readonly IcfForm[];
  readonly instruments: readonly Instrument[];
  /** Official titles in the language, by code. */
  readonly titles: ReadonlyMap<string, string>;
  readonly packs: readonly TextPack[];
  /** Places in the settings of what is none and therefore not in force: `sets.0`, `packs.2`. */
  readonly refused: readonly string[];
}

/** The forms and instruments that ship, with the organisation's choices. What cannot be read is left out and named. */
export function functioningInForce(
  { forms, instruments, sets = [], titles = {}, packs = [] }: FunctioningSettings,
  language: Language,
): FunctioningInForce {
  const refused: string[] = [];
  const own: IcfForm[] = [];
  for (const [place, { id, name, codes }] of sets.entries()) {
    const form = ownForm(id, name, codes);
    if (form.ok && !own.some((each) => each.id === form.value.id)) own.push(form.value);
    else refused.push(`sets.${place}`);
  }
  const wordings = packs.flatMap((input, place): readonly TextPack[] => {
    const pack = parseTextPack(input);
    if (pack.ok) return [pack.value];
    refused.push(`packs.${place}`);
    return [];
  });
  return {
    forms: formsOn(forms, own),
    instruments: instrumentsOn(instruments),
    titles: new Map(Object.entries(titles[language] ?? {})),
    packs: wordings,
    refused,
  };
}
