import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPopulation, populationIndex } from '#demo/population/create-population.ts';
import type { PopulationClient } from '#demo/population/population.ts';
import { storylines } from '#demo/population/storylines/index.ts';
import { decideAccess } from '#lib/access/decide-access.ts';
import { entriesOfKind } from '#lib/summary/entries-of-kind.ts';
import { aRequest } from '#tests/builders/access.ts';
import { readRegister, summaryOf } from './read-client.ts';

const now = new Date('2026-11-18T09:41:00+02:00');
const population = createPopulation({ clients: 1, seed: 1, now });

function clientsOf(id: string): readonly PopulationClient[] {
  return population.clients.filter(({ storyline }) => storyline === id);
}

function clientOf(id: string): PopulationClient {
  const [client] = clientsOf(id);
  if (client === undefined) throw new Error(`no client tells ${id}`);
  return client;
}

function sectionsOf(id: string) {
  return summaryOf(clientOf(id), now).sections;
}

/** What the gate says of the social register to a nurse with a relationship, by the permissions of the health register. */
function socialGateOf(id: string): string {
  const record = readRegister(clientOf(id), 'health', now);
  const permissions = entriesOfKind(record?.entries ?? [], 'permission');
  const decision = decideAccess(aRequest({ permissions, now }));
  return decision.outcome === 'closed' ? decision.reason : decision.outcome;
}

function contactsOf(id: string) {
  const client = clientOf(id);
  return (['health', 'social'] as const).flatMap((register) =>
    entriesOfKind(readRegister(client, register, now)?.entries ?? [], 'contact'),
  );
}

function valuesOf(id: string, measures: string): readonly number[] {
  const row = sectionsOf(id)['risk-factors'].view.rows.find((each) => each.measures === measures);
  return row !== undefined && 'trend' in row ? row.trend.map(({ value }) => value) : [];
}

describe('storylines', () => {
  const folder = new URL('../../../../demo/population/', import.meta.url);

  it('are one file each, named by their id, and all told', () => {
    const files = readdirSync(new URL('storylines/', folder)).filter((file) => file !== 'index.ts');
    expect(files.sort()).toEqual(storylines.map(({ id }) => `${id}.ts`).sort());
    expect(new Set(population.clients.map(({ storyline }) => storyline))).toEqual(
      new Set(storylines.map(({ id }) => id)),
    );
  });

  it('are documented in the README under their numbers', () => {
    // The table's columns are padded by the formatter.
    const readme = readFileSync(new URL('README.md', folder), 'utf8').replace(/ +/g, ' ');
    for (const { id, title, shows } of storylines) {
      const numbers = clientsOf(id).map(({ number }) => number);
      expect(readme).toContain(`| ${numbers.join('-')} | \`${id}\` |`);
      expect(readme).toContain(title);
      expect(readme).toContain(shows.join('; '));
    }
  });

  it('tell nothing of a client to a register that does not know them', () => {
    for (const { people } of storylines) {
      for (const { person } of people) {
        const client = population.clients.find(({ identityCode }) => identityCode === person.identityCode);
        expect(client?.health.length === 0).toBe(person.knownTo === 'social');
        expect(client?.social.length === 0).toBe(person.knownTo === 'health');
      }
    }
  });
});

