import { useWords } from '#components/app/WordsProvider.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { PlanSupport } from '#lib/plan/client-plan.ts';
import type { KnownPerson } from '#lib/workflows/plan/plan-picture.ts';
import { Field } from './Field.tsx';
import styles from './Form.module.css';
import { focusWhenEmpty } from './focus-when-empty.ts';
import { Presses } from './Presses.tsx';
import { placed } from './placed.ts';

interface SupportFieldsProps {
  readonly support: readonly PlanSupport[];
  readonly people: readonly KnownPerson[];
  readonly onChange: (support: readonly PlanSupport[]) => void;
}

/** Who gives support: the responsible professionals by a press, anybody else by name. */
export function SupportFields({ support, people, onChange }: SupportFieldsProps) {
  const { t } = useWords();
  const add = (who: string) => {
    if (!support.some((each) => each.who === who)) onChange([...support, { who }]);
  };
  const change = (place: number, next: PlanSupport) =>
    onChange(support.map((each, at) => (at === place ? next : each)));
  const left = people.filter(({ name }) => !support.some(({ who }) => who === name));
  return (
    <Field title={t('plan.head.support')} hint={t('plan.hint.optional')}>
      <ul className={styles.lines}>
        {placed(support).map(({ id, line, place }) => (
          <li key={id} className={styles.line}>
            <input
              className={styles.input}
              aria-label={`${t('plan.support.who')} ${place + 1}`}
              placeholder={t('plan.support.who')}
              value={line.who}
              maxLength={200}
              ref={focusWhenEmpty}
              onChange={(event) => change(place, { ...line, who: event.target.value })}
            />
            <input
              className={styles.input}
              aria-label={`${line.who}: ${t('plan.support.what')}`}
              placeholder={t('plan.support.what')}
              value={line.what ?? ''}
              maxLength={300}
              onChange={(event) => change(place, { ...line, what: event.target.value })}
            />
            <IconButton
              icon="close"
              label={t('plan.support.remove', { who: line.who })}
              onPress={() => onChange(support.filter((_, at) => at !== place))}
            />
          </li>
        ))}
      </ul>
      <Presses
        label={t('plan.support.add')}
        presses={left.map(({ name, role, roleText }) => ({
          id: name,
          words: name,
          detail: role === 'other' ? (roleText ?? '') : t(`terms.ownerRole.${role}`).toLowerCase(),
          onPress: () => add(name),
        }))}
      />
      <LinkButton onPress={() => onChange([...support, { who: '' }])}>{t('plan.support.own')}</LinkButton>
    </Field>
  );
}
