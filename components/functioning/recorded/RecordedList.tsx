import { useMemo, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import {
  type RecordedAssessment,
  recordedAssessments,
} from '#lib/functioning/change/recorded-assessments.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import overview from '../overview/Overview.module.css';
import styles from './Recorded.module.css';

interface RecordedListProps {
  readonly entries: readonly FunctioningEntry[];
  readonly onOpen: (recorded: RecordedAssessment) => void;
}

/** Shown without a press: the two that the profile compares. */
const shownAtFirst = 2;

/** Every assessment that the record tells of, the newest first; a press opens it as it was filled in. */
export function RecordedList({ entries, onOpen }: RecordedListProps) {
  const { t, format, timeZone } = useWords();
  const [isOpen, setOpen] = useState(false);
  const all = useMemo(() => recordedAssessments(entries, timeZone), [entries, timeZone]);
  const hidden = all.length - shownAtFirst;
  return (
    <section aria-label={t('functioning.again.title')} data-recorded-list>
      <h3 className={overview.head}>{t('functioning.again.title')}</h3>
      <ul>
        {(isOpen ? all : all.slice(0, shownAtFirst)).map((recorded) => {
          const name = recorded.set ?? t('functioning.again.unnamed');
          const date = format.day(recorded.date);
          return (
            <li key={recorded.key} className={overview.row}>
              <button
                type="button"
                className={overview.press}
                data-recorded-assessment={recorded.id}
                onClick={() => onOpen(recorded)}
              >
                <span className={overview.name}>{name}</span>
                <span className={overview.quiet}>{recorded.authors.join(', ')}</span>
                <VisuallyHidden>{t('functioning.again.open', { date })}</VisuallyHidden>
              </button>
              <span className={styles.date}>{date}</span>
              <RegisterTag register={recorded.register} />
            </li>
          );
        })}
      </ul>
      {hidden > 0 && !isOpen && (
        <p className={overview.line}>
          <LinkButton expanded={false} onPress={() => setOpen(true)}>
            {t('functioning.again.more', { count: hidden })}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
