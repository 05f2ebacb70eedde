import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { sectionIds } from '#lib/summary/section.ts';
import { sectionOfKind } from '#lib/summary/section-gate.ts';
import { attachContext } from '#lib/workflows/consultation/attach-context.ts';
import { recipientAs } from '#lib/workflows/consultation/recipient-gate.ts';
import {
  aConcept,
  aContact,
  aGoal,
  aMedication,
  anOwner,
  aPermission,
  aPlan,
  aProblem,
  aService,
  aTask,
} from '#tests/builders/entries.ts';
import { strictTranslate } from '#tests/builders/words.ts';
import { aino, askingClient, refusalToSocial, sanna, toHealth, toSocial } from './asking-client.ts';

const words = { t: strictTranslate('en'), language: 'en' } as const;
type Recipient = Parameters<typeof attachContext>[0]['recipient'];

function contextOf(
  entries: Partial<Record<Register, readonly Entry[]>>,
  given: Parameters<typeof askingClient>[1] & { readonly recipient?: Recipient } = {},
) {
  const { recipient = sanna, ...rest } = given;
  return attachContext({ client: askingClient(entries, rest), recipient, threadId: 't', words });
}

const idsOf = ({ attachable }: ReturnType<typeof attachContext>) => attachable.map(({ id }) => id);
const textOf = ({ attachable }: ReturnType<typeof attachContext>) =>
  attachable.map(({ text }) => text).join('\n');
const goal = aGoal({ text: 'Kävelen kauppaan' });
const problem = aProblem({ concept: aConcept('Alaselkäkipu') });

