import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import type { Entry, TriageEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { createRequestHandler } from '#lib/risk/columnar/answer-requests.ts';
import type { WorkerCommand } from '#lib/risk/columnar/worker-protocol.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import { createFindFindings } from '#lib/workflows/find-findings.ts';
import { type AskWorker, createTeamFindings } from '#lib/workflows/team-findings.ts';
import { rowFindings } from '#lib/worklist/row-findings.ts';
import type { TeamClient } from '#lib/worklist/team-client.ts';
import { aConcept, aContact, aMeasurement, anOwner, aTriage } from '#tests/builders/entries.ts';
import { anyEntries, someTables } from '#tests/builders/random-clients.ts';
import { aClosedResult, anIdentity, anOkResult } from '#tests/builders/records.ts';
import { daysAgo } from '#tests/builders/risk.ts';
import { aTeamClient, rowContext } from '#tests/builders/team-clients.ts';

/** As through `postMessage`. */
function aWorker(): { readonly ask: AskWorker; readonly asked: WorkerCommand['type'][] } {
  const handle = createRequestHandler(scores);
  const asked: WorkerCommand['type'][] = [];
  return {
    asked,
    async ask(command) {
      asked.push(command.type);
      const { request: _number, ...answer } = handle(structuredClone({ ...command, request: 1 }));
      return ok(answer);
    },
  };
}

const inForce = { rules: ruleCatalogue, tables: someTables };
const context = {
  role: 'nurse',
  now: rowContext.now,
  timeZone: rowContext.timeZone,
  origin: 'both',
} as const;

function clientOf(
  key: string,
  entries: readonly Entry[],
  register: readonly Register[] = ['health', 'social'],
) {
  const of = (each: Register) =>
    register.includes(each)
      ? anOkResult(
          entries.filter(({ provenance }) => provenance.register === each),
          { register: each, client: anIdentity({ birthDate: '1950-05-05' }) },
        )
      : aClosedResult();
  return aTeamClient({ health: of('health'), social: of('social') }, { clientKey: key });
}

/** What the sidebar would find beside the same client. */
function beside(client: TeamClient, waiting: readonly TriageEntry[] = [], lastLook?: string) {
  const { role, now, timeZone } = context;
  const look = lastLook === undefined ? {} : { lastLook };
  return createFindFindings(inForce)({ client, role, now, timeZone, waiting, ...look });
}

const visitsUntil = (last: number) =>
  Array.from({ length: 6 }, (_, place) =>
    aContact({
      start: daysAgo(last + place * 5),
      urgency: 'emergency',
      reasons: [aConcept('Alaselkäkipu', 'M54.5')],
    }),
  );
const visits = visitsUntil(0);

describe('findings of the team', () => {
  it('are for every client the same as beside the open client, evidence, days, answers, lapsed ones and segment', {
    timeout: 120_000,
  }, async () => {
    const states = new Set<string>();
    let found = 0;
    const answers = fc.array(
      fc.record({
        rule: fc.constantFrom(...ruleCatalogue.map(({ id }) => id)),
        answer: fc.constantFrom('known', 'later', 'reopened', 'act'),
        days: fc.integer({ min: 0, max: 200 }),
      }),
      { maxLength: 4 },
    );
    const team = fc.array(
      fc.record({
        // The same reason again and again some weeks ago: the finding has ended, and somebody answered it or not.
        entries: fc
          .tuple(anyEntries, fc.option(fc.integer({ min: 0, max: 110 }), { nil: undefined }))
          .map(([entries, last]) => (last === undefined ? entries : [...entries, ...visitsUntil(last)])),
        answers,
        social: fc.boolean(),
        lastLook: fc.option(fc.constantFrom('2026-11-01T08:00:00Z', '2026-11-18T06:00:00Z'), {
          nil: undefined,
        }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(team, async (drawn) => {
        const questions = drawn.map(({ entries, answers: given, social, lastLook }, place) => {
          const first = clientOf(`c${place}`, entries);
          // An answer to the evidence as it is, so that some of them hold.
          const open = beside(first).open;
          const triage = given.map(({ rule, answer, days }) => {
            const finding =
              open.find((each) => each.rule.id === rule) ?? open[days % Math.max(1, open.length)];
            return aTriage(finding?.rule.id ?? rule, {
              answer,
              at: `${daysAgo(days)}T10:00:00Z`,
              fingerprint: finding?.fingerprint ?? 'other',
              ...(answer === 'later' ? { until: daysAgo(100 - days) } : {}),
            });
          });
          const registers: readonly Register[] = social ? ['health', 'social'] : ['health'];
          return {
            client: clientOf(`c${place}`, [...entries, ...triage.slice(1)], registers),
            waiting: triage.slice(0, 1),
            ...(lastLook === undefined ? {} : { lastLook }),
          };
        });
        const worker = aWorker();
        const rows = await createTeamFindings(worker.ask, () => inForce).find(questions, context);
        const expected = questions.map(({ client, waiting, lastLook }) => beside(client, waiting, lastLook));
        expect(rows.map(({ findings }) => findings)).toEqual(expected.map((each) => rowFindings(each, [])));
        expect(rows.map(({ segment }) => segment?.id)).toEqual(
          expected.map(({ segment }) => segment?.suggested.agreed?.segment ?? segment?.suggested.suggestion),
        );
        const all = rows.flatMap(({ findings }) => findings);
        found += all.length;
        for (const { state } of all) states.add(state);
      }),
      { numRuns: 100, seed: 5 },
    );
    expect(found).toBeGreaterThan(100);
    expect([...states].toSorted()).toEqual(['handled', 'lapsed', 'open']);
  });

  it('leave out what is sensitive', async () => {
    const asked = aMeasurement({ measures: 'phq9Suicide', value: 2, taken: daysAgo(10) });
    const client = clientOf('a', [...visits, asked]);
    expect(beside(client).open.map(({ rule }) => rule.id)).toContain('suicide-item');
    const [row] = await createTeamFindings(aWorker().ask, () => inForce).find(
      [{ client, waiting: [] }],
      context,
    );
    const ids = row?.findings.map(({ ruleId }) => ruleId);
    expect(ids).toContain('emergency-visits');
    expect(ids).not.toContain('suicide-item');
  });

  it('are found without the worker too', async () => {
    const client = clientOf('a', visits);
    const failing: AskWorker = async () => fail({ reason: 'closed' });
    const rows = await createTeamFindings(failing, () => inForce).find([{ client, waiting: [] }], context);
    expect(rows[0]?.findings).toEqual(rowFindings(beside(client), []));
    expect(rows[0]?.findings.length).toBeGreaterThan(0);
  });

  it('of another view of the clients leave nothing in the worker', async () => {
    const worker = aWorker();
    const team = createTeamFindings(worker.ask, () => inForce);
    await team.find([{ client: clientOf('a', visits), waiting: [] }], context);
    const narrow = clientOf('a', []);
    const rows = await team.find([{ client: narrow, waiting: [] }], { ...context, isAside: true });
    expect(rows[0]?.findings).toEqual(rowFindings(beside(narrow), []));
    const judged = await worker.ask({ type: 'evaluateRules' });
    if (!judged.ok || judged.value.type !== 'rulesEvaluated') throw new Error('not judged');
    const { clientIds, ruleIds, outcomes } = judged.value;
    expect(clientIds.filter((id) => id !== undefined)).toEqual(['a']);
    // The columns are still those of the client as first seen.
    expect(outcomes[ruleIds.indexOf('emergency-visits')]?.[clientIds.indexOf('a')]).toBe(1);
  });

  it('begin anew with a worker that was lost', async () => {
    let worker = aWorker();
    const team = createTeamFindings(
      (command) => worker.ask(command),
      () => inForce,
    );
    const find = () => team.find([{ client: clientOf('a', visits), waiting: [] }], context);
    const before = await find();
    worker = aWorker();
    expect(await find()).toEqual(before);
    expect(worker.asked).toEqual(['addClients']);
    expect(await find()).toEqual(before);
    expect(worker.asked).toEqual([
      'addClients',
      'startSnapshot',
      'setRules',
      'addClients',
      'evaluateClients',
    ]);
  });

  it('are not evaluated where the server does it: only the agreed segment is told', async () => {
    const worker = aWorker();
    const rows = await createTeamFindings(worker.ask, () => inForce).find(
      [{ client: clientOf('a', visits), waiting: [] }],
      { ...context, origin: 'server' },
    );
    expect(rows).toEqual([{ findings: [] }]);
    expect(worker.asked).not.toContain('addClients');
  });

  it('begin anew in the worker on a new day, and give it the rules again when they change', async () => {
    const worker = aWorker();
    let rules = inForce;
    const team = createTeamFindings(worker.ask, () => rules);
    const ask = (now: string) =>
      team.find([{ client: clientOf('a', [anOwner()]), waiting: [] }], { ...context, now: new Date(now) });
    await ask('2026-11-18T07:00:00Z');
    await ask('2026-11-18T21:59:00Z');
    await ask('2026-11-18T22:01:00Z');
    expect(worker.asked.filter((type) => type === 'startSnapshot')).toHaveLength(2);
    expect(worker.asked.filter((type) => type === 'setRules')).toHaveLength(2);
    rules = { tables: structuredClone(inForce.tables), rules: ruleCatalogue.slice(1) };
    await ask('2026-11-18T22:02:00Z');
    expect(worker.asked.filter((type) => type === 'startSnapshot')).toHaveLength(2);
    expect(worker.asked.filter((type) => type === 'setRules')).toHaveLength(3);
  });
});
