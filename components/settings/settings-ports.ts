import type { Result } from '#lib/base/result.ts';
import type { HostSettings, SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure, UnreadEntry } from '#lib/model/source-record.ts';
import type { HostReading } from '#lib/ports/host-adapter.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { SettingsStore } from '#lib/ports/settings-store.ts';
import type { SignIn } from '#lib/ports/sign-in.ts';
import type { Vault } from '#lib/ports/vault.ts';
import type { FormsPort } from './forms/forms-port.ts';
import type { OwnLogPort } from './log/own-log-port.ts';
import type { RulesPort } from './rules/rules-port.ts';

/** What a server says of itself when its connection is tried. */
export interface ServerAbout {
  readonly name?: string;
  readonly fhirVersion?: string;
  /** How many of the resource types that a summary is made of the server offers. */
  readonly types: number;
  readonly batch: boolean;
}

/** What an import of a dataset brought. */
export interface DatasetReport {
  readonly clients: number;
  readonly entries: number;
  readonly unread: readonly UnreadEntry[];
}

/** Everything that a press on the settings page sets going. The entrypoint wires these to adapters and the browser. */
export interface SettingsPorts {
  readonly store: SettingsStore;
  /** The vault of the professional in force; absent while nobody is known. */
  readonly vault?: Pick<Vault, 'state' | 'changePassphrase' | 'lock' | 'observe'>;
  /** Whether the browser lets the extension reach all of these match patterns. */
  hasAccess(patterns: readonly string[]): Promise<boolean>;
  /** Asks the user by the browser's own question. Must be called in the press itself. */
  requestAccess(patterns: readonly string[]): Promise<boolean>;
  /** Calls back when access was given or taken, here or in the browser's own settings. */
  observeAccess(changed: () => void): () => void;
  testConnection(source: SourceSettings): Promise<Result<ServerAbout, SourceFailure>>;
  /** Reads a pasted page as the host's adapter would; undefined when the address is none. */
  tryReading(host: HostSettings, html: string, address: string): HostReading | undefined;
  importDataset(source: SourceSettings, files: readonly File[]): Promise<Result<DatasetReport, StoreFailure>>;
  /** Offers the text as a file to keep; JSON when no other type is said. */
  saveFile(name: string, text: string, type?: string): void;
  readonly log: OwnLogPort;
  readonly rules: RulesPort;
  readonly forms: FormsPort;
  /** The team's list in a tab of its own. */
  openWorklist(): void;
  readonly signIn: Pick<SignIn, 'state' | 'signIn' | 'signOut' | 'observe'>;
}

/** The patterns that reading from a source needs: its server, on any port, because not every browser knows ports here. */
export function sourcePatterns({ baseUrl }: Pick<SourceSettings, 'baseUrl'>): readonly string[] {
  if (baseUrl === undefined || !URL.canParse(baseUrl)) return [];
  const { protocol, hostname } = new URL(baseUrl);
  return [`${protocol}//${hostname}/*`];
}
