/** Pages of one client beside one another. */
export type TabId = 'summary' | 'plan';

export const tabPanelId = (tab: TabId) => `panel-${tab}`;
export const tabId = (tab: TabId) => `tab-${tab}`;
