import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Colleague, ColleagueKind } from '#lib/model/colleague.ts';
import type { Professional } from '#lib/model/professional.ts';
import { ColleagueLines } from './ColleagueLines.tsx';
import { findColleagues } from './find-colleagues.ts';
import styles from './Recipient.module.css';
import { SubstitutePress } from './SubstitutePress.tsx';
import type { Directory } from './use-directory.ts';

interface RecipientSearchProps {
  readonly kind: ColleagueKind;
  readonly directory: Directory;
  readonly me: Professional;
  readonly now: Date;
  readonly takesFocus: boolean;
  readonly onChoose: (recipient: Colleague) => void;
  readonly onRetry: () => void;
  /** Back to who is chosen already. */
  readonly onCancel: (() => void) | undefined;
}

/** So many are seen before anything is typed, and after it. */
const shownAtOnce = { unsought: 4, sought: 12 };

/** Finds a colleague by name, profession or unit. Arrows go through the list from the field; Enter takes the only one left. */
export function RecipientSearch(props: RecipientSearchProps) {
  const { kind, directory, me, now, takesFocus, onChoose, onCancel } = props;
  const { t } = useWords();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);

  const people = directory.state === 'ready' ? directory.people : [];
  const found = findColleagues(people, { kind, text }, me, {
    role: (role) => t(`consultation.colleague.profession.${role}`),
    ownerRole: (role) => t(`terms.ownerRole.${role}`),
  });
  const most = text.trim() === '' ? shownAtOnce.unsought : shownAtOnce.sought;
  const shown = found.slice(0, most);

  const onKey = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-colleague]') ?? [])];
    const place = rows.indexOf(event.target as HTMLElement);
    if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      const [only] = found;
      if (only !== undefined && found.length === 1) onChoose(only.colleague);
    } else if (event.key === 'Escape' && onCancel !== undefined) {
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'ArrowDown' && place < rows.length - 1) {
      event.preventDefault();
      rows[place + 1]?.focus();
    } else if (event.key === 'ArrowUp' && place >= 0) {
      event.preventDefault();
      (rows[place - 1] ?? field.current)?.focus();
    }
  };
  return (
    <search className={styles.search} onKeyDown={onKey}>
      <div className={styles.fieldRow}>
        <input
          ref={field}
          type="search"
          data-first
          className={styles.input}
          aria-label={t(`consultation.ask.search.${kind}`)}
          placeholder={t(`consultation.ask.search.${kind}`)}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {onCancel !== undefined && (
          <LinkButton onPress={onCancel}>{t('consultation.ask.keepRecipient')}</LinkButton>
        )}
      </div>
      {directory.state === 'asking' && (
        <Mark icon="waiting" tone="quiet" size="detail" words={t('consultation.ask.directory.asking')} />
      )}
      {directory.state === 'failed' && (
        <p role="alert" className={styles.failed}>
          <Mark
            icon="warning"
            size="detail"
            words={t('consultation.ask.directory.failed')}
            more={t(`terms.failure.${directory.failure.reason}`, failureValues(directory.failure))}
          />
          <LinkButton icon="retry" onPress={props.onRetry}>
            {t('consultation.ask.directory.retry')}
          </LinkButton>
        </p>
      )}
      {directory.state === 'ready' && (
        <>
          <p className={styles.note} role="status">
            {people.length === 0
              ? t('consultation.ask.directory.empty')
              : found.length === 0
                ? t(text.trim() === '' ? `consultation.ask.none.${kind}` : 'consultation.ask.none.found')
                : found.length > shown.length
                  ? t('consultation.ask.more', { count: found.length - shown.length })
                  : ''}
          </p>
          <ul className={styles.list} ref={list}>
            {shown.map((each) => (
              <li key={`${each.colleague.sourceId} ${each.colleague.reference}`}>
                <button
                  type="button"
                  className={styles.row}
                  data-colleague={each.colleague.reference}
                  onClick={() => onChoose(each.colleague)}
                >
                  <ColleagueLines shown={each} now={now} />
                </button>
                <SubstitutePress shown={each} people={people} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </>
      )}
    </search>
  );
}

function failureValues(failure: Extract<Directory, { state: 'failed' }>['failure']) {
  return {
    ...('status' in failure ? { status: failure.status } : {}),
    ...('count' in failure ? { count: failure.count } : {}),
  };
}
