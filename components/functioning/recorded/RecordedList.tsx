import { useMemo, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import {
  type RecordedAssessment,
  recordedAssessments,
} from '#lib/functioning/change/recorded-assessments.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import overview from '../overview/Overview.module.css';
import styles from './Recorded.module.css';
import { useStuck } from './use-stuck.ts';

interface RecordedListProps {
  readonly access: FunctioningAccess;
  readonly entries: readonly FunctioningEntry[];
  readonly onOpen: (recorded: RecordedAssessment) => void;
}

/** Shown without a press: the two that the profile compares. */
const shownAtFirst = 2;

/** Every assessment that the record tells of, the newest first; a press opens it as it was filled in. */
export function RecordedList({ access, entries, onOpen }: RecordedListProps) {
  const { t, format, timeZone } = useWords();
  const [isOpen, setOpen] = useState(false);
  const all = useMemo(() => recordedAssessments(entries, timeZone), [entries, timeZone]);
  const stuck = useStuck(access);
  const whyStuck = ({ id }: RecordedAssessment) =>
    id === undefined || stuck === 'failed' ? undefined : stuck.get(id);
  // One that has not arrived is never behind a press.
  const shown = isOpen
    ? all
    : all.filter((each, place) => place < shownAtFirst || whyStuck(each) !== undefined);
  const hidden = all.length - shown.length;
  return (
    <section aria-label={t('functioning.again.title')} data-recorded-list>
      <h3 className={overview.head}>{t('functioning.again.title')}</h3>
      {stuck === 'failed' && (
        <p className={overview.line}>
          <NothingMark state="failed" size="detail" words={t('functioning.again.stuckUnknown')} />
        </p>
      )}
      <ul>
        {shown.map((recorded) => {
          const name = recorded.set ?? t('functioning.again.unnamed');
          const date = format.day(recorded.date);
          const why = whyStuck(recorded);
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
                {why !== undefined && (
                  <span data-stuck>
                    <Mark
                      icon="warning"
                      tone="late"
                      size="detail"
                      words={t(`functioning.again.stuck.${why}`)}
                    />
                  </span>
                )}
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
