import type { IconName } from '#components/ui/icon-paths.ts';
import { registers } from '#lib/model/register.ts';
import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';
import type { SourceLine } from '#lib/summary/views.ts';
import type { EvidenceWords } from './evidence-entry.ts';
import { selectorsOf } from './leaves-of.ts';
import { lackWords, type SearchLack, searchedRegisters } from './search-limits.ts';

export interface LeftOutLine {
  readonly id: string;
  readonly glyph: IconName;
  readonly text: string;
}

const glyphs: Record<SearchLack, IconName> = {
  notPermitted: 'padlock',
  notAnswered: 'warning',
  partial: 'warning',
  notAskedFor: 'notAsked',
  waiting: 'waiting',
  role: 'padlock',
  partly: 'notRecorded',
};

/** Registers that the rule looks into: all of them where it names none. */
function registersOfRule({ rule }: Finding) {
  const selectors = selectorsOf(rule.when);
  const all = selectors.length === 0 || selectors.some(({ registers: named }) => named === undefined);
  const named = new Set(selectors.flatMap(({ registers: each = [] }) => each));
  return registers.filter((register) => all || named.has(register));
}

/** What was left out: contacts without a reason code, and the registers that were searched, or could not be. */
export function leftOutLines(
  finding: Finding,
  findings: ClientFindings,
  lines: readonly SourceLine[],
  { t, format }: EvidenceWords,
): readonly LeftOutLine[] {
  const withoutReason = Number(finding.figures.withoutReason ?? 0);
  const { searched, lacking } = searchedRegisters(findings, lines, registersOfRule(finding));
  const names = format.list(searched.map((register) => t(`terms.register.${register}`)));
  return [
    ...(finding.evidence.length === 0
      ? [{ id: 'nothing', glyph: 'notRecorded' as const, text: t('findings.leftOut.nothing') }]
      : []),
    ...(withoutReason > 0
      ? [
          {
            id: 'withoutReason',
            glyph: 'notRecorded' as const,
            text: t('findings.leftOut.withoutReason', { count: withoutReason }),
          },
        ]
      : []),
    ...(searched.length > 0
      ? [
          {
            id: 'searched',
            glyph: 'check' as const,
            text: t('findings.leftOut.searched', { registers: names }),
          },
        ]
      : []),
    ...lacking.map(({ register, why }) => ({
      id: `lacking ${register}`,
      glyph: glyphs[why],
      text: t('findings.leftOut.lacking', {
        register: t(`terms.register.${register}`),
        why: lackWords(t, why),
      }),
    })),
  ];
}
