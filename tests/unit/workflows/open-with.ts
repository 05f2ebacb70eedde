import { fail } from '#lib/base/result.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import type { ClientState } from '#lib/workflows/client-state.ts';
import { createOpenClient, type OpenClientPorts } from '#lib/workflows/open-client.ts';
import {
  clock,
  type FakeStore,
  fakeGrants,
  fakeLog,
  fakeStore,
  health,
  manualSchedule,
  permit,
  settingsFor,
} from './fakes.ts';

export const privateHealth: SourceDescription = { ...health, id: 'private', name: 'Yksityinen' };

export function openWith(
  sources: readonly RecordSource[],
  store: FakeStore = fakeStore(),
  said: Partial<Settings> = {},
  ports: Partial<Pick<OpenClientPorts, 'accessLog' | 'grants' | 'afterPicture'>> = {},
) {
  const states: ClientState[] = [];
  const { schedule, runAll } = manualSchedule();
  const settings = { ...settingsFor(sources.map(({ description }) => description)), ...said };
  const opened = createOpenClient({
    sources,
    store,
    clock,
    settings,
    schedule,
    accessLog: fakeLog(),
    grants: fakeGrants(),
    createId: () => crypto.randomUUID(),
    ...ports,
    onState: (state) => states.push(state),
  });
  return { ...opened, states, runAll, last: () => states.at(-1) };
}

/** What a state shows: its facts by their words, or why there are none. */
export function facts(state: ClientState | undefined): readonly string[] {
  if (state?.kind !== 'summary') return [state?.kind ?? 'nothing'];
  return state.summary.sections.problems.view.active.map(({ text }) => text);
}

/** How each source stands on the completeness line. */
export function lines(state: ClientState | undefined): Record<string, string> {
  if (state?.kind !== 'summary') return {};
  return Object.fromEntries(
    state.summary.completeness.lines.map(({ source, state: line }) => [
      source.id,
      line.kind === 'notPermitted'
        ? line.reason
        : line.kind === 'failed'
          ? `failed ${line.failure.reason}${line.shownFrom === undefined ? '' : ', old shown'}`
          : line.kind,
    ]),
  );
}

export const failing = (failure: SourceFailure) => ({ findClient: async () => fail(failure) });
export const never = <Value>() => new Promise<Value>(() => {});
export const permitted = { permissions: [permit] };
