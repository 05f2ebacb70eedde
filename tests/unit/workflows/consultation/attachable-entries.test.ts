import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Party, Recipient } from '#lib/model/consultation.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { attachableEntries, closedAttachments } from '#lib/workflows/consultation/attachable-entries.ts';
import { aConsultation, pekka, tiina, toAino } from '#tests/builders/consultations.ts';
import {
  aConcept,
  aContact,
  aGoal,
  aMeasurement,
  anOwner,
  aProblem,
  aService,
  aTask,
} from '#tests/builders/entries.ts';
import { aino, askingClient, refusalToSocial, sanna, toSocial } from './asking-client.ts';

const goal = aGoal({ id: 'Goal/1', text: 'Kävelen kauppaan' });
const problem = aProblem({ id: 'Condition/1', concept: aConcept('Alaselkäkipu') });
const tiinaHerself: Colleague = { ...aino, reference: tiina.reference, name: tiina.name };

interface Given {
  readonly entries?: Partial<Record<Register, readonly Entry[]>>;
  readonly client?: Parameters<typeof askingClient>[1];
  readonly along?: readonly Party[];
  readonly colleagues?: readonly Colleague[];
  readonly recipient?: Recipient;
}

/** Tiina has asked Sanna; who else takes part is given. */
function attachable(given: Given = {}) {
  const { entries = { health: [goal, problem] }, along = [], recipient } = given;
  return attachableEntries({
    client: askingClient(entries, given.client),
    consultation: aConsultation({ participants: along, ...(recipient === undefined ? {} : { recipient }) }),
    me: tiina.reference,
    colleagues: given.colleagues ?? [sanna, aino, tiinaHerself],
  });
}
const ids = (given?: Given) => attachable(given).entries.map(({ id }) => id);
const permits = { permissions: [toSocial] };

describe('what can be attached to a message', () => {
  it('is what the client lets go to the register of whoever reads it, by the rights of their role', () => {
    expect(ids()).toEqual([]);
    expect(ids({ client: permits })).toEqual(['Goal/1']);
    expect(ids({ client: { permissions: [toSocial, refusalToSocial] } })).toEqual([]);
  });

  it('is what everybody of the thread may see, and not some of them', () => {
    expect(ids({ client: permits, along: [aino] })).toEqual(['Goal/1']);
    expect(ids({ along: [aino] })).toEqual([]);
  });

  it('is nothing while somebody takes part of whom nobody says what they may see', () => {
    const { entries, unknown } = attachable({ client: permits, along: [pekka] });
    expect(entries).toEqual([]);
    expect(unknown.map(({ name }) => name)).toEqual([pekka.name]);
    const { role: _role, ...nobody } = sanna;
    expect(attachable({ client: permits, colleagues: [nobody] }).unknown).toHaveLength(1);
  });

  it('is never specially protected, nor who answers, a task or a permit', () => {
    const secret = aGoal({ id: 'Goal/s', text: 'Salainen', provenance: { specialContent: '1' } });
    const health = [secret, anOwner({ id: 'CareTeam/1' }), aTask({ id: 'Task/1' }), goal];
    expect(ids({ entries: { health }, client: { ...permits, confirmed: ['Goal/s'] } })).toEqual(['Goal/1']);
  });

  it('stands newest first, and what has no day last', () => {
    const measured = (id: string, taken: string) => aMeasurement({ id, taken });
    const health = [goal, measured('Observation/1', '2026-01-01'), measured('Observation/2', '2026-05-01')];
    expect(ids({ entries: { health }, recipient: toAino }).filter((id) => id.startsWith('Obs'))).toEqual([
      'Observation/2',
      'Observation/1',
    ]);
  });

  it('names no place of a client with a protection order', () => {
    const service = aService({ id: 'ServiceRequest/1', concept: aConcept('Kuhmon kotipalvelu') });
    const found = attachable({
      entries: {
        health: [service, aContact({ id: 'Encounter/1', service: aConcept('Kuhmon vastaanotto') })],
      },
      client: { ...permits, protectionOrder: true },
    });
    expect(JSON.stringify(found.entries)).not.toContain('Kuhmo');
  });

  it('is judged once more when it is sent', () => {
    const chosen = [{ reference: 'health/Goal/1', display: 'Kävelen kauppaan' }];
    expect(closedAttachments(chosen, attachable({ client: permits }))).toEqual([]);
    expect(closedAttachments(chosen, attachable())).toEqual(chosen);
    // A reference without its source, or of another one, names nothing.
    const others = [
      { reference: 'Goal/1', display: '' },
      { reference: 'social/Goal/1', display: '' },
    ];
    expect(closedAttachments(others, attachable({ client: permits }))).toEqual(others);
  });

  it('never grows by one more who reads', () => {
    const anyEntries = fc.subarray<Entry>([
      goal,
      problem,
      aContact({ id: 'Encounter/1' }),
      aService({ id: 'S/1' }),
    ]);
    fc.assert(
      fc.property(anyEntries, fc.boolean(), fc.boolean(), (health, isPermitted, special) => {
        const entries = {
          health: health.map((each) =>
            special ? { ...each, provenance: { ...each.provenance, specialContent: '1' } } : each,
          ),
        };
        const client = isPermitted ? permits : {};
        const few = ids({ entries, client });
        const more = ids({ entries, client, along: [aino] });
        expect(more.every((id) => few.includes(id))).toBe(true);
        if (special) expect(few).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
