import type { FunctioningSettings } from '#lib/model/settings/functioning-settings.ts';
import { type Role, roles, type Settings } from '#lib/model/settings/settings.ts';

/** The settings with a part of the choices about forms changed. */
export function withFunctioning(settings: Settings, change: Partial<FunctioningSettings>): Settings {
  return { ...settings, functioning: { ...settings.functioning, ...change } };
}

/** The settings in which a form or an instrument is offered to these roles; to all of them is to everybody. */
export function withRoles(settings: Settings, id: string, chosen: readonly Role[]): Settings {
  const { [id]: _before, ...rest } = settings.functioning?.roles ?? {};
  const isEverybody = roles.every((role) => chosen.includes(role));
  return withFunctioning(settings, { roles: isEverybody ? rest : { ...rest, [id]: chosen } });
}

/** The settings without anything that was said of a form that is no more. */
export function withoutForm(settings: Settings, id: string): Settings {
  const { forms = {}, roles: chosen = {} } = settings.functioning ?? {};
  const { [id]: _switch, ...switches } = forms;
  const { [id]: _roles, ...others } = chosen;
  return withFunctioning(settings, { forms: switches, roles: others });
}
