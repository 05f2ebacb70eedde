import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { AccessLog } from '#lib/ports/access-log.ts';
import type { TeamSource } from '#lib/ports/team-source.ts';
import { readTeam, type TeamClientRecord } from '#lib/workflows/read-team.ts';
import {
  anneli,
  clock,
  type FakeSource,
  fakeLog,
  fakeSource,
  fakeStore,
  health,
  identityOf,
  larisa,
  manualSchedule,
  type Person,
  permit,
  reino,
  settingsFor,
  social,
} from './fakes.ts';

function teamOf(
  people: readonly Person[],
  partial?: SourceFailure,
): TeamSource & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    description: health,
    asked,
    async readTeam(names) {
      asked.push(...names);
      const clients = people.map((person) => identityOf(person, health));
      return ok({ clients, ...(partial === undefined ? {} : { partial }) });
    },
  };
}

async function readWith(
  team: TeamSource,
  sources: readonly FakeSource[],
  accessLog: AccessLog = fakeLog(),
  signal: AbortSignal = new AbortController().signal,
) {
  const clients: TeamClientRecord[] = [];
  const reading = await readTeam(
    {
      teams: [team],
      sources,
      store: fakeStore(),
      clock,
      settings: settingsFor(sources.map(({ description }) => description)),
      schedule: manualSchedule().schedule,
      accessLog,
      createId: () => crypto.randomUUID(),
    },
    { sections: ['findings'], onClient: (client) => void clients.push(client) },
    signal,
  );
  return { reading, clients };
}

describe("reading the team's own clients", () => {
  it('reads each through the gate, and logs each before it is handed on', async () => {
    const log = fakeLog();
    const sources = [fakeSource(health, undefined, { permissions: [permit] }), fakeSource(social)];
    const { reading, clients } = await readWith(teamOf([larisa, reino]), sources, log);
    expect(reading).toMatchObject({ read: 2, closed: 0, total: 2, lacking: [] });
    expect(clients.map(({ identity }) => identity.name).toSorted()).toEqual([
      'Ahosalmi Reino',
      'Tervahauta Larisa',
    ]);
    expect(log.events.map(({ source, sections, origin }) => [source.id, sections, origin])).toEqual(
      expect.arrayContaining([
        ['health', ['identity', 'findings'], 'team'],
        ['social', ['identity', 'findings'], 'team'],
      ]),
    );
    expect(log.events).toHaveLength(4);
  });

  it('does not ask another register about a client without the permit', async () => {
    const ofSocial = fakeSource(social);
    const { clients } = await readWith(teamOf([larisa]), [fakeSource(health), ofSocial]);
    expect(ofSocial.calls).toEqual([]);
    expect(clients[0]?.record.sources.map(({ result }) => result.status)).toEqual(['ok', 'notAuthorised']);
  });

  it('leaves out a client whom the record does not tie to the professional, whatever the list says', async () => {
    const { reading, clients } = await readWith(teamOf([anneli]), [
      fakeSource(health, undefined, { relationships: [] }),
    ]);
    expect(clients.map(({ record }) => record.sources[0]?.result.status)).not.toContain('ok');
    expect(reading.total).toBe(1);
  });

  it('hands on nothing that could not be logged', async () => {
    const { reading, clients } = await readWith(
      teamOf([larisa]),
      [fakeSource(health)],
      fakeLog(async () => fail({ reason: 'full' })),
    );
    expect(clients).toEqual([]);
    expect(reading).toMatchObject({ read: 0, unlogged: { reason: 'full' } });
  });

  it('says that the list is not whole', async () => {
    const { reading } = await readWith(teamOf([larisa], { reason: 'timedOut' }), [fakeSource(health)]);
    expect(reading.lacking).toEqual([{ source: health, failure: { reason: 'timedOut' } }]);
  });

  it('asks by the names of the professional at that source', async () => {
    const team = teamOf([]);
    await readWith(team, [fakeSource(health)]);
    expect(team.asked).toEqual(['Practitioner/nurse-1']);
  });

  it('stops when it is told to', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const source = fakeSource(health);
    const { clients } = await readWith(teamOf([larisa, reino]), [source], fakeLog(), stopping.signal);
    expect([clients, source.calls]).toEqual([[], []]);
  });
});
