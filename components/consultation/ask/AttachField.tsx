import { useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { SectionHead } from '#components/ui/SectionHead.tsx';
import { Sheet } from '#components/ui/Sheet.tsx';
import type { SectionId } from '#lib/summary/section.ts';
import type { QuestionDraft } from '../consultation-port.ts';
import styles from './Attach.module.css';
import { AttachRow } from './AttachRow.tsx';
import { FullText } from './FullText.tsx';
import type { UsedAttachable } from './use-attachable.ts';
import { WithheldBox } from './WithheldBox.tsx';

interface AttachFieldProps {
  readonly draft: QuestionDraft;
  readonly attachable: UsedAttachable;
  readonly onTick: (id: SectionId, isTicked: boolean) => void;
}

/** What of the record leaves with the question, what stays behind, and the text itself. */
export function AttachField({ draft, attachable: { attachable, retry }, onTick }: AttachFieldProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(true);
  const [isReading, setReading] = useState(false);
  const id = useId();
  const context = attachable.state === 'ready' ? attachable.context : undefined;
  const sections = context?.attachable ?? [];
  const chosen = sections.filter((section) => draft.sections.includes(section.id));
  const preview = chosen.map(({ text }) => text.trim().replaceAll(/\s*\n\s*(?:- )?/g, ' · ')).join(' · ');
  return (
    <section
      className={styles.section}
      data-part="context"
      tabIndex={-1}
      aria-label={t('consultation.attach.title')}
    >
      <SectionHead
        level={3}
        title={t('consultation.attach.title')}
        open={isOpen}
        onToggle={() => setOpen(!isOpen)}
        controls={id}
        meta={
          context === undefined
            ? undefined
            : t('consultation.attach.chosen', {
                count: chosen.length,
                total: t(`consultation.attach.of.${sections.length}`),
              })
        }
        end={
          context === undefined ? undefined : (
            <LinkButton onPress={() => setReading(true)}>{t('consultation.attach.fullText')}</LinkButton>
          )
        }
      />
      <div id={id} hidden={!isOpen} className={styles.body}>
        {attachable.state === 'noRecipient' && (
          <p className={styles.note}>{t('consultation.attach.noRecipient')}</p>
        )}
        {attachable.state === 'asking' && (
          <p role="status">
            <Mark icon="waiting" tone="quiet" size="detail" words={t('consultation.attach.asking')} />
          </p>
        )}
        {attachable.state === 'failed' && (
          <p role="alert" className={styles.failed}>
            <Mark icon="warning" size="detail" words={t('consultation.attach.failed')} />
            <LinkButton icon="retry" onPress={retry}>
              {t('consultation.ask.directory.retry')}
            </LinkButton>
          </p>
        )}
        {context !== undefined && (
          <>
            {sections.length > 0 && (
              <ul className={styles.rows}>
                {sections.map((section) => (
                  <AttachRow
                    key={section.id}
                    section={section}
                    isTicked={draft.sections.includes(section.id)}
                    onTick={(isTicked) => onTick(section.id, isTicked)}
                  />
                ))}
              </ul>
            )}
            {chosen.length === 0 ? (
              <p className={styles.note}>{t('consultation.attach.nothing')}</p>
            ) : (
              <p className={styles.preview}>
                <strong>{t('consultation.attach.preview')}</strong> {preview}
              </p>
            )}
            <WithheldBox withheld={context.withheld} />
          </>
        )}
      </div>
      {isReading && (
        <Sheet
          title={t('consultation.attach.fullTitle')}
          closeLabel={t('app.close')}
          onClose={() => setReading(false)}
        >
          <FullText draft={draft} sections={chosen} />
        </Sheet>
      )}
    </section>
  );
}