describe('what may leave with a question', () => {
  it('goes to a colleague of the own register by the rights of their role', () => {
    const context = contextOf({ health: [goal, problem] }, { recipient: aino });
    expect(idsOf(context)).toEqual(['plan', 'problems']);
    expect(textOf(context)).toContain('Alaselkäkipu');
    expect(context.needsAgreement).toBe(false);
    expect(context.attachable[1]).toMatchObject({ count: 1, registers: ['health'], sourceIds: ['health'] });
  });

  it('goes to another register by the client’s permit of that direction alone', () => {
    const closed = contextOf({ health: [goal] });
    expect(closed.attachable).toEqual([]);
    expect(closed.withheld).toContainEqual({ id: 'plan', register: 'health', reason: 'noPermission' });
    expect(closed.needsAgreement).toBe(true);
    expect(contextOf({ health: [goal] }, { permissions: [toHealth] }).attachable).toEqual([]);
    expect(idsOf(contextOf({ health: [goal] }, { permissions: [toSocial] }))).toEqual(['plan']);
  });

  it('keeps back what the role may not see, and says so whether or not anything is there', () => {
    for (const health of [[], [problem]]) {
      const context = contextOf({ health }, { permissions: [toSocial] });
      expect(idsOf(context)).toEqual([]);
      expect(context.withheld).toContainEqual({
        id: 'problems',
        register: 'health',
        reason: 'roleNotAllowed',
      });
    }
  });

  it('never gives more than the asker is shown', () => {
    const service = aService({ register: 'social', provenance: { sourceId: 'social' } });
    const context = contextOf({ social: [service] }, { permissions: [toSocial] });
    expect(idsOf(context)).toEqual([]);
    const open = contextOf({ social: [service] }, { permissions: [toHealth] });
    // What goes back to its own register needs no permit of that direction.
    expect(idsOf(open)).toEqual(['social-services']);
  });

  it('is stopped by a refusal, and the text does not tell it from a permit that was never given', () => {
    const refused = contextOf({ health: [goal] }, { permissions: [toSocial, refusalToSocial] });
    expect(refused.attachable).toEqual([]);
    expect(refused.withheld).toContainEqual({ id: 'plan', register: 'health', reason: 'refused' });
    const social = [aGoal({ text: 'Oma koti', register: 'social', provenance: { sourceId: 'social' } })];
    const [withRefusal, without] = [[toHealth, refusalToSocial], [toHealth]].map((permissions) =>
      textOf(contextOf({ health: [goal], social }, { permissions })),
    );
    expect(withRefusal).toContain('Oma koti');
    expect(withRefusal).toBe(without);
  });

  it('leaves out one document that the client refused to that register', () => {
    const other = aGoal({
      id: 'Goal/other',
      text: 'Nukun paremmin',
      provenance: { reference: 'Goal/other' },
    });
    const refusal = aPermission({
      type: 'refusal',
      from: 'health',
      to: 'social',
      scope: { documents: ['Goal/other'] },
    });
    const context = contextOf({ health: [goal, other] }, { permissions: [toSocial, refusal] });
    expect(textOf(context)).toContain('Kävelen kauppaan');
    expect(textOf(context)).not.toContain('Nukun');
    expect(context.attachable[0]?.count).toBe(1);
  });

  it('never has specially protected entries, those neither that the asker has opened', () => {
    const secret = aGoal({ id: 'Goal/s', text: 'Salainen', provenance: { specialContent: '1' } });
    const both = [goal, secret];
    for (const confirmed of [[], ['health|Goal/s']]) {
      const context = contextOf({ health: both }, { permissions: [toSocial], confirmed });
      expect(textOf(context)).not.toContain('Salainen');
      expect(context.withheld).toContainEqual({
        id: 'plan',
        register: 'health',
        reason: 'speciallyProtected',
      });
    }
  });

  it.each([
    ['role', { ...sanna, role: undefined }],
    ['register', { ...sanna, register: undefined }],
  ])('is nothing where the directory does not tell the %s', (_what, recipient) => {
    const context = contextOf(
      { health: [goal] },
      { permissions: [toSocial], recipient: recipient as unknown as Recipient },
    );
    expect(context.attachable).toEqual([]);
    expect(new Set(context.withheld.map(({ reason }) => reason))).toEqual(new Set(['recipientUnknown']));
    expect(context.withheld).toHaveLength(sectionIds.length * 2);
  });

  it('is nothing while the permissions are not known', () => {
    const context = contextOf({ health: [goal] }, { permissions: 'unknown' });
    expect(context.attachable).toEqual([]);
    expect(context.withheld).toContainEqual({ id: 'plan', register: 'health', reason: 'permissionUnknown' });
  });

  it('has no contact and place data under a protection order', () => {
    const owner = anOwner({ name: 'Ritva Oinonen', unit: 'Kajaanin terveysasema', phone: '08 123 456' });
    const open = textOf(contextOf({ health: [owner] }, { permissions: [toSocial] }));
    expect(open).toContain('Kajaanin terveysasema');
    const hidden = textOf(contextOf({ health: [owner] }, { permissions: [toSocial], protectionOrder: true }));
    expect(hidden).toContain('Ritva Oinonen');
    expect(hidden).not.toMatch(/Kajaani|123/);
  });

  it('has nothing of a closed section in an open one that reads the same entries', () => {
    const pathway = aPlan({ type: 'pathway', title: 'Selkäpolku' });
    const contextBy = (sections: readonly string[]) =>
      textOf(
        contextOf(
          { health: [pathway] },
          {
            permissions: [toSocial],
            access: { roleTable: { socialWorker: { health: ['identity', ...sections] } } },
          },
        ),
      );
    expect(contextBy(['plan', 'pathways'])).toContain('Selkäpolku');
    expect(contextBy(['pathways'])).not.toContain('Selkäpolku');
  });

  it('has findings only as they are for the recipient', () => {
    const client = askingClient({ health: [goal, problem] }, { permissions: [toSocial] });
    const context = attachContext({
      client,
      recipient: sanna,
      threadId: 't',
      words,
      findingLines: ({ record }) =>
        record.sources.flatMap(({ result }) =>
          result.status === 'ok' ? result.record.entries.map(({ kind }) => `finding of ${kind}`) : [],
        ),
    });
    const findings = context.attachable.find(({ id }) => id === 'findings');
    expect(findings?.text).toContain('finding of goal');
    expect(findings?.text).not.toContain('finding of problem');
    expect(idsOf(contextOf({ health: [goal] }, { permissions: [toSocial] }))).not.toContain('findings');
  });
});

