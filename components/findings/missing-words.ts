import type { Translate } from '#lib/base/language.ts';
import { measurementKinds, ownerRoles } from '#lib/model/entries.ts';
import type { MissingInput } from '#lib/risk/evaluate/judgement.ts';

const measured: ReadonlySet<string> = new Set(measurementKinds);
const roles: ReadonlySet<string> = new Set(ownerRoles);
const planTypes: ReadonlySet<string> = new Set(['healthAndCare', 'clientPlan', 'pathway']);
/** Names of inputs that are no measurement kinds and have words of their own. */
const namedInputs = ['systolic', 'diastolic', 'age', 'sex'] as const;

/** The name of one input as it is read; undefined for a name that has no words. */
function inputName(t: Translate, name: string): string | undefined {
  if (measured.has(name)) return t(`terms.measure.${name}`);
  if (roles.has(name)) return t(`terms.ownerRole.${name}`);
  if (planTypes.has(name)) return t(`terms.planType.${name}`);
  const own = namedInputs.find((each) => each === name);
  return own === undefined ? undefined : t(`findings.input.${own}`);
}

/** What a rule would have needed, in words: `HbA1c (ei kirjattu)`. Inputs with one reason share it. */
export function missingWords(t: Translate, missing: readonly MissingInput[]): readonly string[] {
  const byReason = new Map<MissingInput['why'], Set<string>>();
  for (const { kind, names, why } of missing) {
    const known = names.flatMap((name) => inputName(t, name) ?? []);
    const inputs = known.length > 0 ? known : [t(`findings.input.${kind}`)];
    const together = byReason.get(why) ?? new Set();
    byReason.set(why, together);
    for (const input of inputs) together.add(input);
  }
  return [...byReason].map(([why, inputs]) => `${[...inputs].join(', ')}: ${whyWords(t, why)}`);
}

function whyWords(t: Translate, why: MissingInput['why']): string {
  return why === 'outdated' ? t('findings.input.outdated') : t(`terms.nothing.${why}`);
}
