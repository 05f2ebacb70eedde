import { useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { ItemAnswer } from '#lib/functioning/questionnaire/answers.ts';
import { isSameValue } from '#lib/functioning/questionnaire/compare-values.ts';
import type { FormItem, FormOption } from '#lib/functioning/questionnaire/form.ts';
import { OpenAnswer } from './OpenAnswer.tsx';
import { OptionSelect } from './OptionSelect.tsx';
import styles from './Questionnaire.module.css';

interface ChoiceFieldProps {
  readonly item: FormItem;
  readonly labelId: string;
  readonly problemId: string | undefined;
  readonly answers: readonly ItemAnswer[];
  readonly onGive: (given: readonly ItemAnswer[]) => void;
}

/** More than so many options of one answer are a list that opens. */
const mostInSight = 9;

/** Yes and no, or the options of a choice: one as radio buttons, several as check boxes, a free answer beside them. */
export function ChoiceField({ item, labelId, problemId, answers, onGive }: ChoiceFieldProps) {
  const { t } = useWords();
  const name = useId();
  const options: readonly FormOption[] =
    item.kind === 'boolean'
      ? [true, false].map((value) => ({
          value: { kind: 'boolean', value },
          text: t(value ? 'instruments.yes' : 'instruments.no'),
        }))
      : (item.options ?? []);
  const isOf = (option: FormOption) => (answer: ItemAnswer) =>
    answer.value !== undefined && isSameValue(option.value, answer.value);
  const isChosen = (option: FormOption) => answers.some(isOf(option));
  /** Answers that are none of the options: a free one, or what an older form offered. */
  const others = answers.filter((answer) => !options.some((option) => isOf(option)(answer)));
  const choose = (option: FormOption) => {
    if (!item.repeats) return onGive([{ ...answers[0], value: option.value }]);
    onGive(
      isChosen(option)
        ? answers.filter((answer) => !isOf(option)(answer))
        : [...answers, { value: option.value }],
    );
  };
  if (!item.repeats && options.length > mostInSight && item.kind === 'choice') {
    return (
      <OptionSelect
        options={options}
        labelId={labelId}
        chosen={options.findIndex(isChosen)}
        onChoose={(option) => (option === undefined ? onGive([]) : choose(option))}
      />
    );
  }
  const isAnswered = answers.some(({ value }) => value !== undefined);
  return (
    <fieldset
      aria-labelledby={labelId}
      aria-describedby={problemId}
      className={classNames(styles.options, options.length <= 3 && styles.optionsBeside)}
    >
      {options.map((option) => (
        <label key={JSON.stringify(option.value)} className={styles.option}>
          <input
            type={item.repeats ? 'checkbox' : 'radio'}
            name={name}
            checked={isChosen(option)}
            onChange={() => choose(option)}
          />
          <span>{option.text}</span>
        </label>
      ))}
      {item.kind === 'openChoice' && (
        <OpenAnswer
          value={others.find(({ value }) => value?.kind === 'string')?.value}
          maxLength={item.maxLength}
          onChange={(value) => {
            const kept = item.repeats ? answers.filter((answer) => !others.includes(answer)) : [];
            onGive(value === undefined ? kept : [...kept, { value }]);
          }}
        />
      )}
      {isAnswered && !item.repeats && (
        <span className={styles.clear}>
          <LinkButton onPress={() => onGive([])}>{t('instruments.form.clear')}</LinkButton>
        </span>
      )}
    </fieldset>
  );
}
