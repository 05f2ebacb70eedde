import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import { clientKeyOf } from '../client-key.ts';

/**
 * Names the client in the outbox, as an open client of the same identity code would be named: writes of one client keep their order
 * wherever they were made.
 */
export function clientKeyFor({ consultation, client }: ListedConsultation): string {
  const { sourceId, patientId } = consultation;
  const own = `source:${sourceId}|${patientId}`;
  const identifiers = client?.identifiers ?? [];
  return clientKeyOf({ hostId: '', identifiers, sourcePatient: { sourceId, id: patientId } }) ?? own;
}
