import { useCallback, useEffect, useMemo, useState } from 'react';
import { forWantOfRelationship, isClosedClient } from '#components/access/is-closed-client.ts';
import { Guarded } from '#components/app/Guarded.tsx';
import { latePart } from '#components/app/late-part.ts';
import type { Folding, SidebarActions } from '#components/app/sidebar-actions.ts';
import type { PageStart } from '#components/app/TabPanel.tsx';
import { type TabId, tabPanelId } from '#components/app/tab-ids.ts';
import tabStyles from '#components/app/tab-place.module.css';
import { useWords } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import type { SegmentView } from '#components/findings/segment/segment-view.ts';
import { Sheet } from '#components/ui/Sheet.tsx';
import { todayIn } from '#lib/base/dates.ts';
import type { Register } from '#lib/model/register.ts';
import type { LogState } from '#lib/ports/access-log.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { OutboxState } from '#lib/ports/outbox.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import { type SectionId, sectionIds } from '#lib/summary/section.ts';
import type { SourceLine, Summary } from '#lib/summary/views.ts';
import type { LoopView } from '#lib/workflows/loop/loop-part.ts';
import { Banner } from './Banner.tsx';
import type { SourceSheetContent } from './SourceSheet.tsx';
import { StatusStrip } from './StatusStrip.tsx';
import { type OpenSheet, SummaryProvider, type SummarySurroundings } from './SummaryContext.tsx';
import { SummarySection } from './SummarySection.tsx';
import { useFirstScreen } from './use-first-screen.ts';
import { useOpenFinding } from './use-open-finding.ts';

/* Shown on a press, or seldom, so not among what the sidebar loads first. */
const TabBar = latePart(async () => ({ default: (await import('#components/app/TabBar.tsx')).TabBar }));
const TabPanel = latePart(() => import('#components/app/TabPanel.tsx'));
const FindingPage = latePart(() => import('#components/findings/page/FindingPage.tsx'), {
  words: ['findings'],
});
const ReasonForm = latePart(() => import('#components/access/ReasonForm.tsx'), { words: ['access'] });
const OutboxStatus = latePart(() => import('#components/access/outbox/OutboxStatus.tsx'));
const HiddenSections = latePart(async () => ({
  default: (await import('./HiddenSections.tsx')).HiddenSections,
}));
const LogNotice = latePart(async () => ({
  default: (await import('#components/access/LogNotice.tsx')).LogNotice,
}));
const ClosedClient = latePart(async () => ({
  default: (await import('#components/access/ClosedClient.tsx')).ClosedClient,
}));
const WithheldEntries = latePart(
  async () => ({ default: (await import('#components/access/WithheldEntries.tsx')).WithheldEntries }),
  { words: ['access'] },
);
const DeceasedLine = latePart(async () => ({ default: (await import('./DeceasedLine.tsx')).DeceasedLine }));
const SourceSheetBody = latePart(async () => ({
  default: (await import('./SourceSheet.tsx')).SourceSheetBody,
}));
const ArrangeSections = latePart(async () => ({
  default: (await import('./ArrangeSections.tsx')).ArrangeSections,
}));

interface SummaryScreenProps {
  readonly summary: Summary;
  readonly folding: Folding;
  readonly actions: SidebarActions;
  readonly clock: Clock;
  /** What the rules say of the client; undefined until they have been evaluated. */
  readonly findings?: ClientFindings | undefined;
  /** Who is asked, who answers and what was agreed; comes with the findings. */
  readonly loop?: LoopView | undefined;
  /** Which customership they suggest; undefined where nothing is suggested. */
  readonly segment?: SegmentView | undefined;
  readonly log?: LogState | undefined;
  readonly outbox?: OutboxState | undefined;
  /** How many consultations wait for the professional, of whatever client. */
  readonly consultations?: number | undefined;
}

/** How long the words about a copied text stay. They take no attention: nothing moves when they go. */
const noticeMs = 4000;

