import type { Filter, SearchRequest } from '@medplum/core';
import { Operator, toPeriod } from '@medplum/core';
import type { StoredResource } from './patient-index.ts';

/** The element that the `date` of a search looks at, for the two types that the sidebar limits by date. */
const dateElements: Readonly<Record<string, string>> = { Encounter: 'period', Appointment: 'start' };

/** `_lastUpdated=gt…` read straight from `meta`, or undefined when the filter is another one. */
export function timeFilter({
  code,
  operator,
  value,
}: Filter): ((resource: StoredResource) => boolean) | undefined {
  const since = Date.parse(value);
  if (code !== '_lastUpdated' || operator !== Operator.GREATER_THAN || Number.isNaN(since)) return undefined;
  return ({ meta }) => Date.parse(meta?.lastUpdated ?? '') > since;
}

/**
 * `date=ge…` read straight from its element, or undefined when the filter is another one. The router reads every
 * resource by a FHIRPath expression with twenty alternatives, 0.15 ms each; a server with an index does not. The
 * comparison is the router's: a period that has not ended reaches every day.
 */
export function dateFilter(
  { resourceType }: SearchRequest,
  { code, operator, value }: Filter,
): ((resource: StoredResource) => boolean) | undefined {
  const element = dateElements[resourceType];
  const since = toPeriod(value)?.start;
  if (element === undefined || code !== 'date' || operator !== Operator.GREATER_THAN_OR_EQUALS)
    return undefined;
  if (since === undefined) return undefined;
  return (resource) => {
    const period = toPeriod(resource[element]);
    return period !== undefined && (period.end ?? '9999') >= since;
  };
}
