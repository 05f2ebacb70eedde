import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { Subhead } from '#components/ui/Subhead.tsx';
import type { Rule } from '#lib/risk/rule.ts';
import { RuleList } from './RuleList.tsx';

/** Rules that closed data could decide: their names, and nothing of what is behind. */
export function NotPermitted({ rules }: { rules: readonly Rule[] }) {
  const { t } = useWords();
  if (rules.length === 0) return null;
  return (
    <>
      <Subhead>{t('findings.rest.notPermitted', { count: rules.length })}</Subhead>
      <RuleList
        rules={rules.map((rule) => ({ rule, why: t('terms.nothing.notPermitted') }))}
        glyph={<Icon name="padlock" />}
      />
    </>
  );
}
