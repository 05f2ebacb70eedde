import type { Identifier, Reference } from 'fhir/r4';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { Language, Translate } from '#lib/base/language.ts';
import { findingSystems } from '#lib/fhir/finding-systems.ts';
import type { Provenance } from '#lib/model/provenance.ts';
import type { Finding } from '../findings/finding.ts';
import { shortFingerprint } from '../findings/fingerprint.ts';

/** What findings are written with when they leave as a standard's text. */
export interface OutputContext {
  readonly language: Language;
  readonly t: Translate;
  readonly now: IsoInstant;
  /** IANA zone in which days are counted. */
  readonly timeZone: string;
  /** The client at the receiving source, e.g. `Patient/12`. */
  readonly subject: string;
  /** The receiving source: its own resources are named by reference, those of others by identifier. */
  readonly sourceId: string;
  /** Protection order (turvakielto): names of services and people are left out, because they tell of a place. */
  readonly hidePlaces: boolean;
  /** Rules marked sensitive, which leave only where somebody has asked for them by name. */
  readonly includeSensitive?: boolean;
}

/** True for what may leave in this context. */
export function mayLeave({ rule }: Finding, { includeSensitive = false }: OutputContext): boolean {
  return rule.sensitive !== true || includeSensitive;
}

/** Names a finding for as long as its evidence stays the same. */
export function findingIdentifier({ rule, fingerprint }: Finding): Identifier {
  return { system: findingSystems.finding, value: `${rule.id}|${shortFingerprint(fingerprint)}` };
}

/** The rule as a code, with its version and title. */
export function ruleConcept({ rule }: Finding, { language }: OutputContext) {
  const { title } = rule.words[language];
  return {
    coding: [{ system: findingSystems.rule, version: rule.version, code: rule.id, display: title }],
    text: title,
  };
}

/** The maker: a device, never a person who has not looked yet. */
export const rinnalla: Reference = { type: 'Device', display: 'Rinnalla' };

/**
 * An entry at its source. Another source's resource is no resource of the receiving one: it is named by an identifier, as in
 * the log, so that a server that checks references does not look for it.
 */
export function entryReference({ sourceId, reference }: Provenance, context: OutputContext): Reference {
  const [type = ''] = reference.split('/');
  if (sourceId === context.sourceId) return { reference };
  return {
    ...(/^[A-Z][A-Za-z]+$/.test(type) ? { type } : {}),
    identifier: { system: `urn:rinnalla:source:${sourceId}`, value: reference },
  };
}
