import { languages } from '#lib/base/language.ts';
import type { HostReading } from '#lib/ports/host-adapter.ts';
import type {
  BackgroundToHost,
  ContextStamp,
  FrameLayout,
  HostToExtension,
  PageAboutConsultations,
  PageToBackground,
  PageToOutbox,
  SidebarToBackground,
  SidebarToHost,
  TabContext,
} from '#lib/ports/messages.ts';

/**
 * Checks of what arrives, by hand: the content script is small and a schema library would be most of it. A message
 * that does not have exactly the agreed form is dropped.
 */

type Shape = Readonly<Record<string, unknown>>;

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown, longest = 300): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || isText(value);
}

export function isContextStamp(value: unknown): value is ContextStamp {
  return isShape(value) && isText(value.instance, 64) && Number.isSafeInteger(value.sequence);
}

function isIdentifier(value: unknown): boolean {
  return isShape(value) && isText(value.system) && isText(value.value);
}

function isSourcePatient(value: unknown): boolean {
  return value === undefined || (isShape(value) && isText(value.sourceId) && isText(value.id));
}

function isHostClient(value: unknown): boolean {
  return (
    isShape(value) &&
    isText(value.hostId) &&
    Array.isArray(value.identifiers) &&
    value.identifiers.length <= 10 &&
    value.identifiers.every(isIdentifier) &&
    isSourcePatient(value.sourcePatient) &&
    isOptionalText(value.name) &&
    (value.birthDate === undefined ||
      (isText(value.birthDate) && /^\d{4}-\d{2}-\d{2}$/.test(value.birthDate)))
  );
}

export function isHostReading(value: unknown): value is HostReading {
  if (!isShape(value)) return false;
  switch (value.state) {
    case 'none':
      return true;
    case 'pending':
      return value.awaiting === undefined || value.awaiting === 'header' || value.awaiting === 'agreement';
    case 'client':
      return isHostClient(value.client);
    case 'unclear':
      return (
        value.reason === 'contradiction' || value.reason === 'incomplete' || value.reason === 'unreadable'
      );
    default:
      return false;
  }
}

export function isTabContext(value: unknown): value is TabContext {
  return isShape(value) && isContextStamp(value.stamp) && isHostReading(value.reading);
}

export function isFrameLayout(value: unknown): value is FrameLayout {
  return isShape(value) && typeof value.width === 'number' && typeof value.collapsed === 'boolean';
}

export function isHostToExtension(message: unknown): message is HostToExtension {
  if (!isShape(message)) return false;
  switch (message.type) {
    case 'clientContextChanged':
      return isTabContext(message);
    case 'frameLayoutChanged':
      return isFrameLayout(message.layout);
    case 'hostPageLeft':
      return isContextStamp(message.stamp);
    default:
      return message.type === 'getHostSettings';
  }
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 100 && value.every((each) => isText(each, 64));
}

function isSummarySettings(value: unknown): boolean {
  return (
    isFrameLayout(value) &&
    isShape(value) &&
    isTexts(value.hidden) &&
    (value.order === undefined || isTexts(value.order))
  );
}

export function isSidebarToBackground(message: unknown): message is SidebarToBackground {
  if (!isShape(message) || message.type !== 'changeSettings' || !isShape(message.change)) return false;
  const { language, summary } = message.change;
  return (
    (language === undefined || languages.some((known) => known === language)) &&
    (summary === undefined || isSummarySettings(summary))
  );
}

export function isPageToBackground(message: unknown): message is PageToBackground {
  return isShape(message) && (message.type === 'accessRecorded' || message.type === 'deliverLog');
}

export function isPageToOutbox(message: unknown): message is PageToOutbox {
  return isShape(message) && (message.type === 'outboxChanged' || message.type === 'deliverOutbox');
}

export function isPageAboutConsultations(message: unknown): message is PageAboutConsultations {
  return isShape(message) && message.type === 'consultationsChanged';
}

/** Longest text that may be put into a record's field in one press. */
const longestInsertion = 100_000;

export function isSidebarToHost(message: unknown): message is SidebarToHost {
  if (!isShape(message)) return false;
  switch (message.type) {
    case 'contextPainted':
      return isContextStamp(message.stamp);
    case 'setFrameLayout':
      return isFrameLayout(message.layout);
    case 'insertText':
      return isText(message.text, longestInsertion) && isContextStamp(message.stamp);
    default:
      return message.type === 'getClientContext';
  }
}

export function isBackgroundToHost(message: unknown): message is BackgroundToHost {
  return isShape(message) && (message.type === 'toggleSidebar' || message.type === 'hostSettingsChanged');
}
