import type { SectionId } from '#lib/summary/section.ts';
import type { Summary } from '#lib/summary/views.ts';
import { Guarded } from './Guarded.tsx';
import { latePart } from './late-part.ts';
import { type TabId, tabId, tabPanelId } from './tab-ids.ts';

const ConsultationTab = latePart(() => import('#components/consultation/ConsultationTab.tsx'), {
  words: ['inbox', 'findings'],
});
const FunctioningTab = latePart(() => import('#components/functioning/FunctioningTab.tsx'), {
  words: ['functioning', 'instruments', 'forms'],
});
const PlanTab = latePart(() => import('#components/plan/PlanTab.tsx'), { words: ['plan'] });

/** What leads to a page: a finding that it is to begin with, or a conversation to stand at. */
export interface PageStart {
  readonly ruleId?: string | undefined;
  readonly threadId?: string | undefined;
  /** A first line that a new question begins with, e.g. of a recorded assessment, and the section that it is from. */
  readonly begins?: { readonly text: string; readonly section?: SectionId } | undefined;
  /** A new question is to be asked. */
  readonly asks?: boolean | undefined;
  /** Counts the presses: the same finding pressed twice begins twice. */
  readonly press: number;
}

export interface PageProps {
  readonly summary: Summary;
  readonly start: PageStart;
  /** Something is written there and not recorded. */
  readonly onDraft: (isDraft: boolean) => void;
}

/** A page beside the summary; loaded when it is opened. */
export default function TabPanel({ tab, ...page }: PageProps & { tab: Exclude<TabId, 'summary'> }) {
  return (
    <main>
      <div role="tabpanel" id={tabPanelId(tab)} aria-labelledby={tabId(tab)}>
        <Guarded facts={page.summary}>
          {tab === 'consultations' && <ConsultationTab {...page} />}
          {tab === 'functioning' && <FunctioningTab {...page} />}
          {tab === 'plan' && <PlanTab {...page} />}
        </Guarded>
      </div>
    </main>
  );
}
