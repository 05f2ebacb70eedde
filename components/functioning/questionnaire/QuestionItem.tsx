import { useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { ItemAnswer } from '#lib/functioning/questionnaire/answers.ts';
import type { FormValue } from '#lib/functioning/questionnaire/form-value.ts';
import type { VisibleItem } from '#lib/functioning/questionnaire/visible-items.ts';
import { CalculatedLine } from './CalculatedLine.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { FixedAnswers } from './FixedAnswers.tsx';
import { inPlaces, useOpenForm } from './form-context.ts';
import { ItemList } from './ItemList.tsx';
import { ProblemLines } from './ProblemLines.tsx';
import styles from './Questionnaire.module.css';
import { ValueField } from './ValueField.tsx';

/** One question with its answers, what is wrong with them, and what is asked under each. */
export function QuestionItem({ visible, words }: { readonly visible: VisibleItem; readonly words: string }) {
  const { item, place, answers, below } = visible;
  const { t } = useWords();
  const { change, problemsAt, calculatedAt } = useOpenForm();
  const id = useId();
  const problems = problemsAt(place, item.linkId);
  const problemId = problems.length === 0 ? undefined : `${id}-problem`;
  const give = (given: readonly ItemAnswer[]) => change(place, item.linkId, given);
  const isFixed = item.readOnly || item.calculated !== undefined;
  return (
    <div className={styles.question} data-link={item.linkId} data-kind={item.kind}>
      <p className={styles.asked}>
        <span id={id}>{words}</span>
        {item.required && !isFixed && (
          <span className={styles.required}>{t('instruments.form.required')}</span>
        )}
      </p>
      {item.calculated !== undefined ? (
        <CalculatedLine state={calculatedAt(place, item.linkId)} />
      ) : isFixed ? (
        <FixedAnswers answers={answers} />
      ) : isChoice(visible) ? (
        <ChoiceField item={item} labelId={id} answers={answers} problemId={problemId} onGive={give} />
      ) : (
        <Values visible={visible} labelId={id} words={words} problemId={problemId} onGive={give} />
      )}
      <ProblemLines problems={problems} id={problemId} />
      {below.some((items) => items.length > 0) && (
        <div className={styles.under}>
          {inPlaces(below).map(({ what: items, key }) => (
            <ItemList key={key} items={items} />
          ))}
        </div>
      )}
    </div>
  );
}

function isChoice({ item: { kind, options } }: VisibleItem): boolean {
  return kind === 'boolean' || ((kind === 'choice' || kind === 'openChoice') && options !== undefined);
}

interface ValuesProps {
  readonly visible: VisibleItem;
  readonly labelId: string;
  readonly words: string;
  readonly problemId: string | undefined;
  readonly onGive: (given: readonly ItemAnswer[]) => void;
}

/** Fields for the answers of a question that is typed: one, or one more than there are where it may be answered again. */
function Values({ visible, labelId, words, problemId, onGive }: ValuesProps) {
  const { item, answers } = visible;
  const { t } = useWords();
  const fields: readonly ItemAnswer[] = answers.length === 0 ? [{}] : answers;
  const set = (index: number, value: FormValue | undefined) => {
    const next = fields.map((answer, at): ItemAnswer => {
      if (at !== index) return answer;
      const { value: _before, ...rest } = answer;
      return value === undefined ? rest : { ...rest, value };
    });
    // A question whose only answer was taken back is unanswered; among several an empty field stays until it is removed.
    onGive(next.length === 1 && value === undefined ? [] : next);
  };
  const isFull = item.maxOccurs !== undefined && fields.length >= item.maxOccurs;
  return (
    <>
      {inPlaces(fields).map(({ what: answer, index, key }) => (
        <div key={key} className={styles.answerLine}>
          <ValueField
            item={item}
            labelId={labelId}
            problemId={problemId}
            value={answer.value}
            onChange={(value) => set(index, value)}
          />
          {fields.length > 1 && (
            <LinkButton
              label={t('instruments.form.removeOf', { name: `${words} ${index + 1}` })}
              onPress={() => onGive(fields.filter((_, at) => at !== index))}
            >
              {t('instruments.form.remove')}
            </LinkButton>
          )}
        </div>
      ))}
      {item.repeats && !isFull && fields.at(-1)?.value !== undefined && (
        <p className={styles.add}>
          <LinkButton icon="plus" onPress={() => onGive([...fields, {}])}>
            {t('instruments.form.add', { name: words })}
          </LinkButton>
        </p>
      )}
    </>
  );
}
