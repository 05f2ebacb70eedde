/** A client as the record UI lists and shows it. */
export interface RecordClient {
  /** From 1; the number in the record's address. */
  readonly number: number;
  /** Family name first. */
  readonly name: string;
  readonly birthDate?: string;
  readonly identityCode?: string;
  /** Shown instead of an identity code where there is none. */
  readonly recordNumber?: string;
  /** The health server's Patient id; only where the record shows no identity code. */
  readonly patientId?: string;
  readonly sex?: string;
  readonly municipality?: string;
  readonly deceased?: boolean;
  /** True when critical risk information is in force: the header says that there is some. */
  readonly riskInformation?: boolean;
}

/** One earlier note in the record. */
export interface RecordNote {
  readonly date: string;
  readonly service: string;
  readonly reason?: string;
  /** Code of the reason. */
  readonly code?: string;
  readonly text?: string;
  readonly professional?: string;
}

/** FHIR as it comes from outside: every element may be missing or of another type. */
type Unread = Readonly<Record<string, unknown>>;

function list(value: unknown): readonly Unread[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function object(value: unknown): Unread {
  return typeof value === 'object' && value !== null ? (value as Unread) : {};
}

/** The name in use, family name first; `name.text` where the parts are missing. */
function nameOf(patient: Unread): string {
  const names = list(patient.name);
  const name = names.find((one) => one.use !== 'maiden' && one.use !== 'old') ?? names[0] ?? {};
  const given = Array.isArray(name.given) ? name.given.filter((one) => typeof one === 'string') : [];
  const parts = [text(name.family), ...given].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : (text(name.text) ?? '');
}

const municipalityExtension =
  'https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/municipality-code';

/** Municipality in words; a protection order (turvakielto) hides it. */
export function municipalityOf(patient: Unread): string | undefined {
  const labels = list(object(patient.meta).security);
  if (labels.some((label) => label.code === 'TURVAKIELTO')) return 'Turvakielto';
  const extension = list(patient.extension).find((one) => one.url === municipalityExtension);
  return text(object(extension?.valueCoding).display) ?? text(list(patient.address)[0]?.city);
}

export function isDeceased(patient: Unread): boolean {
  return patient.deceasedBoolean === true || text(patient.deceasedDateTime) !== undefined;
}

/** A client of a record that knows people by the server's own id and a record number. */
export function recordClientOf(patient: Unread & { readonly id: string }, number: number): RecordClient {
  const identifiers = list(patient.identifier);
  const numbered = identifiers.find((one) =>
    list(object(one.type).coding).some((coding) => coding.code === 'MR'),
  );
  const birthDate = text(patient.birthDate);
  const recordNumber = text((numbered ?? identifiers[0])?.value);
  const sex = text(patient.gender);
  const municipality = municipalityOf(patient);
  return {
    number,
    name: nameOf(patient),
    patientId: patient.id,
    deceased: isDeceased(patient),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(recordNumber === undefined ? {} : { recordNumber }),
    ...(sex === undefined ? {} : { sex }),
    ...(municipality === undefined ? {} : { municipality }),
  };
}

/** The latest contacts as notes, newest first. */
export function notesOf(encounters: readonly Unread[], limit = 8): readonly RecordNote[] {
  return encounters
    .map((encounter) => ({ encounter, date: text(object(encounter.period).start) ?? '' }))
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .slice(0, limit)
    .map(({ encounter, date }) => {
      const reason = conceptText(list(encounter.reasonCode)[0]);
      const professional = text(object(list(encounter.participant)[0]?.individual).display);
      return {
        date,
        service:
          conceptText(object(encounter.serviceType)) ?? conceptText(list(encounter.type)[0]) ?? 'Käynti',
        ...(reason === undefined ? {} : { reason }),
        ...(professional === undefined ? {} : { professional }),
      };
    });
}

function conceptText(concept: Unread | undefined): string | undefined {
  return text(concept?.text) ?? text(list(concept?.coding)[0]?.display);
}
