import type { SidebarActions } from '#components/app/sidebar-actions.ts';
import type {
  AskAccess,
  ConsultationAccess,
  ThreadAccess,
} from '#components/consultation/consultation-port.ts';
import { ok } from '#lib/base/result.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import type { Summary } from '#lib/summary/views.ts';
import { renderSidebar, spyActions, summaryState } from '#tests/components/app/stage.tsx';
import { fakeAsk } from '#tests/components/consultation/ask/fake-ask.ts';
import { fakeThread, recipientMay, shownAt } from '#tests/components/consultation/thread/fake-thread.ts';
import { larisaFindings } from '#tests/components/findings/larisa-findings.ts';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';

interface Said {
  /** What else the sidebar can do. */
  readonly more?: Partial<SidebarActions>;
  readonly ask?: AskAccess;
  readonly thread?: ThreadAccess;
  readonly items?: readonly InboxItem[];
  readonly summary?: Summary;
}

/** The whole sidebar with consultations that no server answers; what is asked and answered goes to the fakes. */
export async function sidebarWithConsultations({
  ask = fakeAsk().access,
  thread = fakeThread().access,
  items = [],
  more = {},
  summary = larisaSummary(),
}: Said) {
  const read = async () => ok({ items, failures: [] });
  const access: ConsultationAccess = {
    professional: ask.professional,
    now: () => shownAt,
    read,
    ofClient: read,
    observe: () => () => undefined,
    openClient: async () => 'opened',
    thread: () => thread,
    colleaguesFor: async () => ok([]),
    mayDo: recipientMay,
    ask,
  };
  const actions = { ...spyActions(), ...more, openConsultations: async () => access };
  return renderSidebar(summaryState(summary), { actions, findings: larisaFindings });
}
