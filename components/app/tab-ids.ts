/** Pages of one client beside one another, in their order, with the digit that opens each (Alt+1..4). */
export const tabs = [
  ['summary', '1'],
  ['functioning', '2'],
  ['consultations', '3'],
  ['plan', '4'],
] as const;
export type TabId = (typeof tabs)[number][0];

export const tabPanelId = (tab: TabId) => `panel-${tab}`;
export const tabId = (tab: TabId) => `tab-${tab}`;
