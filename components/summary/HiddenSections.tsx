import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { type SectionId, sectionIds } from '#lib/summary/section.ts';
import styles from './HiddenSections.module.css';

/** What the user has hidden is named at the end: a hidden section must not read as an empty one. */
export function HiddenSections({ order, onArrange }: { order: readonly SectionId[]; onArrange: () => void }) {
  const { t } = useWords();
  const hidden = sectionIds.filter((id) => !order.includes(id));
  if (hidden.length === 0) return null;
  return (
    <p className={styles.hidden}>
      <span>
        {t('summary.hidden', { sections: hidden.map((id) => t(`terms.section.${id}`)).join(', ') })}
      </span>
      <LinkButton onPress={onArrange}>{t('app.menu.arrange')}</LinkButton>
    </p>
  );
}
