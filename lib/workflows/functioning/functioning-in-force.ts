import type { Language } from '#lib/base/language.ts';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import { ownForm } from '#lib/functioning/forms/own-form.ts';
import { formsOn } from '#lib/functioning/forms/registry.ts';
import type { Instrument } from '#lib/functioning/instrument.ts';
import { instrumentsOn } from '#lib/functioning/instruments/registry.ts';
import { parseTextPack, type TextPack } from '#lib/functioning/text-pack/text-pack.ts';
import type { FunctioningSettings } from '#lib/model/settings/functioning-settings.ts';
import type { Role } from '#lib/model/settings/settings.ts';

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

/** True when the organisation offers the form or instrument of this id to the role; without a role, to anybody. */
export function isOffered({ roles = {} }: FunctioningSettings, id: string, role: Role | undefined): boolean {
  const chosen = Object.hasOwn(roles, id) ? roles[id] : undefined;
  return role === undefined || chosen === undefined || chosen.includes(role);
}

/**
 * The forms and instruments that ship, with the organisation's choices for the role. What cannot be read is left out and
 * named.
 */
export function functioningInForce(
  settings: FunctioningSettings,
  language: Language,
  role?: Role,
): FunctioningInForce {
  const { forms, instruments, sets = [], titles = {}, packs = [] } = settings;
  const refused: string[] = [];
  const own: IcfForm[] = [];
  for (const [place, { id, name, names, codes }] of sets.entries()) {
    const form = ownForm(id, name, codes, names);
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
    forms: formsOn(forms, own).filter(({ id }) => isOffered(settings, id, role)),
    instruments: instrumentsOn(instruments).filter(({ id }) => isOffered(settings, id, role)),
    titles: new Map(Object.entries(titles[language] ?? {})),
    packs: wordings,
    refused,
  };
}
