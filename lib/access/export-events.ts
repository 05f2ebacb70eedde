import type { AccessEvent, Purpose } from '#lib/model/access-event.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Register } from '#lib/model/register.ts';

const ownPurpose: Readonly<Record<Register, Purpose>> = {
  health: 'care',
  social: 'socialWelfare',
  occupational: 'occupationalCare',
};

/**
 * Taking the log out is itself a use of the clients' data: one event for each client and source in what is exported, so
 * that a client who asks later is answered from the log of their own register.
 */
export function exportEvents(
  exported: readonly AccessEvent[],
  given: {
    readonly professional: AccessEvent['professional'] & Pick<Professional, 'register'>;
    readonly at: string;
    readonly newId: () => string;
  },
): readonly AccessEvent[] {
  const perClient = new Map<string, AccessEvent>();
  for (const event of exported) {
    const { identifiers, reference } = event.client;
    const client = identifiers.map(({ system, value }) => `${system}|${value}`).sort();
    const key = JSON.stringify([event.source.id, client.length > 0 ? client : reference]);
    if (!perClient.has(key)) perClient.set(key, event);
  }
  const { id, name, role, register } = given.professional;
  return [...perClient.values()].map(({ client, source }) => ({
    id: given.newId(),
    at: given.at,
    action: 'export',
    professional: { id, name, role, register },
    client,
    source,
    sections: ['log'],
    purpose: ownPurpose[register],
    basis: { kind: 'specialReason', reason: { code: 'logExport', text: '' } },
    origin: 'options',
  }));
}
