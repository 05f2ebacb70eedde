import { useWords } from '#components/app/WordsProvider.tsx';
import type { VisibleItem } from '#lib/functioning/questionnaire/visible-items.ts';
import { GroupItem } from './GroupItem.tsx';
import { QuestionItem } from './QuestionItem.tsx';
import styles from './Questionnaire.module.css';

/** Items of one level, in their order. */
export function ItemList({ items }: { readonly items: readonly VisibleItem[] }) {
  return items.map((visible) => <ShownItem key={visible.item.linkId} visible={visible} />);
}

function ShownItem({ visible }: { readonly visible: VisibleItem }) {
  const { t } = useWords();
  const { item } = visible;
  const words = [item.prefix, item.text].filter((part) => part !== undefined).join(' ');
  switch (item.kind) {
    case 'group':
      return <GroupItem visible={visible} words={words} />;
    case 'display':
      return <p className={styles.display}>{words}</p>;
    case 'unknown':
      return (
        <p className={styles.unknown} data-link={item.linkId}>
          <span>{words === '' ? item.linkId : words}</span>
          <strong>{t('instruments.form.unknown')}</strong>
        </p>
      );
    default:
      return <QuestionItem visible={visible} words={words === '' ? item.linkId : words} />;
  }
}
