import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import { judgeOwnAnswers } from '#lib/functioning/draft/take-own-answers.ts';
import type { OwnAnswers } from '#lib/functioning/fhir/read-own-answers.ts';
import { labelOf } from '#lib/functioning/icf/find-categories.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import { qualifierWords } from '../icf/qualifier-words.ts';
import styles from './SelfAssessments.module.css';
import { TakeDeeds } from './TakeDeeds.tsx';
import { useDraftNow } from './use-draft-now.ts';

interface TakePanelProps {
  readonly access: FunctioningAccess;
  readonly answers: OwnAnswers;
  readonly form: IcfForm;
  readonly clientName: string;
  readonly onForm: (form: IcfForm) => void;
  readonly onClose: () => void;
}

/** What taking the answers would set, and what stays: seen before anything is set. */
export function TakePanel({ access, answers, form: of, clientName, onForm, onClose }: TakePanelProps) {
  const { t, format, language } = useWords();
  const [hasFailed, setFailed] = useState(false);
  const found = useDraftNow(access, of, answers);
  if (found === undefined) return <p role="status">{t('functioning.self.reading')}</p>;
  if (found === 'failed') return <p role="alert">{t('functioning.drafts.failed')}</p>;
  const { sets, keeps } = judgeOwnAnswers(found, answers, { name: clientName });
  const kept = Map.groupBy(keeps, ({ because }) => because);
  const take = async () => {
    const taken = await access.takeSelfAnswers(answers, of, clientName);
    if (taken.ok) onForm(of);
    else setFailed(true);
  };
  return (
    <div data-take>
      <p>{t('functioning.self.answeredAt', { time: format.dayAndTime(answers.at) })}</p>
      {sets.length > 0 && (
        <>
          <p>
            <strong>{t('functioning.self.sets', { count: sets.length })}</strong>
          </p>
          <ul>
            {sets.map(({ code, value, before }) => (
              <li key={code}>
                {labelOf(code, language, access.titles)}: {qualifierWords(t, value)}
                {before !== undefined &&
                  ` (${t('functioning.self.before', { value: qualifierWords(t, before) })})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {[...kept].map(([because, codes]) => (
        <p key={because}>
          {t(`functioning.self.keeps.${because}`, {
            names: codes.map(({ code }) => labelOf(code, language, access.titles)).join(', '),
          })}
        </p>
      ))}
      {answers.beside.length > 0 && <p>{t('functioning.self.beside', { count: answers.beside.length })}</p>}
      {sets.length === 0 && <p>{t('functioning.self.nothing')}</p>}
      <p className={styles.quiet}>{t('functioning.self.untouched')}</p>
      {hasFailed && <p role="alert">{t('functioning.self.notTaken')}</p>}
      <TakeDeeds onTake={sets.length > 0 ? () => void take() : undefined} onClose={onClose} />
    </div>
  );
}