describe('each storyline has what it is about', () => {
  it('protection-order: marked in both registers, hidden in the index, social register closed', () => {
    const client = clientOf('protection-order');
    const { banner, sections } = summaryOf(client, now);
    expect(banner).toMatchObject({ name: 'Ruostesuo Aatos', protectionOrder: true, age: { years: 35 } });
    expect(banner).not.toHaveProperty('municipality');
    expect(client.health[0]?.meta?.security?.[0]?.code).toBe('TURVAKIELTO');
    expect(client.social[0]?.meta?.security?.[0]?.code).toBe('TURVAKIELTO');
    expect(populationIndex(population)[client.number - 1]).not.toHaveProperty('municipality');
    expect(socialGateOf('protection-order')).toBe('noPermission');
    expect(client.social.length).toBeGreaterThan(1);
    const lanes = sections['service-use'].view.lanes.filter(({ register }) => register === 'health');
    expect(lanes.map(({ now, previous }) => [now, previous])).toEqual([
      [6, 1],
      [8, 5],
    ]);
  });

  it('home-care-daily: over 500 contacts in three years, rising', () => {
    expect(contactsOf('home-care-daily').length).toBeGreaterThan(500);
    expect(contactsOf('home-care-daily').every(({ start }) => start >= '2023-11')).toBe(true);
    const { contacts, wardDays } = sectionsOf('home-care-daily')['service-use'].view.figures;
    expect(contacts.now).toBeGreaterThan(2 * contacts.previous);
    expect(wardDays.now).toBeGreaterThan(0);
    expect(sectionsOf('home-care-daily')['acting-on-behalf'].view.rows).toMatchObject([{ type: 'mandate' }]);
  });

  it('nothing-recorded: both registers know her and open, and there is no fact', () => {
    const { health, social } = clientOf('nothing-recorded');
    const types = [...health, ...social].map(({ resourceType }) => resourceType);
    // The permission and the relationship are read by the gate and are no facts of the summary.
    expect(new Set(types)).toEqual(new Set(['Patient', 'Consent', 'EpisodeOfCare', 'CareTeam']));
    expect(socialGateOf('nothing-recorded')).toBe('shown');
    const states = Object.values(sectionsOf('nothing-recorded')).map(({ id, state }) => [id, state]);
    expect(states.filter(([id, state]) => state !== 'empty' && id !== 'findings')).toEqual([]);
  });

  it('deceased: dead for three weeks, with a booking that nobody cancelled', () => {
    const { banner, sections } = summaryOf(clientOf('deceased'), now);
    expect(banner).toMatchObject({ deceased: true, deceasedOn: '2026-10-27', age: { years: 88 } });
    expect(sections['service-use'].view.next?.start.slice(0, 10)).toBe('2026-12-02');
  });

  it('social-only and health-only: unknown to the other register', () => {
    expect(clientOf('social-only')).toMatchObject({ health: [] });
    expect(clientOf('social-only')).not.toHaveProperty('healthId');
    expect(clientOf('health-only')).toMatchObject({ social: [] });
    expect(clientOf('health-only')).not.toHaveProperty('socialId');
    expect(sectionsOf('health-only')['risk-information'].view.recordedAbsence).toBeDefined();
    expect(
      sectionsOf('social-only')
        ['social-services'].view.decisions.map(({ pending }) => pending)
        .sort(),
    ).toEqual([false, true]);
  });

  it('child-protection: two guardians, a late client plan, no adult risk factors', () => {
    const sections = sectionsOf('child-protection');
    expect(sections['acting-on-behalf'].view.rows.filter(({ type }) => type === 'guardian')).toHaveLength(2);
    expect(sections['social-services'].view.services.map(({ text }) => text)).toContain(
      'Lastensuojelun avohuolto',
    );
    expect(sections.plan.view.worstLateDays).toBe(62);
    expect(valuesOf('child-protection', 'height')).toEqual([122, 127, 131]);
  });

  it('living-alone-falls: falls and emergency visits rise, walking declines, views differ', () => {
    expect(valuesOf('living-alone-falls', 'falls')).toEqual([0, 2, 4]);
    const { functioning, 'service-use': use } = sectionsOf('living-alone-falls');
    expect(use.view.figures.emergencyVisits).toEqual({ now: 4, previous: 1 });
    expect(functioning.view.rows.find(({ code }) => code === 'd450')).toMatchObject({
      performance: 3,
      ownRating: 1,
      change: 'declined',
      difference: 2,
    });
    expect(functioning.view.rows.find(({ code }) => code === 'b152')?.performance).toBe('notSpecified');
  });

  it('young-adult-substance-use: seven no-shows over two registers, an alert, a provisional diagnosis', () => {
    const { 'service-use': use, problems } = sectionsOf('young-adult-substance-use');
    expect(use.view.figures.noShows.now).toBe(7);
    expect(
      new Set(use.view.lanes.filter(({ noShows }) => noShows > 0).map(({ register }) => register)).size,
    ).toBe(2);
    expect(valuesOf('young-adult-substance-use', 'phq9')).toEqual([12, 17, 19]);
    expect(problems.view.active.filter(({ provisional }) => provisional)).toHaveLength(1);
  });

  it('back-pain-unemployment: the same reason five times within five weeks, work ability falling', () => {
    const back = contactsOf('back-pain-unemployment').filter(
      ({ start, reasons }) =>
        start >= '2026-10-14' && reasons.some(({ codings }) => /^(L03|M54)/.test(codings[0]?.code ?? '')),
    );
    expect(back.length).toBeGreaterThanOrEqual(5);
    expect(new Set(back.map(({ professional }) => professional)).size).toBeGreaterThanOrEqual(3);
    expect(valuesOf('back-pain-unemployment', 'workAbility')).toEqual([8, 5, 3]);
  });

  it('diabetes-without-follow-up: old values in other units, one in an unknown unit', () => {
    const rows = sectionsOf('diabetes-without-follow-up')['risk-factors'].view.rows;
    expect(rows.find(({ measures }) => measures === 'hba1c')).toMatchObject({
      state: 'outdated',
      value: '69',
    });
    expect(rows.find(({ measures }) => measures === 'ldl')).toMatchObject({ value: '3.4' });
    expect(rows.find(({ measures }) => measures === 'weight')).toMatchObject({
      value: '13.7',
      unitUnknown: true,
    });
    expect(sectionsOf('diabetes-without-follow-up').plan.view.worstLateDays).toBeGreaterThan(600);
  });

  it('family-caregiver: mood declining, support for family care in force, plan review late', () => {
    expect(valuesOf('family-caregiver', 'phq9')).toEqual([6, 10, 15]);
    const { 'social-services': services, plan } = sectionsOf('family-caregiver');
    expect(services.view.decisions.map(({ text }) => text)).toContain('Omaishoidon tuki, hoitaja');
    expect(plan.view.worstLateDays).toBe(290);
  });

  it('wrong-looking-data: wrong check character, name as text, a year for a birth date', () => {
    const client = clientOf('wrong-looking-data');
    const { banner, sections } = summaryOf(client, now);
    expect(banner.identityCodeValid).toBe(false);
    expect(banner.name).toBe('Ukonmäki Toivo');
    expect(client.health[0]).toMatchObject({ name: [{ text: 'Ukonmäki Toivo' }], birthDate: '1957' });
    expect(sections['risk-factors'].view.rows).toContainEqual(expect.objectContaining({ value: '820' }));
  });

  it('same-name-and-birth-date: two people who share these and not the number', () => {
    const [first, second] = clientsOf('same-name-and-birth-date');
    expect(first?.name).toEqual(second?.name);
    expect(first?.birthDate).toBe(second?.birthDate);
    expect(first?.identityCode.slice(0, 7)).toBe(second?.identityCode.slice(0, 7));
    expect(first?.identityCode).not.toBe(second?.identityCode);
  });

  it('same-code-but-separator: two people who share everything but the separator', () => {
    const [first, second] = clientsOf('same-code-but-separator');
    const withoutSeparator = (code = '') => code.slice(0, 6) + code.slice(7);
    expect(first?.name).toEqual(second?.name);
    expect(first?.birthDate).toBe(second?.birthDate);
    expect(withoutSeparator(first?.identityCode)).toBe(withoutSeparator(second?.identityCode));
    expect(first?.identityCode).not.toBe(second?.identityCode);
    expect(first?.healthId).not.toBe(second?.healthId);
  });

  it('hostile-text: markup, reversed text and very long names', () => {
    const client = clientOf('hostile-text');
    const text = JSON.stringify(client);
    for (const trick of ['<script>', 'onerror=', '\u202E', '\u2067', 'javascript:'])
      expect(text).toContain(trick);
    expect(client.name.family.length).toBeGreaterThan(80);
    expect(client.notes[0]?.text).toContain('<img');
  });

  it('swedish-speaking: language without interpreter', () => {
    expect(summaryOf(clientOf('swedish-speaking'), now).banner).toMatchObject({
      language: 'sv',
      interpreterNeeded: false,
    });
  });

  it('archived-record: born in the 1800s, dead for long', () => {
    expect(clientOf('archived-record').identityCode).toMatch(/^241299\+/);
    expect(summaryOf(clientOf('archived-record'), now).banner).toMatchObject({
      deceased: true,
      age: { years: 103 },
    });
  });

  it('permission-refused and permission-expired: closed for their own reasons, though something is recorded', () => {
    expect(socialGateOf('permission-refused')).toBe('refused');
    expect(socialGateOf('permission-expired')).toBe('permissionExpired');
    expect(clientOf('permission-refused').social.length).toBeGreaterThan(4);
    expect(clientOf('permission-expired').social.length).toBeGreaterThan(4);
  });

  it('many-medicines: fourteen in use, reviewed 26 months ago', () => {
    const { inUse, past, reviewed } = sectionsOf('many-medicines').medication.view;
    expect([inUse.length, past.length, reviewed]).toEqual([14, 1, '2024-09-19']);
    expect(inUse.filter(({ onHold }) => onHold)).toHaveLength(1);
  });

  it('expecting-with-interpreter: Somali interpreter, a role in words', () => {
    expect(summaryOf(clientOf('expecting-with-interpreter'), now).banner).toMatchObject({
      language: 'so',
      interpreterNeeded: true,
    });
    expect(sectionsOf('expecting-with-interpreter').owners.view.rows).toContainEqual(
      expect.objectContaining({ role: 'other', roleText: 'Neuvolan terveydenhoitaja' }),
    );
  });

  it('two-thousand-entries: over 2,000 in both registers together', () => {
    const client = clientOf('two-thousand-entries');
    const count = (['health', 'social'] as const)
      .map((register) => readRegister(client, register, now)?.entries.length ?? 0)
      .reduce((sum, each) => sum + each, 0);
    expect(count).toBe(2100);
  });

  it('refused-document: one document closed by a refusal that both registers hold, one diagnosis marked', () => {
    const client = clientOf('refused-document');
    const entries = (register: 'health' | 'social') => readRegister(client, register, now)?.entries ?? [];
    const plan = entriesOfKind(entries('social'), 'plan')[0];
    for (const register of ['health', 'social'] as const) {
      const refusals = entriesOfKind(entries(register), 'permission').filter(
        ({ type }) => type === 'refusal',
      );
      expect(refusals.map(({ scope }) => scope)).toEqual([{ documents: [plan?.provenance.reference] }]);
    }
    const marked = entries('health').filter(({ provenance }) => provenance.specialContent !== undefined);
    expect(marked).toMatchObject([{ kind: 'problem', concept: { text: 'Keskivaikea masennustila' } }]);
  });

  it('refused-service-task: what is recorded under the task says so, and the rest says another task', () => {
    const entries = readRegister(clientOf('refused-service-task'), 'social', now)?.entries ?? [];
    const [refusal] = entriesOfKind(entries, 'permission').filter(({ type }) => type === 'refusal');
    expect(refusal?.scope).toEqual({ serviceTasks: ['paihdehuolto'] });
    const facts = entries.filter(({ kind }) => kind !== 'permission');
    const tasks = facts.map(({ kind, provenance }) => `${kind} ${provenance.serviceTask}`).toSorted();
    expect(tasks).toEqual([
      'contact paihdehuolto',
      'contact paihdehuolto',
      'contact tyoikaisten-palvelut',
      'owner tyoikaisten-palvelut',
      'plan tyoikaisten-palvelut',
      'service paihdehuolto',
      'service paihdehuolto',
      'service tyoikaisten-palvelut',
      'service tyoikaisten-palvelut',
    ]);
  });

  it('no-relationship: an allergy behind the glass, and permitted in both directions', () => {
    expect(summaryOf(clientOf('no-relationship'), now).banner.criticalRisks).toEqual([
      'Penisilliiniallergia',
    ]);
    expect(socialGateOf('no-relationship')).toBe('shown');
  });
});
