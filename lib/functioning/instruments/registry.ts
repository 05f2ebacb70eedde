import type { MeasurementKind } from '#lib/model/entries.ts';
import type { Instrument } from '../instrument.ts';
import { instrument as audit } from './audit.ts';
import { instrument as auditC } from './audit-c.ts';
import { instrument as barthel } from './barthel.ts';
import { instrument as fallsKeyQuestions } from './falls-key-questions.ts';
import { instrument as findrisc } from './findrisc.ts';
import { instrument as frail } from './frail.ts';
import { instrument as gad2 } from './gad-2.ts';
import { instrument as gad7 } from './gad-7.ts';
import { instrument as must } from './must.ts';
import { instrument as nrs2002 } from './nrs-2002.ts';
import { instrument as phq2 } from './phq-2.ts';
import { instrument as phq9 } from './phq-9.ts';
import { instrument as sppb } from './sppb.ts';
import { instrument as ucla3 } from './ucla-3.ts';
import { instrument as who5 } from './who-5.ts';
import { instrument as whodas12 } from './whodas-12.ts';
import { instrument as workAbility } from './work-ability.ts';

/** The instruments that ship, in the order of a menu: by subject, the short one before the long one. */
export const instruments: readonly Instrument[] = [
  phq2,
  phq9,
  gad2,
  gad7,
  who5,
  ucla3,
  auditC,
  audit,
  workAbility,
  fallsKeyQuestions,
  frail,
  barthel,
  sppb,
  whodas12,
  must,
  nrs2002,
  findrisc,
];

const byId = new Map(instruments.map((instrument) => [instrument.id, instrument] as const));

/** The instrument of this id; undefined for one that does not ship. */
export function instrumentById(id: string): Instrument | undefined {
  return byId.get(id);
}

/** Those on offer: switched on by the organisation, or on by default and not switched off. */
export function instrumentsOn(switched: Readonly<Record<string, boolean>> = {}): readonly Instrument[] {
  return instruments.filter(({ id, defaultOn }) => (Object.hasOwn(switched, id) ? switched[id] : defaultOn));
}

/** The instrument by which a measurement is recorded: the one whose total it is, else one of whose answers is it. */
export function instrumentRecording(measures: MeasurementKind): Instrument | undefined {
  if (measures === 'other') return undefined;
  return (
    instruments.find((instrument) => instrument.measures === measures) ??
    instruments.find(({ alsoRecords = [] }) => alsoRecords.some((each) => each.measures === measures))
  );
}
