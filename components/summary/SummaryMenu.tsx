import type { RefObject } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import { type Language, languages } from '#lib/base/language.ts';
import { useSummary } from './SummaryContext.tsx';

/** Each language is named in itself, so that everybody finds theirs. */
const languageNames: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

interface SummaryMenuProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** What concerns the whole summary. It opens under the banner: whose facts these are stays in sight. */
export function SummaryMenu({ anchor, onClose }: SummaryMenuProps) {
  const { t, language } = useWords();
  const { actions, copy, insert, arrange } = useSummary();
  const act = (deed: string) => {
    onClose();
    const chosen = languages.find((each) => each === deed);
    if (chosen !== undefined) actions.setLanguage(chosen);
    if (deed === 'copy') void copy('summary');
    if (deed === 'insert') void insert('summary');
    if (deed === 'arrange') arrange();
    if (deed === 'reset') {
      actions.setHidden([]);
      actions.setOrder(undefined);
    }
    if (deed === 'options') actions.openOptions();
    if (deed === 'worklist') actions.openWorklist?.();
  };
  return (
    <Menu
      label={t('app.menu.label')}
      anchor={anchor}
      onClose={onClose}
      onAction={act}
      groups={[
        {
          id: 'text',
          items: [
            { id: 'copy', label: t('app.menu.copy'), icon: 'copy' },
            ...(actions.canInsert
              ? [{ id: 'insert', label: t('app.menu.insert'), icon: 'insert' as const }]
              : []),
          ],
        },
        {
          id: 'sections',
          items: [
            { id: 'arrange', label: t('app.menu.arrange'), icon: 'list' },
            { id: 'reset', label: t('app.menu.reset') },
          ],
        },
        {
          id: 'language',
          title: t('app.menu.language'),
          chosen: language,
          items: languages.map((each) => ({ id: each, label: languageNames[each], lang: each })),
        },
        {
          id: 'options',
          items: [
            ...(actions.openWorklist === undefined
              ? []
              : [{ id: 'worklist', label: t('app.menu.worklist') }]),
            { id: 'options', label: t('app.menu.options') },
          ],
        },
      ]}
    />
  );
}
