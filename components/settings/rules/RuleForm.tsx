import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { RuleChoice } from '#lib/model/settings/risk-settings.ts';
import { type Role, roles } from '#lib/model/settings/settings.ts';
import { describeGot, type SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import type { Rule, RuleParameter } from '#lib/risk/rule.ts';
import { FormPanel } from '../FormPanel.tsx';
import { CheckField, TextField } from '../fields.tsx';
import formStyles from '../form.module.css';

interface RuleFormProps {
  readonly rule: Rule;
  readonly disabled: boolean;
  readonly choose: (change: RuleChoice) => Promise<readonly SettingsProblem[]>;
}

const written = (value: number) => String(value).replace('.', ',');
const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));

/** The roles that are shown the findings, and the rule's numbers within their limits. */
export function RuleForm({ rule, disabled, choose }: RuleFormProps) {
  const { t } = useWords();
  const parameters = Object.entries(rule.parameters ?? {});
  const [chosen, setChosen] = useState<readonly Role[]>(rule.roles);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(parameters.map(([name, { value }]) => [name, written(value)])),
  );

  async function keep(): Promise<readonly SettingsProblem[]> {
    const problems = parameters.flatMap(([name, { min, max }]): readonly SettingsProblem[] => {
      const value = numberIn(values[name] ?? '');
      if (value >= min && value <= max) return [];
      return [
        { path: name, expected: { key: 'range', values: { min, max } }, got: describeGot(values, [name]) },
      ];
    });
    if (problems.length > 0) return problems;
    return choose({
      roles: chosen,
      parameters: Object.fromEntries(parameters.map(([name]) => [name, numberIn(values[name] ?? '')])),
    });
  }

  return (
    <FormPanel name={rule.words.fi.title} saveWords={t('settings.save')} disabled={disabled} onSave={keep}>
      {(problems) => (
        <>
          <fieldset className={formStyles.form}>
            <legend className={formStyles.label}>{t('settings.rules.roles')}</legend>
            {roles.map((role) => (
              <CheckField
                key={role}
                label={t(`terms.role.${role}`)}
                checked={chosen.includes(role)}
                onChange={(isOn) =>
                  setChosen(isOn ? [...chosen, role] : chosen.filter((each) => each !== role))
                }
              />
            ))}
          </fieldset>
          {parameters.map(([name, parameter]) => (
            <TextField
              key={name}
              kind="number"
              label={labelOf(t, name, parameter)}
              hint={t('settings.rules.range', { min: written(parameter.min), max: written(parameter.max) })}
              value={values[name] ?? ''}
              problem={problems.find(({ path }) => path === name)}
              onChange={(value) => setValues({ ...values, [name]: value })}
            />
          ))}
        </>
      )}
    </FormPanel>
  );
}

/** A parameter is named by what it counts; its own name in the rule stands beside it. */
function labelOf(t: ReturnType<typeof useWords>['t'], name: string, { unit }: RuleParameter): string {
  const what = unit === undefined ? t('settings.rules.unit.number') : t(`settings.rules.unit.${unit}`);
  return `${what} (${name})`;
}
