import { useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { isAnyAnswered } from '#lib/functioning/questionnaire/answers.ts';
import type { VisibleItem } from '#lib/functioning/questionnaire/visible-items.ts';
import { inPlaces, useOpenForm } from './form-context.ts';
import { ItemList } from './ItemList.tsx';
import { ProblemLines } from './ProblemLines.tsx';
import styles from './Questionnaire.module.css';

/** A group once, or as many times as it is needed. */
export function GroupItem({ visible, words }: { readonly visible: VisibleItem; readonly words: string }) {
  const { item, place, answers, below } = visible;
  const { t } = useWords();
  const { change } = useOpenForm();
  const id = useId();
  const isFull = item.maxOccurs !== undefined && below.length >= item.maxOccurs;
  const lastIsEmpty = !isAnyAnswered(item.items, answers.at(-1)?.under);
  return (
    <fieldset
      className={styles.group}
      aria-labelledby={words === '' ? undefined : id}
      data-link={item.linkId}
    >
      {words !== '' && (
        <h3 className={styles.groupTitle} id={id}>
          {words}
        </h3>
      )}
      {inPlaces(below).map(({ what: items, index, key }) => (
        <div key={key} className={styles.occurrence} data-occurrence={item.repeats ? index : undefined}>
          {item.repeats && below.length > 1 && (
            <p className={styles.occurrenceHead}>
              <span>{t('instruments.form.occurrence', { place: index + 1 })}</span>
              <LinkButton
                label={t('instruments.form.removeOf', { name: `${words} ${index + 1}` })}
                onPress={() =>
                  change(
                    place,
                    item.linkId,
                    answers.filter((_, at) => at !== index),
                  )
                }
              >
                {t('instruments.form.remove')}
              </LinkButton>
            </p>
          )}
          <ItemList items={items} />
        </div>
      ))}
      <ProblemLines problems={useOpenForm().problemsAt(place, item.linkId)} />
      {item.repeats && !isFull && !lastIsEmpty && (
        <p className={styles.add}>
          <LinkButton icon="plus" onPress={() => change(place, item.linkId, [...answers, {}])}>
            {t('instruments.form.add', { name: words })}
          </LinkButton>
        </p>
      )}
    </fieldset>
  );
}
