import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCodes, readConcept } from '#lib/fhir/codeable-concept.ts';
import { readPhone } from '#lib/fhir/contact-point.ts';
import { readName } from '#lib/fhir/human-name.ts';
import { type JsonObject, readBoolean, readList } from '#lib/fhir/json.ts';
import type { MandateEntry } from '#lib/model/entries.ts';
import { type MappingContext, type Reading, readPeriod, unread } from './mapping-context.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

/** v3-RoleCode: powers of attorney. */
const mandates = new Set(['POWATT', 'DPOWATT', 'HPOWATT', 'SPOWATT']);

/** v3-RoleCode: family members and domestic partners; v2-0131 N is next of kin. */
const kin = new Set(
  `NOK N FAMMEMB CHILD CHLDADOPT CHLDFOST CHLDINLAW DAU DAUC DAUINLAW SON SONC SONINLAW NCHILD STPCHLD EXT AUNT MAUNT PAUNT
  COUSN MCOUSN PCOUSN GGRPRN GGRFTH GGRMTH GRNDCHILD GRNDDAU GRNDSON GRPRN GRFTH GRMTH MGRPRN MGRFTH MGRMTH PGRPRN PGRFTH
  PGRMTH INLAW NIENEPH NEPHEW NIECE UNCLE MUNCLE PUNCLE PRN ADOPTP FTH MTH NFTH NMTH NPRN PRNFOST PRNINLAW FTHINLAW
  MTHINLAW STPPRN STPFTH STPMTH SIB BRO SIS HBRO HSIB HSIS NBRO NSIB NSIS SIBINLAW BROINLAW SISINLAW STPSIB SIGOTHR
  DOMPART FMRSPS SPS HUSB WIFE`.split(/\s+/),
);

/** RelatedPerson: a guardian, somebody with a mandate, next of kin. One that is no longer active is passed over. */
export function readRelatedPerson(resource: JsonObject, context: MappingContext): Reading {
  if (readBoolean(resource.active) === false) return [];
  const name = readName(resource.name)?.text;
  if (name === undefined) return unread('RelatedPerson.name: missing');
  return [
    present({
      ...startEntry(resource, context),
      kind: 'mandate',
      type: readType(resource.relationship),
      name,
      relationship: readConcept(readList(resource.relationship)[0])?.text,
      phone: readPhone(resource.telecom),
      ...readPeriod(context, resource.period, 'RelatedPerson.period'),
    }),
  ];
}

/** What gives the most right to act decides. */
function readType(relationship: unknown): MandateEntry['type'] {
  const codes = readCodes(relationship);
  if (codes.includes('GUARD') || codes.includes('GUADLTM')) return 'guardian';
  if (codes.some((code) => mandates.has(code))) return 'mandate';
  if (readCodes(relationship, ownSystems.mandate).length > 0) return 'mandate';
  return codes.some((code) => kin.has(code)) ? 'nextOfKin' : 'other';
}
