import type { IsoDate } from '#lib/base/dates.ts';
import { birthDateOfIdentityCode, identityCodeSystem } from '#lib/base/identity-code.ts';
import type { HostSettings } from '#lib/model/settings/settings.ts';
import type { HostReading } from '#lib/ports/host-adapter.ts';

/** What an adapter found in the patient header and the address, as text. Empty text counts as absent. */
export interface ClientFacts {
  readonly identityCode?: string | undefined;
  /** The source's own Patient id; used only when the settings name the source it belongs to. */
  readonly patientId?: string | undefined;
  readonly name?: string | undefined;
  readonly birthDate?: IsoDate | undefined;
}

/**
 * A client needs one fact that points at one person (identity code or Patient id) and one that a person can check
 * (name or birth date); with less the reading is incomplete and nothing is shown. An identity code that says another
 * birth date than the header is a header in the middle of a change.
 */
export function readingOf(host: HostSettings, facts: ClientFacts): HostReading {
  const identityCode = cleanText(facts.identityCode)?.toUpperCase();
  const patientId = host.sourceId === undefined ? undefined : cleanText(facts.patientId);
  const name = cleanText(facts.name);
  const { birthDate } = facts;
  if ((identityCode ?? patientId) === undefined || (name ?? birthDate) === undefined) {
    return { state: 'unclear', reason: 'incomplete' };
  }
  const system = host.identifierSystem ?? identityCodeSystem;
  if (identityCode !== undefined && birthDate !== undefined && system === identityCodeSystem) {
    const coded = birthDateOfIdentityCode(identityCode);
    if (coded !== undefined && coded !== birthDate) return { state: 'pending', awaiting: 'agreement' };
  }
  return {
    state: 'client',
    client: {
      hostId: host.id,
      identifiers: identityCode === undefined ? [] : [{ system, value: identityCode }],
      ...(patientId === undefined || host.sourceId === undefined
        ? {}
        : { sourcePatient: { sourceId: host.sourceId, id: patientId } }),
      ...(name === undefined ? {} : { name }),
      ...(birthDate === undefined ? {} : { birthDate }),
    },
  };
}

/** Marks that turn or hide text; a record may carry them, an identity must not. */
const invisible = /[\p{Cc}\p{Cf}]/gu;

/** Longest text that is still taken as a name or a code. */
const longest = 200;

/** Text as a person reads it: no invisible marks, single spaces; `undefined` when nothing is left. */
export function cleanText(text: string | null | undefined): string | undefined {
  const clean = text
    ?.slice(0, 4 * longest)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(invisible, '')
    .trim()
    .slice(0, longest);
  return clean === '' ? undefined : clean;
}
