import { useEffect, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import type { Usefulness } from '#lib/ports/usefulness.ts';
import { type Rule, ruleGroups } from '#lib/risk/rule.ts';
import formStyles from '../form.module.css';
import { ProblemList } from '../ProblemList.tsx';
import type { SectionProps } from '../section-props.ts';
import { OwnRules } from './OwnRules.tsx';
import { RuleItem } from './RuleItem.tsx';
import styles from './Rules.module.css';

interface Loaded {
  readonly rules: readonly Rule[];
  readonly problems: readonly SettingsProblem[];
}

/** The rules of findings: which are in use, for whom, at which limits, what they say, and whom of the team they would find. */
export function RulesSettings(props: SectionProps) {
  const { settings, ports, isManaged } = props;
  const { t } = useWords();
  const [loaded, setLoaded] = useState<Loaded>();
  const [usefulness, setUsefulness] = useState<Usefulness>({});
  const port = ports.rules;

  useEffect(() => {
    let isCurrent = true;
    void port.configured(settings).then((next) => isCurrent && setLoaded(next));
    void port.usefulness().then((next) => isCurrent && setUsefulness(next));
    return () => {
      isCurrent = false;
    };
  }, [port, settings]);

  if (loaded === undefined) return <Mark icon="waiting" tone="quiet" words={t('settings.rules.loading')} />;
  const own = new Set((settings.risk?.own ?? []).flatMap(idOf));
  const inUse = loaded.rules.filter(({ on }) => on).length;
  return (
    <div className={formStyles.form}>
      <p className={formStyles.hint}>{t('settings.rules.hint')}</p>
      <p>{t('settings.rules.inUse', { count: inUse, total: loaded.rules.length })}</p>
      {loaded.problems.length > 0 && (
        <div role="alert">
          <Mark icon="warning" tone="late" words={t('settings.rules.notTaken')} />
          <ProblemList problems={loaded.problems} />
        </div>
      )}
      {ruleGroups.map((group) => (
        <section key={group} aria-label={t(`settings.rules.group.${group}`)}>
          <h3 className={styles.group}>{t(`settings.rules.group.${group}`)}</h3>
          <ul className={styles.list}>
            {loaded.rules
              .filter((rule) => rule.group === group)
              .map((rule) => (
                <RuleItem
                  key={rule.id}
                  rule={rule}
                  counts={usefulness[rule.id]}
                  isOwn={own.has(rule.id)}
                  disabled={isManaged('risk')}
                  {...props}
                />
              ))}
          </ul>
        </section>
      ))}
      {!isManaged('risk') && <OwnRules {...props} />}
    </div>
  );
}

function idOf(rule: unknown): readonly string[] {
  return typeof rule === 'object' && rule !== null && 'id' in rule && typeof rule.id === 'string'
    ? [rule.id]
    : [];
}
