import { browser } from 'wxt/browser';
import type { WorklistActions } from '#components/worklist/worklist-actions.ts';
import {
  observeConsultationCounts,
  readConsultationCounts,
} from '#lib/adapters/store/consultation-counts.ts';
import { createSavedViewStore } from '#lib/adapters/store/saved-views.ts';
import { parseSavedViews, type SavedView } from '#lib/worklist/list/saved-view.ts';
import { viewLinkOf } from '#lib/worklist/list/view-link.ts';
import { copyText } from '../session/copy-text.ts';
import { openInRecord, recordAddressOf } from '../session/open-in-record.ts';
import { exportList, saveFile } from './export-list.ts';
import type { WorklistWork, WorkPorts } from './worklist-work.ts';

interface PageActions {
  readonly actions: WorklistActions;
  readViews(): Promise<readonly SavedView[]>;
}

/** The background counts: for whoever is signed in, once a minute and after each deed. */
function observeWaiting(changed: (waiting: number) => void): () => void {
  const area = browser.storage.session;
  let isListening = true;
  const tell = (waiting: number) => isListening && changed(waiting);
  void readConsultationCounts(area).then((counts) => tell(counts?.waiting ?? 0));
  observeConsultationCounts(area, tell);
  return () => {
    isListening = false;
  };
}

/** What each press on the page sets going. `onViews` is told when the own views are others; `forgetLink` leaves the view of the page's address. */
export function createPageActions(
  ports: WorkPorts,
  work: WorklistWork,
  fileName: string,
  { onViews, forgetLink }: { readonly onViews: () => void; readonly forgetLink: () => void },
): PageActions {
  const { settings, professional } = ports;
  const store = createSavedViewStore(browser.storage.local, professional.id);
  const readViews = async () => parseSavedViews(await store.read()).views;
  async function change(next: (views: readonly SavedView[]) => readonly SavedView[]): Promise<boolean> {
    try {
      await store.write(next(await readViews()));
      onViews();
      return true;
    } catch {
      return false;
    }
  }
  return {
    readViews,
    actions: {
      ...work.deeds,
      openingOf(row) {
        const address = recordAddressOf(settings, row);
        return address.kind === 'address' ? { state: 'possible' } : { state: 'impossible', why: address.why };
      },
      async openRecord(row, ruleId) {
        const place = ruleId === undefined ? undefined : ({ at: 'finding', ruleId } as const);
        return (await openInRecord(settings, row, place)).kind === 'address';
      },
      askColleague(rows) {
        for (const row of rows) {
          const [finding] = row.findings;
          void openInRecord(settings, row, {
            at: 'question',
            ...(finding === undefined ? {} : { ruleId: finding.ruleId }),
          });
        }
      },
      openConsultations: async () =>
        (await import('./create-worklist-consultations.ts')).openWorklistConsultations(ports),
      observeWaiting,
      export: (request) => exportList(request, ports, fileName),
      saveView: async (view) => {
        const { views } = parseSavedViews([view]);
        return views.length === 1 && change((own) => [...own, ...views]);
      },
      removeView: (id) => change((own) => own.filter((view) => view.id !== id)),
      shareView(view) {
        const text = JSON.stringify({ worklist: { sharedViews: [view] } }, null, 2);
        saveFile(`${fileName}.json`, new Blob([text], { type: 'application/json' }));
      },
      async copyViewLink(view) {
        const link = viewLinkOf(view);
        if (!link.ok) return { kind: link.failure };
        const { hash, left } = link.value;
        const address = browser.runtime.getURL(`/worklist.html${hash}`);
        return (await copyText(address)) === 'copied'
          ? { kind: 'copied', left }
          : { kind: 'notCopied', left, address };
      },
      forgetLink,
      openOptions: () => void browser.runtime.openOptionsPage(),
    },
  };
}
