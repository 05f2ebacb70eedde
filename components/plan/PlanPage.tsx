import { useEffect, useRef, useState } from 'react';
import { useDraft } from '#components/app/use-draft.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { DeceasedLine } from '#components/summary/DeceasedLine.tsx';
import { GapNote } from '#components/summary/GapLines.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { type ClientPlan, emptyPlan } from '#lib/plan/client-plan.ts';
import { mergePlans } from '#lib/plan/merge-plans.ts';
import type { Summary } from '#lib/summary/views.ts';
import { beginPlanDraft } from '#lib/workflows/plan/plan-draft.ts';
import { findingTitles } from './finding-titles.ts';
import form from './form/Form.module.css';
import { PlanForm } from './form/PlanForm.tsx';
import type { PlanAccess, PlanDraft } from './plan-port.ts';
import { useClosingFindings } from './use-closing-findings.ts';
import { useRecording } from './use-recording.ts';
import { useWrittenPlan } from './use-written-plan.ts';
import { ChangeList } from './view/ChangeList.tsx';
import { ClientCopy } from './view/ClientCopy.tsx';
import { EndPanel } from './view/EndPanel.tsx';
import { ReviewPanel } from './view/ReviewPanel.tsx';
import { StandingPlan } from './view/StandingPlan.tsx';
import styles from './view/View.module.css';

interface PlanPageProps {
  readonly access: PlanAccess;
  readonly summary: Summary;
  readonly startedBy: string | undefined;
  readonly onDraft: (isDraft: boolean) => void;
}

type Mode = 'view' | 'form' | 'review' | 'end' | 'copy';

