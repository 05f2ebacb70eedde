import type { AccessEvent, LoggedClient, Purpose } from '#lib/model/access-event.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Register } from '#lib/model/register.ts';

/** One client in a list that leaves: who, and which registers' data stand in the row. */
export interface ExportedClient {
  readonly client: LoggedClient;
  readonly registers: readonly Register[];
}

const ownPurpose: Readonly<Record<Register, Purpose>> = {
  health: 'care',
  social: 'socialWelfare',
  occupational: 'occupationalCare',
};

/**
 * A list of the team's clients is printed or put into a file: one event for each client and source whose data leave, so that a
 * client who asks later is answered from the log of their own register. Another register's data are a disclosure here too.
 */
export function listExportEvents(
  exported: readonly ExportedClient[],
  given: {
    readonly professional: AccessEvent['professional'] & Pick<Professional, 'register'>;
    readonly sources: readonly SourceDescription[];
    readonly columns: readonly string[];
    /** Coded purpose (`listPrint:teamMeeting`) and the professional's own words. */
    readonly purpose: { readonly code: string; readonly text: string };
    readonly at: string;
    readonly newId: () => string;
  },
): readonly AccessEvent[] {
  const { sources, columns, purpose, at, newId } = given;
  const { id, name, role, register } = given.professional;
  const own = sources.find((source) => source.register === register);
  return exported.flatMap(({ client, registers }) =>
    sources
      .filter((source) => source.register === register || registers.includes(source.register))
      .map((source) => ({
        id: newId(),
        at,
        action: 'export' as const,
        professional: { id, name, role, register },
        // The reference is the own source's: at another one it would name somebody else.
        client: source === own ? client : withoutReference(client),
        source,
        sections: columns.map((column) => `worklist-${column}`),
        purpose: ownPurpose[register],
        basis: { kind: 'specialReason' as const, reason: purpose },
        origin: 'worklist',
        ...(source.register === register
          ? {}
          : { recipient: { register, controller: own?.controller ?? source.controller } }),
      })),
  );
}

function withoutReference({ reference: _own, ...client }: LoggedClient): LoggedClient {
  return client;
}
