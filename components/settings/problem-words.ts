import type { Translate } from '#lib/base/language.ts';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';

/** What a field expects and what it got, as one sentence. */
export function problemWords(t: Translate, { expected, got }: SettingsProblem): string {
  const wanted = t(`settings.expected.${expected.key}`, expected.values);
  const was = t(`settings.got.${got.kind}`, got.value === undefined ? {} : { value: got.value });
  return t('settings.problem', { wanted, was });
}

/** The problems of one part of the settings, by the path inside it: `sources[2].baseUrl` is `baseUrl` in `sources[2]`. */
export function problemsWithin(
  problems: readonly SettingsProblem[],
  part: string,
): ReadonlyMap<string, SettingsProblem> {
  return new Map(
    problems
      .filter(({ path }) => path === part || path.startsWith(`${part}.`) || path.startsWith(`${part}[`))
      .map((problem) => [problem.path.slice(part.length).replace(/^\./, ''), problem]),
  );
}
