import { createContext, type ReactNode, useContext } from 'react';
import type { Folding, SidebarActions } from '#components/app/sidebar-actions.ts';
import type { PageStart } from '#components/app/TabPanel.tsx';
import type { TabId } from '#components/app/tab-ids.ts';
import type { SegmentView } from '#components/findings/segment/segment-view.ts';
import type { IsoDate } from '#lib/base/dates.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { SectionId } from '#lib/summary/section.ts';
import type { SourceLine } from '#lib/summary/views.ts';
import type { LoopView } from '#lib/workflows/loop/loop-part.ts';
import type { SourceSheetContent } from './SourceSheet.tsx';

/** What stands open over the summary; one layer over another, Esc closes the uppermost. */
export interface OpenSheet {
  readonly title: string;
  readonly content: ReactNode;
}

export interface SummarySurroundings {
  readonly actions: SidebarActions;
  /** All sections in the shown order. */
  readonly order: readonly SectionId[];
  readonly folding: Folding;
  /** What came of each source. */
  readonly lines: readonly SourceLine[];
  /** What the rules say; undefined until they have been evaluated. */
  readonly findings: ClientFindings | undefined;
  /** Where the client stands between finding and review; undefined until the findings are known. */
  readonly loop: LoopView | undefined;
  readonly today: IsoDate;
  /** The client has died: everything may be read, nothing new is begun. */
  readonly isDeceased?: boolean;
  /** Which customership the findings suggest; undefined until it has been worked out. */
  readonly segment: SegmentView | undefined;
  /** The page of one finding in the place of the summary, and back. */
  openFinding(ruleId: string): void;
  closeFinding(): void;
  /** Pages beside the summary that are there for this client. */
  readonly pages: readonly TabId[];
  /** Opens one of them, begun with what leads there: a finding, a recorded assessment. */
  openPage(page: TabId, start?: Omit<PageStart, 'press'>): void;
  sourceOf(sourceId: string): SourceDescription | undefined;
  openSheet(sheet: OpenSheet): void;
  /** The sheet of one recorded fact: where it comes from. */
  showSource(content: SourceSheetContent): void;
  /** Copies ready text of one section or of the whole; what came of it is said in words. */
  copy(what: SectionId | 'summary'): Promise<void>;
  /** The same text into the record's focused field. */
  insert(what: SectionId | 'summary'): Promise<void>;
  /** Opens the list in which sections are ordered and hidden. */
  arrange(): void;
  /** Opens the form in which a special reason is given. */
  giveReason(): void;
}

const SummaryContext = createContext<SummarySurroundings | undefined>(undefined);
export const SummaryProvider = SummaryContext.Provider;

export function useSummary(): SummarySurroundings {
  const surroundings = useContext(SummaryContext);
  if (surroundings === undefined) throw new Error('useSummary needs a SummaryProvider above it');
  return surroundings;
}
