import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { AssessedItem } from '#lib/functioning/assessment.ts';
import { isProposal } from '#lib/functioning/draft/prefill.ts';
import { ContestedLines } from './ContestedLines.tsx';
import { EnvironmentField } from './EnvironmentField.tsx';
import type { Opened } from './IcfItem.tsx';
import styles from './Item.module.css';
import type { ItemEdits } from './item-edits.ts';
import { OfficialTitleLine } from './OfficialTitles.tsx';
import { qualifierWords } from './qualifier-words.ts';
import { isFactor } from './rows.ts';

interface ItemDetailsProps {
  readonly code: string;
  readonly label: string;
  readonly item: AssessedItem | undefined;
  readonly opened: readonly Opened[];
  readonly edits: ItemEdits;
}

/** Under the scales, only when there is something: what waits for a word of the professional, note and environment. */
export function ItemDetails({ code, label, item, opened, edits }: ItemDetailsProps) {
  const { t, format } = useWords();
  const hasNote = item?.note !== undefined || opened.includes('note');
  const factors = item?.environment?.filter((factor) => factor.code !== code) ?? [];
  const hasEnvironment = !isFactor(code) && (factors.length > 0 || opened.includes('environment'));
  const proposal = item !== undefined && isProposal(item) ? item : undefined;
  const contested = item?.contested ?? [];
  const hasTitle = opened.includes('official');
  const isEmpty =
    !hasNote && !hasEnvironment && !hasTitle && proposal === undefined && contested.length === 0;
  if (isEmpty && item?.source === undefined) return null;
  return (
    <div className={styles.lines}>
      {hasTitle && <OfficialTitleLine code={code} />}
      {proposal?.performance !== undefined && proposal.prefilled !== undefined && (
        <div className={`${styles.line} ${styles.proposal}`} data-proposal>
          <p>
            {t('functioning.proposal', {
              value: qualifierWords(t, proposal.performance.value),
              date: format.date(proposal.prefilled.date),
              by: proposal.performance.by.name,
            })}
          </p>
          <LinkButton label={t('functioning.confirmOf', { label })} onPress={() => edits.confirm(code)}>
            {t('functioning.confirm')}
          </LinkButton>
        </div>
      )}
      {item !== undefined && contested.length > 0 && (
        <ContestedLines item={item} contested={contested} onSettle={(chosen) => edits.settle(code, chosen)} />
      )}
      {item?.source !== undefined && (
        <p className={styles.quiet}>
          {t('functioning.sourceIs', { source: t(`functioning.source.${item.source}`) })}
        </p>
      )}
      {hasNote && (
        <label className={styles.field}>
          <span className={styles.fieldName}>{t('functioning.note')}</span>
          <textarea
            className={styles.text}
            aria-label={`${label}: ${t('functioning.note')}`}
            rows={2}
            maxLength={2000}
            value={item?.note ?? ''}
            ref={focusFresh}
            onChange={(event) => edits.note(code, event.target.value)}
          />
        </label>
      )}
      {hasEnvironment && <EnvironmentField code={code} label={label} factors={factors} edits={edits} />}
    </div>
  );
}

/** Opened from the menu a moment ago: what is typed next goes there. One that holds something was there before. */
function focusFresh(node: HTMLTextAreaElement | null): void {
  if (node?.value === '') requestAnimationFrame(() => node.focus());
}
