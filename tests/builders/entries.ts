import type { IsoDate, IsoInstant } from '#lib/base/dates.ts';
import type { Concept } from '#lib/model/coding.ts';
import type {
  ContactEntry,
  Entry,
  EntryKind,
  EntryOf,
  FunctioningEntry,
  GoalEntry,
  MandateEntry,
  MeasurementEntry,
  MeasurementKind,
  MedicationEntry,
  OwnerEntry,
  PermissionEntry,
  PlanEntry,
  ProblemEntry,
  Quantity,
  RiskInformationEntry,
  ServiceEntry,
  TaskEntry,
  TriageEntry,
} from '#lib/model/entries.ts';
import type { Provenance } from '#lib/model/provenance.ts';
import type { Register } from '#lib/model/register.ts';

/** What a test says of an entry; everything else is a plain default. `register` sets the source and controller too. */
export type Said<E extends Entry> = Partial<Omit<E, 'kind' | 'provenance'>> & {
  readonly provenance?: Partial<Provenance>;
  readonly register?: Register;
  readonly recordedAt?: IsoInstant;
};

const controllers: Record<Register, string> = {
  health: 'Kainuun hyvinvointialue, terveydenhuolto',
  social: 'Kainuun hyvinvointialue, sosiaalihuolto',
  occupational: 'Kainuun Työterveys Oy',
};

let last = 0;
function nextId(type: string): string {
  last += 1;
  return `${type}/${last}`;
}

export function aProvenance(said: Partial<Provenance> = {}): Provenance {
  const register = said.register ?? 'health';
  return { sourceId: register, register, controller: controllers[register], reference: '?', ...said };
}

export function aConcept(text: string, code?: string, kind: 'icd10' | 'icpc2' | 'atc' = 'icd10'): Concept {
  return { text, codings: code === undefined ? [] : [{ kind, code }] };
}

function build<Kind extends EntryKind>(
  kind: Kind,
  resourceType: string,
  defaults: Omit<EntryOf<Kind>, 'id' | 'kind' | 'provenance'>,
  said: Said<EntryOf<Kind>>,
): EntryOf<Kind> {
  const { provenance, register, recordedAt, ...rest } = said;
  const id = said.id ?? nextId(resourceType);
  return {
    ...defaults,
    ...rest,
    id,
    kind,
    provenance: aProvenance({
      reference: id,
      ...(register === undefined ? {} : { register }),
      ...(recordedAt === undefined ? {} : { recordedAt }),
      ...provenance,
    }),
  } as EntryOf<Kind>;
}

export function aContact(said: Said<ContactEntry> = {}): ContactEntry {
  return build(
    'contact',
    'Encounter',
    {
      status: 'held',
      start: '2026-11-03T10:00:00+02:00',
      channel: 'visit',
      service: aConcept('Terveysasema'),
      urgency: 'routine',
      reasons: [],
    },
    said,
  );
}

/** A ward stay between two days: admitted at 14, discharged at 11. */
export function aWardStay(from: IsoDate, to: IsoDate, said: Said<ContactEntry> = {}): ContactEntry {
  return aContact({
    channel: 'wardStay',
    service: aConcept('Osasto'),
    start: `${from}T12:00:00Z`,
    end: `${to}T09:00:00Z`,
    ...said,
  });
}

export function aProblem(said: Said<ProblemEntry> = {}): ProblemEntry {
  return build(
    'problem',
    'Condition',
    {
      concept: aConcept('Alaselkäkipu', 'M54.5'),
      status: 'active',
      certainty: 'confirmed',
      onset: '2026-10-15',
    },
    said,
  );
}

export function aQuantity(value: number, unit?: string): Quantity {
  return unit === undefined ? { value, recorded: { value } } : { value, unit, recorded: { value, unit } };
}

const units: Partial<Record<MeasurementKind, string>> = {
  hba1c: 'mmol/mol',
  ldl: 'mmol/L',
  bmi: 'kg/m2',
  weight: 'kg',
  waist: 'cm',
};

/** A measurement with a number, `hba1c` 42 mmol/mol when nothing is said. */
export function aMeasurement(
  said: Said<MeasurementEntry> & { readonly value?: number } = {},
): MeasurementEntry {
  const { value = 42, ...rest } = said;
  const measures = rest.measures ?? 'hba1c';
  return build(
    'measurement',
    'Observation',
    {
      measures,
      concept: aConcept(measures),
      taken: '2026-09-04T08:00:00+03:00',
      quantity: aQuantity(value, units[measures] ?? '{score}'),
      unitUnknown: false,
    },
    rest,
  );
}

