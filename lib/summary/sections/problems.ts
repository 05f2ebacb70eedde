import type { ProblemEntry } from '#lib/model/entries.ts';
import { entriesOfKind, newestFirst, present } from '../entries-of-kind.ts';
import type { SectionDefinition } from '../section.ts';
import type { ProblemRow, ProblemsView } from '../views.ts';

/** Shown beside the text, in this order: the codes that Finnish primary and specialised care record. */
const codePreference = ['icd10', 'icpc2', 'snomed'] as const;

/** When the problem began, else when it was recorded. */
function dateOf({ onset, provenance }: ProblemEntry): string | undefined {
  return onset ?? provenance.recordedAt;
}

function toRow(problem: ProblemEntry): ProblemRow {
  const { provenance, concept, ended, certainty } = problem;
  const coding = codePreference
    .map((kind) => concept.codings.find((candidate) => candidate.kind === kind))
    .find((candidate) => candidate !== undefined);
  return {
    provenance,
    text: concept.text,
    provisional: certainty === 'provisional',
    ...present({ code: coding?.code, codeSystem: coding?.kind, since: dateOf(problem), ended }),
  };
}

/** Problems as recorded: active ones first, then past ones. A refuted problem is not one. */
export const definition: SectionDefinition<'problems', ProblemsView> = {
  id: 'problems',
  searches: ['problems'],
  registers: ['health', 'occupational'],
  compose({ entries }) {
    const problems = newestFirst(
      entriesOfKind(entries, 'problem').filter(({ certainty }) => certainty !== 'refuted'),
      dateOf,
    );
    const isPast = ({ status, ended }: ProblemEntry) =>
      status === 'inactive' || status === 'resolved' || (status === 'unknown' && ended !== undefined);
    const newest = problems[0];
    return {
      active: problems.filter((problem) => !isPast(problem)).map(toRow),
      past: problems.filter(isPast).map(toRow),
      ...present({ latest: newest === undefined ? undefined : dateOf(newest) }),
    };
  },
  hasFacts: ({ active, past }) => active.length + past.length > 0,
};
