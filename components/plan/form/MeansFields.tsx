import { useWords } from '#components/app/WordsProvider.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { PlanMeans } from '#lib/plan/client-plan.ts';
import { Field } from './Field.tsx';
import styles from './Form.module.css';
import { focusWhenEmpty } from './focus-when-empty.ts';
import { Presses } from './Presses.tsx';
import { placed } from './placed.ts';

const suggested = ['exercise', 'sleep', 'home', 'medicine', 'group', 'everyday'] as const;

interface MeansFieldsProps {
  readonly means: readonly PlanMeans[];
  readonly onChange: (means: readonly PlanMeans[]) => void;
}

/** What is done: usual lines by a press, others in one's own words. */
export function MeansFields({ means, onChange }: MeansFieldsProps) {
  const { t } = useWords();
  const add = (text: string) => {
    if (!means.some((each) => each.text === text)) onChange([...means, { text }]);
  };
  const left = suggested.filter((id) => !means.some(({ text }) => text === t(`plan.means.suggested.${id}`)));
  return (
    <Field title={t('plan.head.means')} hint={t('plan.hint.optional')}>
      <ul className={styles.lines}>
        {placed(means).map(({ id, line, place }) => (
          <li key={id} className={styles.line}>
            <input
              className={styles.input}
              aria-label={`${t('plan.head.means')} ${place + 1}`}
              value={line.text}
              maxLength={300}
              ref={focusWhenEmpty}
              onChange={(event) =>
                onChange(
                  means.map((each, at) => (at === place ? { ...each, text: event.target.value } : each)),
                )
              }
            />
            <IconButton
              icon="close"
              label={t('plan.means.remove', { text: line.text })}
              onPress={() => onChange(means.filter((_, at) => at !== place))}
            />
          </li>
        ))}
      </ul>
      <Presses
        label={t('plan.means.add')}
        presses={left.map((id) => {
          const words = t(`plan.means.suggested.${id}`);
          return { id, words, onPress: () => add(words) };
        })}
      />
      <LinkButton onPress={() => onChange([...means, { text: '' }])}>{t('plan.means.own')}</LinkButton>
    </Field>
  );
}
