import { useId, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Assessment } from '#lib/functioning/assessment.ts';
import { labelOf } from '#lib/functioning/icf/find-categories.ts';
import { goalItems } from '#lib/functioning/text/goal-items.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import styles from './GoalPicks.module.css';
import { qualifierWords, rowName } from './qualifier-words.ts';

interface GoalPicksProps {
  readonly access: FunctioningAccess;
  readonly assessment: Assessment;
  /** Goes to the client's plan. */
  readonly onPlan: () => void;
}

type Came = 'inDraft' | 'failed';

/** Beside the text what a goal can begin with: one press each puts it, with what helps, into the draft of the plan. */
export function GoalPicks({ access, assessment, onPlan }: GoalPicksProps) {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [came, setCame] = useState<ReadonlyMap<string, Came>>(new Map());
  const heading = useId();
  const list = useRef<HTMLUListElement>(null);
  const items = goalItems(assessment);
  if (items.length === 0) return null;
  const put = async (code: string) => {
    const begun = await access.goalToPlan(assessment, code);
    // The press is gone from its line then: whoever works by keys goes on from there.
    if (begun.ok) list.current?.querySelector<HTMLElement>(`[data-goal="${code}"]`)?.focus();
    setCame((before) => new Map([...before, [code, begun.ok ? 'inDraft' : 'failed']]));
  };
  const hasFailed = [...came.values()].includes('failed');
  const isBegun = [...came.values()].includes('inDraft');
  return (
    <section className={styles.goals} aria-labelledby={heading} data-goal-picks>
      <p id={heading} className={styles.title}>
        <LinkButton expanded={isOpen} onPress={() => setOpen((open) => !open)}>
          {t('functioning.goals.title')}
        </LinkButton>
      </p>
      {isOpen && (
        <>
          <ul ref={list} className={styles.list}>
            {items.map((item) => {
              const { code } = item;
              const name = labelOf(code, language, access.titles);
              const said = (['performance', 'capacity', 'own'] as const).flatMap((place) => {
                const value = item[place]?.value;
                return value === undefined ? [] : [`${rowName(t, place)} ${qualifierWords(t, value)}`];
              });
              return (
                <li key={code} className={styles.row} data-goal={code} tabIndex={-1}>
                  <span className={styles.words}>
                    <strong>{name}</strong> <span className={styles.quiet}>{code}</span>
                    <br />
                    <span className={styles.quiet}>{said.join(' · ')}</span>
                  </span>
                  {came.get(code) === 'inDraft' ? (
                    <Mark icon="check" size="detail" words={t('functioning.goals.inDraft')} />
                  ) : (
                    <LinkButton
                      label={t('functioning.goals.putOf', { label: name })}
                      onPress={() => void put(code)}
                    >
                      {t('functioning.goals.put')}
                    </LinkButton>
                  )}
                </li>
              );
            })}
          </ul>
          <p className={styles.quiet} role="status">
            {hasFailed && t('functioning.goalFailed')}
            {isBegun && !hasFailed && t('functioning.goals.unrecorded')}
          </p>
          {isBegun && <LinkButton onPress={onPlan}>{t('functioning.goals.open')}</LinkButton>}
        </>
      )}
    </section>
  );
}
