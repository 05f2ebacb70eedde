import { type ReactNode, type Ref, useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { SectionHead } from '#components/ui/SectionHead.tsx';
import type { Register } from '#lib/model/register.ts';
import type { AnySection } from '#lib/summary/views.ts';
import { isOpen } from './folding.ts';
import { GapLines, GapNote } from './GapLines.tsx';
import { LockedBox } from './LockedBox.tsx';
import { NothingMark } from './NothingMark.tsx';
import { RegisterTag } from './RegisterTag.tsx';
import { SectionDeeds } from './SectionDeeds.tsx';
import styles from './SectionFrame.module.css';
import { useSummary } from './SummaryContext.tsx';
import { nothingOfSection } from './section-nothing.ts';

interface SectionFrameProps {
  readonly ref?: Ref<HTMLElement>;
  readonly section: AnySection;
  /** One thing beside the title when open. */
  readonly meta?: ReactNode;
  /** Count and date beside the title when closed. */
  readonly foldedMeta?: ReactNode;
  /** Registers of the facts: tags in the closed head. None means that there are no facts. */
  readonly registers: readonly Register[];
  /** True when the children say in their own rows what is not recorded, not permitted or not answered. */
  readonly rowsSayNothing?: boolean;
  readonly children: ReactNode;
}

/** What every section shares: head, folding, deeds, and the words for each kind of nothing. */
export function SectionFrame(props: SectionFrameProps) {
  const { ref, section, meta, foldedMeta, registers, rowsSayNothing = false, children } = props;
  const { t } = useWords();
  const { actions, folding } = useSummary();
  const bodyId = useId();
  const open = isOpen(section, folding);
  const title = t(`terms.section.${section.id}`);
  const nothing = nothingOfSection(section, registers.length > 0);
  const closed = section.gaps.filter((gap) => gap.kind === 'notPermitted');
  const isLocked = section.state === 'locked';
  // Findings are no facts that a source could lack: they are there once the rules have been evaluated.
  const isEvaluated = section.id !== 'findings' || section.state === 'full';

  return (
    <section
      ref={ref}
      className={styles.section}
      data-section={section.id}
      data-state={section.state}
      aria-label={title}
    >
      <SectionHead
        title={title}
        open={open}
        controls={bodyId}
        onToggle={() => actions.setFolding({ ...folding, [section.id]: open ? 'folded' : 'open' })}
        meta={
          open ? (
            meta
          ) : (
            <FoldedMeta section={section} nothing={nothing}>
              {foldedMeta}
            </FoldedMeta>
          )
        }
        end={
          <>
            {open && <SectionDeeds id={section.id} copies={!isLocked && isEvaluated} />}
            {open && isLocked
              ? [...new Set(closed.map((gap) => gap.source.register))].map((register) => (
                  <RegisterTag key={register} register={register} form="full" />
                ))
              : !open && registers.map((register) => <RegisterTag key={register} register={register} />)}
          </>
        }
      />
      <div className={styles.body} id={bodyId} hidden={!open}>
        {open && (
          <>
            {(nothing === undefined || rowsSayNothing) && children}
            {nothing === 'empty' && !rowsSayNothing && (
              <p className={styles.line}>
                <NothingMark state="empty" />
              </p>
            )}
            {nothing !== undefined && !rowsSayNothing && (
              <>
                {section.state === 'partial' && section.id !== 'findings' && (
                  <p className={styles.line}>
                    <NothingMark state="empty" words={t('summary.nothingElsewhere')} />
                  </p>
                )}
                {isLocked && closed.map((gap) => <LockedBox key={gap.source.id} gap={gap} />)}
                <GapLines gaps={section.gaps.filter((gap) => !isLocked || gap.kind !== 'notPermitted')} />
              </>
            )}
            {nothing === undefined && (
              <GapNote gaps={section.gaps.filter((gap) => !rowsSayNothing || gap.kind !== 'notPermitted')} />
            )}
            {nothing !== undefined && rowsSayNothing && (
              <GapLines
                gaps={section.gaps.filter((gap) => gap.kind === 'failed' || gap.kind === 'notAskedFor')}
              />
            )}
          </>
        )}
      </div>
    </section>
  );
}

interface FoldedMetaProps {
  readonly section: AnySection;
  readonly nothing: ReturnType<typeof nothingOfSection>;
  readonly children: ReactNode;
}

/** A closed head never hides that something is missing behind it. */
function FoldedMeta({ section, nothing, children }: FoldedMetaProps) {
  const { t } = useWords();
  if (nothing !== undefined) {
    return section.id === 'findings' ? children : <NothingMark state={nothing} size="detail" />;
  }
  const broken = section.gaps.some((gap) => gap.kind === 'failed' || gap.kind === 'partial');
  return (
    <>
      {children}
      {broken && <Mark icon="warning" tone="late" size="detail" words={t('summary.gap.lacking')} />}
    </>
  );
}