export function aBloodPressure(
  systolic: number,
  diastolic: number,
  said: Said<MeasurementEntry> = {},
): MeasurementEntry {
  const { id, ...rest } = said;
  return build(
    'measurement',
    'Observation',
    {
      measures: 'bloodPressure',
      concept: aConcept('Verenpaine'),
      taken: '2026-11-12T19:20:00+02:00',
      systolic: aQuantity(systolic, 'mm[Hg]'),
      diastolic: aQuantity(diastolic, 'mm[Hg]'),
      unitUnknown: false,
    },
    id === undefined ? rest : { ...rest, id },
  );
}

/** A measurement answered in words: no number at all. */
export function anAnswer(
  measures: MeasurementKind,
  text: string,
  said: Said<MeasurementEntry> = {},
): MeasurementEntry {
  return build(
    'measurement',
    'Observation',
    {
      measures,
      concept: aConcept(measures),
      taken: '2026-09-04T08:00:00+03:00',
      answer: aConcept(text),
      unitUnknown: false,
    },
    said,
  );
}

export function aMedication(said: Said<MedicationEntry> = {}): MedicationEntry {
  return build(
    'medication',
    'MedicationStatement',
    {
      concept: aConcept('Metformiini 500 mg', 'A10BA02', 'atc'),
      status: 'active',
      dosage: '1 tabletti 2 kertaa päivässä',
      asNeeded: false,
      started: '2024-02-01',
    },
    said,
  );
}

export function aRiskInformation(said: Said<RiskInformationEntry> = {}): RiskInformationEntry {
  return build(
    'riskInformation',
    'AllergyIntolerance',
    {
      type: 'allergy',
      concept: aConcept('Penisilliini'),
      criticality: 'high',
      active: true,
      since: '2009-05-11',
      recordedAbsence: false,
    },
    said,
  );
}

export function aGoal(said: Said<GoalEntry> = {}): GoalEntry {
  return build(
    'goal',
    'Goal',
    { text: 'Haluan nukkua yöni', ownWords: true, status: 'active', set: '2026-04-14' },
    said,
  );
}

export function aPlan(said: Said<PlanEntry> = {}): PlanEntry {
  return build(
    'plan',
    'CarePlan',
    {
      type: 'healthAndCare',
      title: 'Terveys- ja hoitosuunnitelma',
      status: 'active',
      from: '2026-04-14',
      reviewDue: '2026-10-14',
    },
    said,
  );
}

export function anOwner(said: Said<OwnerEntry> = {}): OwnerEntry {
  return build('owner', 'CareTeam', { role: 'careLead', name: 'Liisa Pulkkinen', from: '2026-02-03' }, said);
}

export function aService(said: Said<ServiceEntry> = {}): ServiceEntry {
  return build(
    'service',
    'EpisodeOfCare',
    { type: 'service', concept: aConcept('Aikuissosiaalityö'), status: 'inForce', from: '2026-02-03' },
    { register: 'social', ...said },
  );
}

export function aFunctioning(said: Said<FunctioningEntry> = {}): FunctioningEntry {
  return build(
    'functioning',
    'Observation',
    {
      code: 'd450',
      text: 'Käveleminen',
      assessed: '2026-09-04T09:00:00+03:00',
      performance: 1,
      set: 'Generic-7',
    },
    said,
  );
}

export function aTask(said: Said<TaskEntry> = {}): TaskEntry {
  return build(
    'task',
    'Task',
    { type: 'clientTask', text: 'Kotimittaukset viikon ajalta', open: true, due: '2026-11-24' },
    said,
  );
}

export function aMandate(said: Said<MandateEntry> = {}): MandateEntry {
  return build('mandate', 'RelatedPerson', { type: 'guardian', name: 'Oili Tervahauta' }, said);
}

export function aPermission(said: Said<PermissionEntry> = {}): PermissionEntry {
  return build(
    'permission',
    'Consent',
    { type: 'permit', status: 'active', from: 'social', to: 'health' },
    said,
  );
}

/** An answer to a finding of this rule. */
export function aTriage(ruleId: string, said: Said<TriageEntry> = {}): TriageEntry {
  return build(
    'triage',
    'Task',
    {
      ruleId,
      ruleVersion: '1.0',
      answer: 'known',
      at: '2026-11-18T07:41:00Z',
      by: 'Tiina Mustonen',
      fingerprint: 'abcde',
    },
    said,
  );
}