/** One client's plan: what is in force, and the form in which it is written. */
export function PlanPage({ access, summary, startedBy, onDraft }: PlanPageProps) {
  const { t, language } = useWords();
  const { findings } = useSummary();
  const { professional, today } = access;
  const isDeceased = summary.banner.deceased;
  const used = useDraft<PlanDraft>(access);
  const { item: written, refresh } = useWrittenPlan(access);
  const closing = useClosingFindings();
  const [mode, setMode] = useState<Mode>('view');
  const picture = access.picture();
  const recording = useRecording(access, picture);
  const { draft } = used;
  const started = useRef(false);

  const fresh = (): PlanDraft => {
    const linked = startedBy === undefined ? [] : [startedBy];
    const begun = beginPlanDraft(picture);
    return {
      ...begun,
      plan: { ...begun.plan, findings: [...new Set([...begun.plan.findings, ...linked])] },
    };
  };
  const write = () => {
    if (draft === undefined) used.begin(fresh());
    setMode('form');
  };

  // A draft that waits is what one comes back to; a finding that leads here begins one.
  useEffect(() => {
    if (!used.isRead || started.current) return;
    started.current = true;
    if (draft !== undefined) {
      const isLinked = startedBy === undefined || draft.plan.findings.includes(startedBy);
      if (!isLinked)
        used.change({ ...draft, plan: { ...draft.plan, findings: [...draft.plan.findings, startedBy] } });
      setMode('form');
    } else if (startedBy !== undefined && !isDeceased) write();
  });
  const hasDraft = used.state.kind !== 'none';
  useEffect(() => onDraft(hasDraft), [hasDraft, onDraft]);

  if (picture === undefined || !used.isRead) return <p className={styles.line}>{t('plan.opening')}</p>;

  const titles = (plan: ClientPlan) => findingTitles(plan.findings, findings, language);
  const record = async (plan: ClientPlan, kind: 'recorded' | 'reviewed' | 'ended') => {
    await used.keeper?.settled();
    const saved = await recording.record({ ...plan, ...(plan.from === undefined ? { from: today } : {}) });
    if (!saved) return;
    refresh();
    await used.end();
    setMode('view');
    await closing.close(plan.findings, kind, today);
  };

  const own = picture.own;
  // Somebody has recorded another version since the writing began: theirs is looked at before anything is written over it.
  const isOlder = draft !== undefined && own !== undefined && draft.basis?.version !== own.entry.version;
  const copied = mode === 'copy' ? (draft?.plan ?? recording.standing(written)?.plan) : undefined;

  if (copied !== undefined) {
    return (
      <ClientCopy
        plan={copied}
        clientName={summary.banner.name}
        birthDate={summary.banner.birthDate}
        today={today}
        by={professional.name}
        isDraft={draft !== undefined}
        onPrint={access.print}
        onClose={() => setMode(draft === undefined ? 'view' : 'form')}
      />
    );
  }
  if (mode === 'form' && draft !== undefined) {
    return (
      <>
        {isOlder && (
          <div className={form.notice} role="alert" data-plan-changed>
            <strong>{t('plan.changed.title')}</strong>
            <ChangeList
              before={draft.before ?? emptyPlan(picture.type)}
              after={own.plan}
              title={t('plan.head.changes')}
            />
            <div className={form.noticeDeeds}>
              <LinkButton
                onPress={() =>
                  used.change({
                    ...fresh(),
                    plan: mergePlans(draft.before ?? emptyPlan(picture.type), draft.plan, own.plan),
                  })
                }
              >
                {t('plan.changed.merge')}
              </LinkButton>
            </div>
          </div>
        )}
        <PlanForm
          draft={draft}
          state={used.state}
          keeper={used.keeper}
          picture={picture}
          professional={professional}
          today={today}
          findings={titles(draft.plan)}
          isBusy={recording.isBusy}
          problem={picture.bar === undefined ? recording.problem : t(`plan.record.${picture.bar}`)}
          newGoalId={access.newGoalId}
          onChange={(plan) => used.change({ ...draft, plan })}
          onResolve={used.resolve}
          isOlder={isOlder}
          onRecord={() => void record(draft.plan, 'recorded')}
          onCopy={() => setMode('copy')}
          onClose={() => setMode('view')}
          onDiscard={() => void used.end().then(() => setMode('view'))}
        />
      </>
    );
  }
  return (
    <>
      {used.failure?.reason === 'unreadable' && (
        <p className={styles.line} role="alert">
          {t('plan.draft.unreadable')}
        </p>
      )}
      {isDeceased && <DeceasedLine />}
      <GapNote gaps={summary.sections.plan.gaps} />
      <StandingPlan
        standing={recording.standing(written)}
        picture={picture}
        written={written}
        access={access}
        titles={titles}
        closed={closing.outcome}
        hasDraft={draft !== undefined && hasDraft}
        isDeceased={isDeceased}
        onWrite={write}
        onReview={() => setMode('review')}
        onEnd={() => setMode('end')}
        onCopy={() => setMode('copy')}
      />
      {mode === 'review' && own !== undefined && (
        <ReviewPanel
          today={today}
          isBusy={recording.isBusy}
          problem={recording.problem}
          onRecord={(reviewDue) =>
            void record(
              {
                ...own.plan,
                reviewDue,
                reviews: [{ on: today, by: professional.name }, ...own.plan.reviews],
              },
              'reviewed',
            )
          }
          onCancel={() => setMode('view')}
          register={professional.register}
        />
      )}
      {mode === 'end' && own !== undefined && (
        <EndPanel
          today={today}
          reason={draft?.plan.endReason ?? ''}
          isBusy={recording.isBusy}
          problem={recording.problem}
          onReason={(endReason) => {
            const begun = draft ?? fresh();
            used.change({ ...begun, plan: { ...begun.plan, endReason } });
          }}
          onRecord={() => {
            const reason = draft?.plan.endReason?.trim() ?? '';
            const { endReason: _before, reviewDue: _review, ...plan } = own.plan;
            void record(
              { ...plan, status: 'ended', to: today, ...(reason === '' ? {} : { endReason: reason }) },
              'ended',
            );
          }}
          onCancel={() => setMode('view')}
        />
      )}
    </>
  );
}
