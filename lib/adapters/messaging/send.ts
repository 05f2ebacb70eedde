import { browser } from 'wxt/browser';
import type {
  BackgroundToHost,
  HostSetup,
  HostToExtension,
  InsertAnswer,
  PageToBackground,
  PageToOutbox,
  SettingsChange,
  SidebarToHost,
  TabContext,
} from '#lib/ports/messages.ts';

/** What each message is answered with; those that are not named are not answered. */
interface Answers {
  readonly getHostSettings: HostSetup | undefined;
  readonly getClientContext: TabContext;
  readonly insertText: InsertAnswer;
  readonly hostSettingsChanged: true;
}
export type AnswerTo<Message extends { readonly type: string }> = Message['type'] extends keyof Answers
  ? Answers[Message['type']]
  : undefined;

/**
 * Sends, and resolves to `undefined` when nobody is there to answer: a sidebar that is not open yet, a tab without a
 * content script, an extension that was updated under the page. None of these is an error to the sender.
 */
async function attempt<Answer>(send: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return (await send()) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Content script -> background and sidebars. */
export function sendToExtension<Message extends HostToExtension>(
  message: Message,
): Promise<AnswerTo<Message> | undefined> {
  return attempt(() => browser.runtime.sendMessage(message));
}

/** Sidebar -> background. */
export function changeSettings(change: SettingsChange): Promise<unknown> {
  return attempt(() => browser.runtime.sendMessage({ type: 'changeSettings', change }));
}

/** Any page of the extension -> background. */
export function sendToBackground(message: PageToBackground): Promise<unknown> {
  return attempt(() => browser.runtime.sendMessage(message));
}

/** A page of the extension -> background. Nothing is lost when nobody hears it: the background looks by itself too. */
export function tellOutbox(message: PageToOutbox): Promise<unknown> {
  return attempt(() => browser.runtime.sendMessage(message));
}

/** A page of the extension -> background. The background counts by itself too: this only makes it sooner. */
export function tellConsultationsChanged(): Promise<unknown> {
  return attempt(() => browser.runtime.sendMessage({ type: 'consultationsChanged' }));
}

/** Sidebar or background -> the content script in the tab's top frame. */
export function sendToHost<Message extends SidebarToHost | BackgroundToHost>(
  tabId: number,
  message: Message,
): Promise<AnswerTo<Message> | undefined> {
  return attempt(() => browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
}
