import type { Language } from '#lib/base/language.ts';
import type { HostSettings, SummarySettings } from '#lib/model/settings/settings.ts';
import type { HostReading, InsertFailure } from './host-adapter.ts';

/**
 * Every message between contexts, by direction. Commands are imperative, events past tense, queries `getX`.
 * The tab is never part of a message: receivers take it from the sender that the browser stamps.
 * No message to a content script carries client data, but for `insertText`, which the user presses for.
 */

/** A content script's instance and a counter that only grows: an older message never replaces a newer one. */
export interface ContextStamp {
  readonly instance: string;
  readonly sequence: number;
}

/**
 * Name of the port that each sidebar opens to its tab's content script: its end tells that the sidebar is gone. The key
 * is the one that the content script gave to the frame it mounted: a page that embeds the sidebar by itself has none.
 */
export function sidebarPortName(key: string): string {
  return `sidebarAlive:${key}`;
}
/** What the content script says on that port to the frame that is its own; before it, a sidebar shows nothing. */
export const welcome = 'welcome';

/** Content script -> background and the sidebar of the same tab. */
export type HostToExtension =
  | { readonly type: 'clientContextChanged'; readonly stamp: ContextStamp; readonly reading: HostReading }
  | { readonly type: 'getHostSettings' }
  /** The user resized or folded the sidebar: to be remembered. */
  | { readonly type: 'frameLayoutChanged'; readonly layout: FrameLayout }
  | { readonly type: 'hostPageLeft'; readonly stamp: ContextStamp };

/** What `getHostSettings` answers; `undefined` when the host is no longer among the settings. */
export interface HostSetup {
  readonly host: HostSettings;
  readonly layout: FrameLayout;
  readonly frameTitle: string;
  /** Stands in the frame's place when the sidebar does not answer. */
  readonly notAnswering: string;
  /** Names the handle that resizes the frame. */
  readonly resizeLabel: string;
}

/** Sidebar -> content script of the same tab. */
export type SidebarToHost =
  /** The sidebar has painted this context (or its blank): the frame may be seen again. */
  | { readonly type: 'contextPainted'; readonly stamp: ContextStamp }
  | { readonly type: 'setFrameLayout'; readonly layout: FrameLayout }
  | { readonly type: 'insertText'; readonly text: string; readonly stamp: ContextStamp }
  | { readonly type: 'getClientContext' };

export interface FrameLayout {
  /** CSS px, 360-560. */
  readonly width: number;
  readonly collapsed: boolean;
}

export type InsertAnswer =
  | { readonly inserted: true }
  | { readonly inserted: false; readonly failure: InsertFailure };

/** What the user may change from the sidebar; everything else is changed in options. */
export interface SettingsChange {
  readonly language?: Language;
  readonly summary?: SummarySettings;
}

/** Sidebar -> background: the one place that writes settings, so that two changes never overwrite each other. */
export type SidebarToBackground = { readonly type: 'changeSettings'; readonly change: SettingsChange };

/** Any page of the extension -> background: something was recorded; somebody presses for a delivery. Answered when it ended. */
export type PageToBackground = { readonly type: 'accessRecorded' } | { readonly type: 'deliverLog' };

/** A page of the extension -> background, about the outbox. */
export type PageToOutbox =
  /** Something was put or decided: deliver what is due. */
  | { readonly type: 'outboxChanged' }
  /** What hindered is gone (signed in, pressed "try now"): deliver what waits for its time too. */
  | { readonly type: 'deliverOutbox' };

/** A page of the extension -> background: a consultation was asked, answered or read; what waits is to be counted anew. */
export type PageAboutConsultations = { readonly type: 'consultationsChanged' };

/** Background -> content scripts. */
export type BackgroundToHost = { readonly type: 'toggleSidebar' } | { readonly type: 'hostSettingsChanged' };

/** What the background keeps per tab in `storage.session`, for the sidebar to pull when it connects. */
export interface TabContext {
  readonly stamp: ContextStamp;
  readonly reading: HostReading;
}
export function tabContextKey(tabId: number): string {
  return `tabContext:${tabId}`;
}
