import { extensions } from './code-systems.ts';
import type { PartyFacts, RecipientFacts, RecipientKind, RegisterName } from './consultation-facts.ts';
import { findExtension } from './extension.ts';
import { isObject, type JsonObject, lookUp, readObjects } from './json.ts';
import { parseReference, readDisplay, referenceText } from './reference.ts';
import { readCodeText, readText } from './text.ts';

/** What a reference of each type names: one person, a team, or a service in which everybody of a profession works. */
const kinds: Readonly<Record<string, RecipientKind>> = {
  Practitioner: 'person',
  PractitionerRole: 'person',
  Organization: 'team',
  CareTeam: 'team',
  HealthcareService: 'profession',
};

const kindCodes: Readonly<Record<string, RecipientKind>> = {
  person: 'person',
  team: 'team',
  profession: 'profession',
};
const registers: Readonly<Record<string, RegisterName>> = {
  health: 'health',
  occupational: 'occupational',
  social: 'social',
};

/** True for a reference to a professional, a team or a service, and for one that only has a name. */
export function isProfessional(value: unknown): boolean {
  const type = parseReference(value)?.type;
  return type === undefined ? readDisplay(value) !== undefined : Object.hasOwn(kinds, type);
}

/** Whom a Reference names; the profession is in an extension of ours, since a Reference has no place for it. */
export function readParty(value: unknown): PartyFacts | undefined {
  const reference = referenceText(value);
  const name = readDisplay(value);
  if (reference === undefined && name === undefined) return undefined;
  const profession = readText(findExtension(value, extensions.profession)?.valueString);
  return {
    reference: reference ?? '',
    name: name ?? '',
    ...(profession === undefined ? {} : { profession }),
  };
}

/** Whom it is addressed to; of a foreign reference the type says what it names. */
export function readRecipient(value: unknown): RecipientFacts | undefined {
  const party = readParty(value);
  if (party === undefined) return undefined;
  const said = lookUp(kindCodes, readCodeText(findExtension(value, extensions.recipientKind)?.valueCode));
  const kind = said ?? lookUp(kinds, parseReference(value)?.type) ?? 'person';
  const register = lookUp(
    registers,
    readCodeText(findExtension(value, extensions.recipientRegister)?.valueCode),
  );
  return { ...party, kind, ...(register === undefined ? {} : { register }) };
}

/** The Reference that names the party. What others put into `before`, which names the same one, stays. */
export function partyReference(party: PartyFacts, before?: unknown): JsonObject {
  return referenceWith(party, [profession(party)], before);
}

/** The Reference that names a recipient, with what it is and whose register it belongs to. */
export function recipientReference(recipient: RecipientFacts, before?: unknown): JsonObject {
  const { kind, register } = recipient;
  return referenceWith(
    recipient,
    [
      profession(recipient),
      { url: extensions.recipientKind, valueCode: kind },
      register === undefined ? undefined : { url: extensions.recipientRegister, valueCode: register },
    ],
    before,
  );
}

const ours: ReadonlySet<unknown> = new Set([
  extensions.profession,
  extensions.recipientKind,
  extensions.recipientRegister,
]);

function profession({ profession: valueString }: PartyFacts): JsonObject | undefined {
  return valueString === undefined ? undefined : { url: extensions.profession, valueString };
}

function referenceWith(
  { reference, name }: PartyFacts,
  said: readonly (JsonObject | undefined)[],
  before: unknown,
): JsonObject {
  const kept = isObject(before) && (referenceText(before) ?? '') === reference ? before : {};
  const { extension: _extension, display: _display, ...rest } = kept;
  const extension = [
    ...readObjects(kept.extension).filter(({ url }) => !ours.has(url)),
    ...said.filter((each) => each !== undefined),
  ];
  return {
    ...rest,
    ...(extension.length === 0 ? {} : { extension }),
    ...(reference === '' ? {} : { reference }),
    ...(name === '' ? {} : { display: name }),
  };
}
