import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { LateWords } from '#components/app/LateWords.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { CodeList } from '#lib/ports/form-library.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import styles from './Item.module.css';

const TitlesContext = createContext<CodeList | undefined>(undefined);

interface OfficialTitlesProps {
  readonly access: Pick<FunctioningAccess, 'officialTitles'>;
  readonly children: ReactNode;
}

/** Titles of the classification for the items below, where the organisation imported some. */
export function OfficialTitles({ access, children }: OfficialTitlesProps) {
  const [list, setList] = useState<CodeList>();
  const { language } = useWords();
  useEffect(() => {
    let current = true;
    void access.officialTitles?.(language).then((found) => {
      if (current) setList(found);
    });
    return () => {
      current = false;
    };
  }, [access, language]);
  return <TitlesContext value={list}>{children}</TitlesContext>;
}

/** True when the official title of this code is known here. */
export function useHasOfficialTitle(code: string): boolean {
  const list = useContext(TitlesContext);
  return list !== undefined && Object.hasOwn(list.titles, code);
}

/** The official title of one code with its definition, and whose and which version it is. */
export function OfficialTitleLine({ code }: { readonly code: string }) {
  const list = useContext(TitlesContext);
  if (list === undefined) return null;
  return (
    <LateWords namespace="forms">
      <Line code={code} list={list} />
    </LateWords>
  );
}

function Line({ code, list }: { readonly code: string; readonly list: CodeList }) {
  const { t } = useWords();
  const official = Object.hasOwn(list.titles, code) ? list.titles[code] : undefined;
  if (official === undefined) return null;
  const { source, version } = list;
  return (
    <div data-official={code} role="status">
      <p>
        {t('forms.codes.official')}: <strong>{official.title}</strong>
      </p>
      {official.definition !== undefined && <p>{official.definition}</p>}
      <p className={styles.quiet}>{t('forms.codes.facts', { source, version })}</p>
    </div>
  );
}
