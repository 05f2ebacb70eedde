import {
  type AssessedItem,
  type Assessment,
  type EnvironmentRating,
  type IcfForm,
  sourceOfItem,
} from '#lib/functioning/assessment.ts';
import { printFactor } from '#lib/functioning/fhir/coded-values.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import type { OwnPlace } from './own-place.ts';

/** What the entries of an assessment are made with. */
export interface EntriesContext {
  readonly place: OwnPlace;
  readonly form: IcfForm;
  readonly language: 'fi' | 'sv' | 'en';
  readonly label: (code: string) => string;
}

interface Standing {
  readonly factor: EnvironmentRating;
  readonly item: AssessedItem;
}

const noteOf = ({ note }: AssessedItem) => {
  const said = note?.trim() ?? '';
  return said === '' ? {} : { note: said };
};

const sourceSaid = (assessment: Assessment, item: AssessedItem) => {
  const source = sourceOfItem(assessment, item);
  return source === undefined ? {} : { source };
};

function entryStart(
  assessment: Assessment,
  { written, code, at, author }: { written: string; code: string; at: string; author: string },
  { place, form, language, label }: EntriesContext,
) {
  const { source, at: recordedAt } = place;
  // Until the server has named it, its identifier does.
  const reference = `Observation/${assessment.id}/${written}`;
  return {
    kind: 'functioning',
    id: reference,
    provenance: {
      sourceId: source.id,
      register: source.register,
      controller: source.controller,
      reference,
      recordedAt,
      author,
    },
    code,
    text: label(code),
    assessed: at,
    set: form.name[language],
    assessment: assessment.id,
  } as const;
}

function categoryEntry(
  assessment: Assessment,
  item: AssessedItem,
  context: EntriesContext,
): readonly FunctioningEntry[] {
  const { code, performance, capacity, own } = item;
  const first = performance ?? capacity ?? own;
  if (first === undefined) return [];
  return [
    {
      ...entryStart(assessment, { written: code, code, at: first.at, author: first.by.name }, context),
      ...(performance === undefined ? {} : { performance: performance.value }),
      ...(capacity === undefined ? {} : { capacity: capacity.value }),
      ...(own === undefined ? {} : { ownRating: own.value }),
      ...sourceSaid(assessment, item),
      ...noteOf(item),
    },
  ];
}

function factorEntry(
  assessment: Assessment,
  standing: readonly Standing[],
  context: EntriesContext,
): readonly FunctioningEntry[] {
  const [first] = standing;
  if (first === undefined) return [];
  const { code, kind, value, by } = first.factor;
  const at =
    standing
      .flatMap(({ factor }) => factor.at ?? [])
      .toSorted()
      .at(-1) ?? assessment.startedAt;
  const beside = standing.flatMap(({ item }) => (item.code === code ? [] : [item.code]));
  const of = standing.find(({ item }) => item.code === code)?.item;
  const author = by?.name ?? context.place.by.name;
  return [
    {
      ...entryStart(assessment, { written: printFactor(first.factor), code, at, author }, context),
      ...(kind === 'barrier' ? { performance: value } : { facilitator: value }),
      ...(beside.length === 0 ? {} : { beside }),
      ...(of === undefined ? {} : { ...sourceSaid(assessment, of), ...noteOf(of) }),
    },
  ];
}

/**
 * What the record will tell of the assessment, one entry for each Observation that is written of it (`toObservations`), in their order:
 * they count until they are read. Proposals that nobody confirmed are left out before (`confirmedOnly`).
 */
export function entriesOfAssessment(
  assessment: Assessment,
  context: EntriesContext,
): readonly FunctioningEntry[] {
  const factors = new Map<string, Standing[]>();
  for (const item of assessment.items) {
    for (const factor of item.environment ?? []) {
      const written = printFactor(factor);
      factors.set(written, [...(factors.get(written) ?? []), { factor, item }]);
    }
  }
  return [
    ...assessment.items.flatMap((item) => categoryEntry(assessment, item, context)),
    ...[...factors.values()].flatMap((standing) => factorEntry(assessment, standing, context)),
  ];
}
