import type { AllergyIntolerance, Bundle, Condition } from 'fhir/r4';
import { fetchSignedIn } from '../identity/demo-tokens.ts';

/** What the two lists of the chart show; every other type is answered with an empty bundle. */
export const chartTypes: readonly string[] = ['Condition', 'AllergyIntolerance'];

type ChartEntry = Condition | AllergyIntolerance;

/** Asks the demo's health register, in the form that OpenMRS's chart expects. Throws when the register does not answer. */
export async function readChart(
  healthUrl: string,
  type: string,
  patientId: string,
  signal: AbortSignal,
): Promise<Bundle<ChartEntry>> {
  // Only the client: the chart's own conditions (category, summary) are not recorded in every register.
  const url = `${healthUrl.replace(/\/$/, '')}/${type}?patient=Patient/${encodeURIComponent(patientId)}&_count=100`;
  const response = await fetchSignedIn(healthUrl.replace(/\/$/, ''), url, {
    signal,
    headers: { accept: 'application/fhir+json' },
  });
  if (!response.ok) throw new Error(`The health register answered ${response.status} to ${type}.`);
  return toChart((await response.json()) as Bundle<ChartEntry>);
}

/** The chart reads `total`, the first coding's display and an allergy's first reaction without asking whether they exist. */
export function toChart(bundle: Bundle<ChartEntry>): Bundle<ChartEntry> {
  const entry = (bundle.entry ?? []).flatMap(({ resource, ...rest }) =>
    resource === undefined || !chartTypes.includes(resource.resourceType)
      ? []
      : [{ ...rest, resource: toChartEntry(resource) }],
  );
  return { ...bundle, total: bundle.total ?? entry.length, entry };
}

function toChartEntry(resource: ChartEntry): ChartEntry {
  return resource.resourceType === 'AllergyIntolerance'
    ? { ...withDisplay(resource), reaction: resource.reaction ?? [] }
    : withDisplay(resource);
}

function withDisplay<T extends ChartEntry>(resource: T): T {
  const [first, ...others] = resource.code?.coding ?? [];
  const display = first?.display ?? resource.code?.text ?? first?.code ?? '';
  return { ...resource, code: { ...resource.code, coding: [{ ...first, display }, ...others] } };
}
