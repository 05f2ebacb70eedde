import type { Language, Translate } from '#lib/base/language.ts';
import type { ComplexityReason } from '#lib/risk/complexity.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import { ruleGroups } from '#lib/risk/rule.ts';
import type { SegmentId, SegmentView } from './segment-view.ts';

/** Reasons in words: how many findings of which groups, how many services, which registers. */
function reasonsIn(reasons: readonly ComplexityReason[], t: Translate): readonly string[] {
  const findings = reasons.filter((reason) => reason.kind === 'finding');
  const groups = ruleGroups.filter((group) => findings.some((reason) => reason.group === group));
  return [
    ...groups.map((group) => t(`findings.segment.reason.${group}`)),
    ...reasons.flatMap((reason) =>
      reason.kind === 'services'
        ? [t('findings.segment.reason.services', { count: reason.count })]
        : reason.kind === 'registers'
          ? [t('findings.segment.reason.registers')]
          : [],
    ),
  ];
}

/** What the findings say of the segment, as its block shows it. */
export function segmentViewOf(
  segment: ClientFindings['segment'],
  { t, language }: { readonly t: Translate; readonly language: Language },
): SegmentView | undefined {
  if (segment === undefined) return undefined;
  const { suggestion, complexity, resources, agreed } = segment.suggested;
  const names = Object.fromEntries(
    segment.names.map((name) => [name.segment, name.words[language]]),
  ) as Record<SegmentId, string>;
  return {
    names,
    complexity: complexity.high ? 'complex' : 'simple',
    reasons: reasonsIn(complexity.reasons, t),
    ...(suggestion === undefined ? {} : { suggested: suggestion }),
    ...(resources === undefined
      ? {}
      : { resources: { level: resources.answer, date: resources.day, register: resources.register } }),
    ...(agreed === undefined
      ? {}
      : {
          chosen: {
            segment: agreed.segment,
            reason: agreed.reason ?? '',
            by: agreed.by ?? '',
            at: agreed.day,
          },
        }),
  };
}
