import { segmentNames, segments } from '#lib/risk/segment-names.ts';
import type { WorklistState } from '#lib/worklist/worklist-state.ts';
import type { RulesInForce } from './find-findings.ts';

/** How the rules and segments in force call themselves, for the list's screen. */
export function listWords({
  rules,
  segmentNames: given,
}: RulesInForce): Pick<WorklistState, 'titles' | 'segmentNames'> {
  const names = given ?? segmentNames();
  return {
    titles: new Map(
      rules.map(({ id, words: { fi, sv, en } }) => [
        id,
        { fi: { title: fi.title }, sv: { title: sv.title }, en: { title: en.title } },
      ]),
    ),
    segmentNames: Object.fromEntries(
      segments.map((segment) => [segment, names.find((name) => name.segment === segment)?.words]),
    ) as WorklistState['segmentNames'],
  };
}
