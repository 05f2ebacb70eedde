import { isObject, readObjects } from './json.ts';
import { readText } from './text.ts';

/** What the server said went wrong: the first issue's own words. `undefined` when it is no OperationOutcome. */
export function readOutcomeText(resource: unknown): string | undefined {
  if (!isObject(resource) || resource.resourceType !== 'OperationOutcome') return undefined;
  for (const issue of readObjects(resource.issue)) {
    const details = isObject(issue.details) ? issue.details.text : undefined;
    const text = readText(details, 200) ?? readText(issue.diagnostics, 200) ?? readText(issue.code, 200);
    if (text !== undefined) return text;
  }
  return 'OperationOutcome';
}

/** True when the outcome reports an error, not a warning or a hint. */
export function isErrorOutcome(resource: unknown): boolean {
  if (!isObject(resource) || resource.resourceType !== 'OperationOutcome') return false;
  return readObjects(resource.issue).some(
    (issue) => issue.severity === 'error' || issue.severity === 'fatal',
  );
}
