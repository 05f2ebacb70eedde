import { useState } from 'react';
import { Guarded } from '#components/app/Guarded.tsx';
import type { SessionAccess } from '#components/app/sidebar-actions.ts';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import type { LoadedWords } from '#components/app/words.ts';
import { ClosedWorklist } from '#components/worklist/ClosedWorklist.tsx';
import {
  WorklistPage,
  type WorklistPageProps,
  worklistNamespaces,
} from '#components/worklist/WorklistPage.tsx';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { Session } from '#lib/workflows/session.ts';

/** What the page shows: the screens of a closed session, or the list of whoever has opened it. */
export type WorklistPicture =
  | {
      readonly kind: 'closed';
      readonly settings: Settings;
      readonly session: Exclude<Session, { kind: 'open' }>;
      readonly access: SessionAccess;
    }
  | { readonly kind: 'open'; readonly settings: Settings; readonly page: WorklistPageProps };

export interface PictureHolder {
  picture: WorklistPicture;
  /** Set by the root when it stands. */
  paint: (picture: WorklistPicture) => void;
}

export function WorklistRoot({ holder, words }: { holder: PictureHolder; words: LoadedWords }) {
  const [picture, setPicture] = useState(holder.picture);
  holder.paint = setPicture;
  const { language, timeZone } = picture.settings;
  return (
    <WordsProvider language={language} timeZone={timeZone} initial={words} namespaces={worklistNamespaces}>
      <Guarded facts={picture}>
        {picture.kind === 'closed' ? (
          <ClosedWorklist session={picture.session} access={picture.access} />
        ) : (
          <WorklistPage {...picture.page} />
        )}
      </Guarded>
    </WordsProvider>
  );
}
