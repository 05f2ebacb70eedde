import { useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { fillWords } from '#components/findings/fill-words.ts';
import { TierGlyph } from '#components/summary/TierGlyph.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { RuleChoice } from '#lib/model/settings/risk-settings.ts';
import { roles } from '#lib/model/settings/settings.ts';
import type { AnswerCounts } from '#lib/ports/usefulness.ts';
import { parametersOf } from '#lib/risk/evaluate/evaluate-rules.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { CheckField } from '../fields.tsx';
import type { SectionProps } from '../section-props.ts';
import { RuleForm } from './RuleForm.tsx';
import { RulePreviewPart } from './RulePreviewPart.tsx';
import styles from './Rules.module.css';
import { usefulnessWords } from './usefulness-words.ts';

interface RuleItemProps extends SectionProps {
  readonly rule: Rule;
  readonly counts: AnswerCounts | undefined;
  readonly isOwn: boolean;
  readonly disabled: boolean;
}

/** One rule: whether it is in use; and opened, its wording, limits, roles, source, and whom of the team it would find. */
export function RuleItem(props: RuleItemProps) {
  const { rule, counts, isOwn, disabled, settings, save } = props;
  const { t, language, format } = useWords();
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  const words = rule.words[language];

  function choose(change: RuleChoice) {
    const { risk = {} } = settings;
    const before = risk.rules?.[rule.id] ?? {};
    const rules = { ...risk.rules, [rule.id]: { ...before, ...change } };
    return save({ ...settings, risk: { ...risk, rules } });
  }

  const figures = parametersOf(rule);
  return (
    <li className={styles.item} data-rule={rule.id} data-on={rule.on}>
      <div className={styles.head}>
        <TierGlyph tier={rule.tier} />
        <span className={styles.title}>{words.title}</span>
        {isOwn && <span className={styles.meta}>{t('settings.rules.ownMark')}</span>}
        {rule.sensitive === true && <span className={styles.meta}>{t('settings.rules.sensitive')}</span>}
        <span className={styles.meta}>{t(`settings.rules.confidence.${rule.confidence}`)}</span>
        <span className={styles.end}>
          {!disabled && (
            <CheckField
              label={t('settings.rules.on')}
              checked={rule.on}
              onChange={(on) => void choose({ on })}
            />
          )}
          <LinkButton
            expanded={open}
            label={t('settings.rules.openNamed', { title: words.title })}
            onPress={() => setOpen(!open)}
          >
            {t(open ? 'settings.rules.close' : 'settings.rules.open')}
          </LinkButton>
        </span>
      </div>
      {counts !== undefined && <p className={styles.quiet}>{usefulnessWords(t, counts)}</p>}
      {open && (
        <div id={bodyId} className={styles.body}>
          <h4 className={styles.small}>{t('settings.rules.wording')}</h4>
          <p>
            <strong>{t(`findings.tier.${rule.tier}`)}:</strong> {words.title}
          </p>
          <p>{fillWords(words.prompt, figures, format)}</p>
          <p className={styles.quiet}>{fillWords(words.advice, figures, format)}</p>
          <p className={styles.quiet}>
            {rule.roles.length === 0
              ? t('settings.rules.shownToNobody')
              : t('settings.rules.shownTo', {
                  roles: format.list(
                    roles.filter((role) => rule.roles.includes(role)).map((role) => t(`terms.role.${role}`)),
                  ),
                })}
          </p>
          <p className={styles.quiet}>
            {rule.source.text} · {rule.id} v{rule.version}, {format.date(rule.updated)} · {rule.licence}
          </p>
          <RuleForm rule={rule} disabled={disabled} choose={choose} />
          <RulePreviewPart rule={rule} port={props.ports.rules} />
        </div>
      )}
    </li>
  );
}