/** The composed picture of one client: banner, completeness, then the sections in the user's order. */
export function SummaryScreen(props: SummaryScreenProps) {
  const { summary, folding, actions, clock, findings, loop, segment, log, outbox, consultations = 0 } = props;
  const { t, language, timeZone, format } = useWords();
  const [sheets, setSheets] = useState<readonly (OpenSheet & { readonly layer: number })[]>([]);
  const [arranging, setArranging] = useState(false);
  const [givingReason, setGivingReason] = useState(false);
  const [notice, setNotice] = useState('');
  const [tab, setTab] = useState<TabId>('summary');
  const [start, setStart] = useState<PageStart>({ press: 0 });
  const [drafts, setDrafts] = useState<readonly TabId[]>([]);
  useEffect(() => {
    if (notice === '') return;
    const timer = setTimeout(() => setNotice(''), noticeMs);
    return () => clearTimeout(timer);
  }, [notice]);

  const sectionsNow = useFirstScreen();
  const { opened, open, close } = useOpenFinding();
  const hasFindings = findings !== undefined;
  const openPage = useCallback((page: TabId, started: Omit<PageStart, 'press'> = {}) => {
    setStart(({ press }) => ({ ...started, press: press + 1 }));
    setTab(page);
  }, []);
  // One function as long as the page is open: it is called whenever it is another one.
  const noteDraft = useCallback(
    (isDraft: boolean) => setDrafts((all) => withDraft(all, tab, isDraft)),
    [tab],
  );
  // A list opened this client at a finding or a conversation: asked for only now, when the identity has agreed and findings are there.
  useEffect(() => {
    if (!hasFindings) return;
    void actions.takeOpening?.().then((place) => {
      if (place?.at === 'finding') open(place.ruleId);
      else if (place?.at === 'consultation') openPage('consultations', { threadId: place.threadId });
      else if (place !== undefined) openPage('consultations', { ruleId: place.ruleId, asks: true });
    });
  }, [hasFindings, actions, open, openPage]);
  const { order, completeness } = summary;
  const isDeceased = summary.banner.deceased;
  const isClosed = isClosedClient(completeness.lines);
  const pages = useMemo(() => (isClosed ? [] : pagesOf(actions)), [actions, isClosed]);
  const hasTabs = pages.length > 1;
  const isAside = hasTabs && tab !== 'summary';
  const page =
    opened === undefined || findings === undefined || isClosed || isAside
      ? undefined
      : { ruleId: opened, findings };
  const openSheet = useCallback(
    (sheet: OpenSheet) => setSheets((open) => [...open, { ...sheet, layer: open.length }]),
    [],
  );
  const surroundings = useMemo<SummarySurroundings>(() => {
    const linesOf = async (found: ClientFindings) => {
      const { findingsLines } = await import('#components/findings/section-text.ts');
      return findingsLines(found, completeness.lines, { t, language, format });
    };
    /** Ready text and its words are loaded with the first press that asks for them. */
    const textOf = async (what: SectionId | 'summary') => {
      const [{ copySection, copySummary }] = await Promise.all([
        import('#lib/summary/copy-text.ts'),
        loadWords(language, ['text', 'findings']),
      ]);
      const said = findings === undefined ? {} : { findings: await linesOf(findings) };
      const context = { t, language, timeZone, now: clock.now(), ...said };
      return what === 'summary' ? copySummary(summary, context) : copySection(summary, what, context);
    };
    return {
      actions,
      order,
      folding,
      lines: completeness.lines,
      findings,
      // Nobody is named, asked or held to a review for somebody who has died, and no customership is suggested.
      loop: isDeceased ? undefined : loop,
      isDeceased,
      today: todayIn(clock.now(), timeZone),
      segment: isDeceased ? undefined : segment,
      openFinding: open,
      closeFinding: close,
      pages,
      openPage,
      sourceOf: (sourceId) => completeness.lines.find((line) => line.source.id === sourceId)?.source,
      openSheet,
      showSource: (content: SourceSheetContent) =>
        openSheet({ title: content.title, content: <SourceSheetBody {...content} /> }),
      copy: async (what) => {
        const outcome = await actions.copyText(await textOf(what));
        setNotice(t(`app.text.${outcome}`));
      },
      insert: async (what) => {
        const outcome = await actions.insertText(await textOf(what));
        setNotice(t(`app.text.${outcome}`));
      },
      arrange: () => setArranging(true),
      giveReason: () => {
        setSheets([]);
        setGivingReason(true);
      },
    };
  }, [
    actions,
    clock,
    close,
    completeness,
    findings,
    folding,
    format,
    isDeceased,
    language,
    loop,
    open,
    openPage,
    openSheet,
    order,
    pages,
    segment,
    summary,
    t,
    timeZone,
  ]);

  return (
    <SummaryProvider value={surroundings}>
      <Banner view={summary.banner} />
      {hasTabs && (
        <div className={tabStyles.place}>
          <TabBar open={tab} pages={pages} onOpen={setTab} drafts={drafts} counts={{ consultations }} />
        </div>
      )}
      {isAside && <TabPanel key={tab} tab={tab} summary={summary} start={start} onDraft={noteDraft} />}
      {page !== undefined && (
        <Guarded facts={page.findings} onBack={close}>
          <FindingPage {...page} summary={summary} today={todayIn(clock.now(), timeZone)} />
        </Guarded>
      )}
      <main
        data-whole={sectionsNow >= order.length}
        hidden={page !== undefined || isAside}
        id={tabPanelId('summary')}
      >
        {isDeceased && <DeceasedLine />}
        <StatusStrip completeness={completeness} sinceLastLook={summary.sinceLastLook} notice={notice} />
        {outbox !== undefined && outbox.waiting + outbox.stuck > 0 && <OutboxStatus state={outbox} />}
        {log?.failure !== undefined && <LogNotice state={log} />}
        {summary.withheld.length > 0 && <WithheldEntries withheld={summary.withheld} />}
        {isClosed ? (
          <ClosedClient lines={completeness.lines} />
        ) : (
          <>
            {order.slice(0, sectionsNow).map((id) => (
              <SummarySection key={id} section={summary.sections[id]} />
            ))}
            {order.length < sectionIds.length && (
              <HiddenSections order={order} onArrange={() => setArranging(true)} />
            )}
          </>
        )}
      </main>
      {givingReason && (
        <Sheet
          title={t('summary.locked.reasonTitle')}
          closeLabel={t('app.close')}
          tone="reason"
          onClose={() => setGivingReason(false)}
        >
          <ReasonForm
            clientName={summary.banner.name}
            birthDate={
              summary.banner.birthDate === undefined ? undefined : format.day(summary.banner.birthDate)
            }
            registers={closedRegisters(completeness.lines).filter((each) =>
              actions.reasonOpens.includes(each),
            )}
            othersByPermission={closedRegisters(completeness.lines).some(
              (each) => !actions.reasonOpens.includes(each),
            )}
            reasons={actions.reasons}
            onOpen={actions.openForReason}
            onClose={() => setGivingReason(false)}
          />
        </Sheet>
      )}
      {arranging && (
        <Sheet title={t('app.arrange.title')} closeLabel={t('app.close')} onClose={() => setArranging(false)}>
          <ArrangeSections order={order} actions={actions} />
        </Sheet>
      )}
      {sheets.map((sheet) => (
        <Sheet
          key={sheet.layer}
          title={sheet.title}
          closeLabel={t('app.close')}
          onClose={() => setSheets((open) => open.filter(({ layer }) => layer < sheet.layer))}
        >
          <Guarded facts={sheet}>{sheet.content}</Guarded>
        </Sheet>
      ))}
    </SummaryProvider>
  );
}

/** The registers that a special reason would open: those closed for want of a relationship. */
function closedRegisters(lines: readonly SourceLine[]): readonly Register[] {
  const closed = lines.filter(
    ({ state }) => state.kind === 'notPermitted' && forWantOfRelationship.includes(state.reason),
  );
  return [...new Set(closed.map(({ source }) => source.register))];
}

/** The pages that the entrypoint offers. */
function pagesOf({ openConsultations, openFunctioning, openPlan }: SidebarActions): readonly TabId[] {
  return [
    'summary',
    ...(openFunctioning === undefined ? [] : (['functioning'] as const)),
    ...(openConsultations === undefined ? [] : (['consultations'] as const)),
    ...(openPlan === undefined ? [] : (['plan'] as const)),
  ];
}

/** The same list when nothing is new, so that nothing is painted again. */
function withDraft(drafts: readonly TabId[], tab: TabId, isDraft: boolean): readonly TabId[] {
  if (drafts.includes(tab) === isDraft) return drafts;
  const others = drafts.filter((each) => each !== tab);
  return isDraft ? [...others, tab] : others;
}
