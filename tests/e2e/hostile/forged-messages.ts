import type {
  BackgroundToHost,
  HostToExtension,
  SidebarToBackground,
  SidebarToHost,
} from '#lib/ports/messages.ts';
import { welcome } from '#lib/ports/messages.ts';

type Message = HostToExtension | SidebarToHost | SidebarToBackground | BackgroundToHost;

const stamp = { instance: 'forged', sequence: 999_999 };

/** One forged message of every type: a type that is added to the ports and not here does not compile. */
const forgedByType: { readonly [Type in Message['type']]: Extract<Message, { readonly type: Type }> } = {
  clientContextChanged: {
    type: 'clientContextChanged',
    stamp,
    reading: {
      state: 'client',
      client: {
        hostId: 'demo-record',
        identifiers: [{ system: 'urn:oid:1.2.246.21', value: '010170-901X' }],
        name: 'Forged Client',
        birthDate: '1970-01-01',
      },
    },
  },
  getHostSettings: { type: 'getHostSettings' },
  frameLayoutChanged: { type: 'frameLayoutChanged', layout: { width: 555, collapsed: true } },
  hostPageLeft: { type: 'hostPageLeft', stamp },
  contextPainted: { type: 'contextPainted', stamp },
  setFrameLayout: { type: 'setFrameLayout', layout: { width: 555, collapsed: true } },
  insertText: { type: 'insertText', text: 'FORGED', stamp },
  getClientContext: { type: 'getClientContext' },
  changeSettings: { type: 'changeSettings', change: { language: 'en' } },
  toggleSidebar: { type: 'toggleSidebar' },
  hostSettingsChanged: { type: 'hostSettingsChanged' },
};

export const forgedMessages: readonly unknown[] = [...Object.values(forgedByType), welcome];
