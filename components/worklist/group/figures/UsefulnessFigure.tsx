import { useWords } from '#components/app/WordsProvider.tsx';
import { type TriageAnswer, triageAnswers } from '#lib/model/entries.ts';
import { type BarLook, type BarRow, Bars } from '../Bars.tsx';
import { FigureFrame, NoPlot } from '../FigureFrame.tsx';
import { useGroup } from '../GroupContext.tsx';
import { personsText } from '../group-words.ts';

const looks: Readonly<Record<TriageAnswer, BarLook>> = {
  act: 'plain',
  known: 'quiet',
  later: 'rest',
  notRelevant: 'check',
};
const order: readonly TriageAnswer[] = ['act', 'known', 'later', 'notRelevant'];

/** What was answered to each rule: what led to a deed, and what was not relevant. */
export function UsefulnessFigure() {
  const words = useWords();
  const { t, format } = words;
  const { figures, names } = useGroup();
  const { rules, hiddenRules } = figures.usefulness();
  const title = t('group.usefulness.title');
  const hidden = hiddenRules === 0 ? undefined : t('group.usefulness.hidden', { count: hiddenRules });
  if (rules.length === 0) {
    return (
      <FigureFrame title={title} compact={false} notes={[hidden]}>
        <NoPlot>{t('group.usefulness.empty')}</NoPlot>
      </FigureFrame>
    );
  }
  const nameOf = (rule: (typeof rules)[number]) => rule.title ?? names.ruleTitle(rule.ruleId);
  const rows = rules.map((rule): BarRow => {
    const parts = order.flatMap((answer) => {
      const count = rule.answers[answer];
      return count === 'small' ? [] : [{ size: count, look: looks[answer] }];
    });
    const told = parts.reduce((sum, { size }) => sum + size, 0);
    return {
      key: rule.ruleId,
      label: nameOf(rule),
      value: format.number(rule.answered, 0),
      parts: [...parts, { size: rule.answered - told, look: 'hidden' }],
      filter: { column: 'answered', value: rule.ruleId },
    };
  });
  return (
    <FigureFrame
      title={title}
      compact={false}
      sentence={t('group.usefulness.sentence', {
        bars: format.list(
          rules.map((rule) =>
            t('group.usefulness.bar', { rule: nameOf(rule), count: format.number(rule.answered, 0) }),
          ),
        ),
      })}
      table={{
        head: [
          t('group.rules.rule'),
          ...triageAnswers.map((answer) => t(`group.usefulness.answer.${answer}`)),
          t('group.usefulness.answered'),
        ],
        rows: rules.map((rule) => [
          nameOf(rule),
          ...triageAnswers.map((answer) => personsText(rule.answers[answer], words)),
          format.number(rule.answered, 0),
        ]),
      }}
      notes={[t('group.usefulness.explained'), hidden]}
    >
      <Bars rows={rows} most={Math.max(...rules.map(({ answered }) => answered))} compact={false} />
    </FigureFrame>
  );
}