/** Entries of the kinds that carry words of their own, each with a mark that tells it from every other. */
const makers: readonly ((mark: string, said: object) => Entry)[] = [
  (mark, said) => aGoal({ text: mark, ...said }),
  (mark, said) => aProblem({ concept: aConcept(mark), ...said }),
  (mark, said) => aMedication({ concept: aConcept(mark), ...said } as object),
  (mark, said) => aContact({ service: aConcept(mark), reasons: [aConcept(mark)], ...said }),
  (mark, said) => anOwner({ name: mark, ...said }),
  (mark, said) => aService({ concept: aConcept(mark), ...said } as object),
  (mark, said) => aTask({ concept: aConcept(mark), ...said } as object),
];
const anEntry = fc.record({
  maker: fc.constantFrom(...makers),
  register: fc.constantFrom('health' as const, 'social' as const),
  special: fc.nat(5).map((sixth) => sixth === 0),
  serviceTask: fc.boolean(),
});
const direction = fc.constantFrom('health', 'social', 'any');
const aPermissionOf = fc
  .record({
    type: fc.constantFrom('permit', 'permit', 'refusal'),
    from: direction,
    to: direction,
    part: fc.constantFrom('all', 'all', 'document', 'task'),
    status: fc.constantFrom('active', 'active', 'active', 'ended'),
  })
  .map(({ part, ...said }) =>
    aPermission({
      ...said,
      ...(part === 'document' ? { scope: { documents: ['Basic/m1m', 'Basic/m2m'] } } : {}),
      ...(part === 'task' ? { scope: { serviceTasks: ['1'] } } : {}),
    } as Parameters<typeof aPermission>[0]),
  );
const aRecipient = fc
  .record({
    role: fc.constantFrom('nurse', 'physician', 'socialWorker', 'teamLead', undefined),
    register: fc.constantFrom('health', 'social', 'occupational', undefined),
  })
  .map((said) => ({ ...sanna, ...said }) as Recipient);
const aCase = fc.record({
  entries: fc.array(anEntry, { maxLength: 8 }),
  permissions: fc.array(aPermissionOf, { maxLength: 4 }),
  recipient: aRecipient,
  confirms: fc.boolean(),
});
type Case = typeof aCase extends fc.Arbitrary<infer Given> ? Given : never;

function entriesOf({ entries }: Case) {
  const all = entries.map(({ maker, register, special, serviceTask }, place) => {
    const mark = `m${place}m`;
    const provenance = {
      sourceId: register,
      reference: `Basic/${mark}`,
      ...(serviceTask ? { serviceTask: '1' } : {}),
      ...(special ? { specialContent: '1' } : {}),
    };
    return { mark, special, entry: maker(mark, { id: `Basic/${mark}`, register, provenance }) };
  });
  const of = (register: Register) =>
    all.flatMap(({ entry }) => (entry.provenance.register === register ? [entry] : []));
  return { all, byRegister: { health: of('health'), social: of('social') } };
}
const marksIn = (text: string) => new Set(text.match(/m\d+m/g));

describe('what leaves, for every client and recipient', () => {
  it('has nothing that the recipient’s gate, the asker’s gate or special protection closes', () => {
    let seen = 0;
    fc.assert(
      fc.property(aCase, (given) => {
        const { permissions, recipient, confirms } = given;
        const { all, byRegister } = entriesOf(given);
        const confirmed = confirms ? all.map(({ entry }) => `${entry.provenance.sourceId}|${entry.id}`) : [];
        const client = askingClient(byRegister, { permissions, confirmed });
        const context = attachContext({ client, recipient, threadId: 't', words });
        const other = recipientAs(recipient, 't');
        for (const { id, text } of context.attachable) {
          for (const mark of marksIn(text)) {
            const found = all.find((each) => each.mark === mark);
            if (found === undefined || other === undefined) throw new Error(`${mark} in ${id}`);
            const { kind, provenance } = found.entry;
            const line = client.record.sources.find(({ source }) => source.id === provenance.sourceId);
            if (line === undefined || kind === 'permission') throw new Error(mark);
            for (const section of new Set([id, sectionOfKind[kind]])) {
              expect(client.decide(line.source, section).outcome).not.toBe('closed');
              expect(client.decideFor(other, line.source, section).outcome).not.toBe('closed');
            }
            expect(found.special).toBe(false);
            seen += 1;
          }
        }
      }),
    );
    expect(seen).toBeGreaterThan(0);
  });

  it('has no fact more for a refusal more', () => {
    const aRefusal = aPermissionOf.map((each) => ({ ...each, type: 'refusal' as const }));
    fc.assert(
      fc.property(aCase, aRefusal, (given, refusal) => {
        const { permissions, recipient } = given;
        const { byRegister } = entriesOf(given);
        const marks = (said: Case['permissions']) => {
          const client = askingClient(byRegister, { permissions: said });
          return marksIn(textOf(attachContext({ client, recipient, threadId: 't', words })));
        };
        const before = marks(permissions);
        for (const mark of marks([...permissions, refusal])) expect(before).toContain(mark);
      }),
    );
  });
});
