import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { Subhead } from '#components/ui/Subhead.tsx';
import type { Unjudged as UnjudgedRule } from '#lib/risk/findings/finding.ts';
import { missingWords } from '../missing-words.ts';
import { RuleList } from './RuleList.tsx';

/** Rules that could not be judged, each with what it lacks: a missing input is never "normal". */
export function Unjudged({ unjudged }: { unjudged: readonly UnjudgedRule[] }) {
  const { t } = useWords();
  if (unjudged.length === 0) return null;
  return (
    <>
      <Subhead>{t('findings.rest.insufficient', { count: unjudged.length })}</Subhead>
      <RuleList
        rules={unjudged.map(({ rule, missing }) => ({ rule, why: missingWords(t, missing).join('; ') }))}
        glyph={<Icon name="notRecorded" />}
      />
    </>
  );
}
