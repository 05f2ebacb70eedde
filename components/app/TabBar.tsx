import { type KeyboardEvent, useEffect, useRef } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { isUnderLayer } from '#components/ui/is-under-layer.ts';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import styles from './TabBar.module.css';
import { tabs as allTabs, type TabId, tabId, tabPanelId } from './tab-ids.ts';
import { useWords } from './WordsProvider.tsx';

interface TabBarProps {
  readonly open: TabId;
  /** Pages that are there for this client; each keeps its digit when others come between. */
  readonly pages: readonly TabId[];
  readonly onOpen: (tab: TabId) => void;
  /** Tabs in which something is written and not recorded. */
  readonly drafts: readonly TabId[];
  /** How much waits for the professional, by page. */
  readonly counts?: Readonly<Partial<Record<TabId, number>>>;
}

/** The client's pages. Arrow keys go from one to the next, Alt with a digit opens one from anywhere in the sidebar. */
export function TabBar({ open, pages, onOpen, drafts, counts = {} }: TabBarProps) {
  const { t } = useWords();
  const tabs = allTabs.filter(([tab]) => pages.includes(tab));
  const latest = useRef({ onOpen, tabs });
  useEffect(() => {
    latest.current = { onOpen, tabs };
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isUnderLayer()) return;
      const tab = latest.current.tabs.find(([, digit]) => event.code === `Digit${digit}`)?.[0];
      if (tab === undefined) return;
      event.preventDefault();
      latest.current.onOpen(tab);
      document.getElementById(tabId(tab))?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const onArrow = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const place = tabs.findIndex(([tab]) => tab === open);
    const next = tabs[(place + step + tabs.length) % tabs.length]?.[0];
    if (next === undefined) return;
    event.preventDefault();
    onOpen(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div className={styles.bar} role="tablist" aria-label={t('app.tabs.label')} onKeyDown={onArrow}>
      {tabs.map(([tab, digit]) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          className={classNames(styles.tab, tab === open && styles.open)}
          aria-selected={tab === open}
          aria-controls={tab === open ? tabPanelId(tab) : undefined}
          aria-keyshortcuts={`Alt+${digit}`}
          tabIndex={tab === open ? 0 : -1}
          onClick={() => onOpen(tab)}
        >
          {t(`app.tabs.${tab}`)}
          {(counts[tab] ?? 0) > 0 && (
            <span className={styles.count}>
              <span aria-hidden="true">{counts[tab]}</span>
              <VisuallyHidden>{t('app.tabs.waiting', { count: counts[tab] ?? 0 })}</VisuallyHidden>
            </span>
          )}
          {drafts.includes(tab) && (
            <span className={styles.draft} title={t('app.tabs.draft')}>
              <VisuallyHidden>{t('app.tabs.draft')}</VisuallyHidden>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
