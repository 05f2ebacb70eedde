import { describeGot, type Expectation, formatPath, type SettingsProblem } from './settings-problem.ts';

type Group = Readonly<Record<string, unknown>>;

/** The groups of a list; `undefined` when it is no list, which is an error of its own. */
function groupsOf(input: unknown, name: string): readonly Group[] | undefined {
  const list: unknown = isGroup(input) ? input[name] : undefined;
  return Array.isArray(list) ? list.map((item: unknown) => (isGroup(item) ? item : {})) : undefined;
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Errors between fields: an id used twice, a host that names a source that is not there, a record UI described so
 * that no two identifiers could ever agree. Reads unknown input, so that these are told together with the errors of
 * single fields and not after them.
 */
export function linkedFieldProblems(input: unknown): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const report = (path: readonly PropertyKey[], key: Expectation, values?: Record<string, string>) =>
    problems.push({
      path: formatPath(path),
      expected: values === undefined ? { key } : { key, values },
      got: describeGot(input, path),
    });

  for (const list of ['sources', 'hosts']) {
    const seen = new Set<unknown>();
    groupsOf(input, list)?.forEach(({ id }, index) => {
      if (typeof id === 'string' && seen.has(id)) report([list, index, 'id'], 'uniqueId');
      seen.add(id);
    });
  }

  const sourceIds = groupsOf(input, 'sources')?.map(({ id }) => id);
  groupsOf(input, 'hosts')?.forEach((host, index) => {
    for (const field of ['sourceId', 'addressSourceId']) {
      const named = host[field];
      if (typeof named === 'string' && sourceIds !== undefined && !sourceIds.includes(named)) {
        report(['hosts', index, field], 'knownSource', { choices: sourceIds.join(', ') || '–' });
      }
    }
    if (host.adapter === 'configured' && isGroup(host.reading) && !canAgree(host, host.reading)) {
      report(['hosts', index, 'reading'], 'twoIdentifiers');
    }
  });
  return problems;
}

/** An identity code, or a source's own id with that source named; and a name or a birth date beside it. */
function canAgree(host: Group, reading: Group): boolean {
  const idFromAddress = typeof reading.urlPattern === 'string' && reading.urlPattern.includes('(?<id>');
  const hasPatientId = isGroup(reading.patientId) || idFromAddress;
  const hasIdentifier = isGroup(reading.identityCode) || (hasPatientId && host.sourceId !== undefined);
  return hasIdentifier && (isGroup(reading.name) || isGroup(reading.birthDate));
}
