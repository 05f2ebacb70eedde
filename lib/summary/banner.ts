import type { IsoDate } from '#lib/base/dates.ts';
import { identityCodeSystem, isValidIdentityCode } from '#lib/base/identity-code.ts';
import type { ClientIdentifier, ClientIdentity } from '#lib/model/client.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import type { Entry, RiskInformationEntry } from '#lib/model/entries.ts';
import { clientFactsOf, identitiesOf } from './client-facts.ts';
import { entriesOfKind, newestFirst, present } from './entries-of-kind.ts';
import type { BannerView } from './views.ts';

function identityCodeOf(identifiers: readonly ClientIdentifier[]): string | undefined {
  return identifiers.find(({ system }) => system === identityCodeSystem)?.value;
}

function isCritical({ active, recordedAbsence, type, criticality }: RiskInformationEntry): boolean {
  if (!active || recordedAbsence) return false;
  return criticality === 'high' || (type === 'alert' && criticality !== 'low');
}

/** Texts of critical risks, high before unknown, newest first, each said once. */
function criticalRisks(entries: readonly Entry[]): readonly string[] {
  const risks = newestFirst(
    entriesOfKind(entries, 'riskInformation').filter(isCritical),
    ({ since }) => since,
  ).sort((a, b) => Number(b.criticality === 'high') - Number(a.criticality === 'high'));
  const said = new Map(risks.map(({ concept }) => [concept.text.trim().toLowerCase(), concept.text]));
  return [...said.values()];
}

/**
 * Who the client is. The first source that says something is believed, the host where no source does; but an
 * interpreter, a death and a protection order hold when any source says so. With a protection order the municipality
 * is not in the view at all. What agreed between host and sources was found out before anything was composed.
 */
export function composeBanner(
  record: ClientRecord,
  entries: readonly Entry[],
  today: IsoDate,
  agreedOn: BannerView['agreedOn'],
): BannerView {
  const { hostClient } = record;
  const identities = identitiesOf(record);
  const { birthDate, age, deceased, deceasedOn, deathAhead } = clientFactsOf(record, today);
  const protectionOrder = identities.some((identity) => identity.protectionOrder);
  const first = <Field extends keyof ClientIdentity>(field: Field) =>
    identities.find((identity) => identity[field] !== undefined && identity[field] !== '')?.[field];
  const identityCode =
    identities.map(({ identifiers }) => identityCodeOf(identifiers)).find((code) => code !== undefined) ??
    identityCodeOf(hostClient.identifiers);
  return {
    name: first('name') ?? hostClient.name ?? '',
    identityCodeValid: identityCode !== undefined && isValidIdentityCode(identityCode),
    interpreterNeeded: identities.some((identity) => identity.interpreterNeeded),
    protectionOrder,
    deceased,
    criticalRisks: criticalRisks(entries),
    agreedOn,
    ...present({
      birthDate,
      age,
      identityCode,
      municipality: protectionOrder ? undefined : first('municipality'),
      language: first('language'),
      deceasedOn,
      deathAhead,
    }),
  };
}
