import { browser } from 'wxt/browser';
import { loadWords } from '#components/app/words.ts';
import { worklistNamespaces } from '#components/worklist/WorklistPage.tsx';
import { readSettingsInForce } from '#lib/adapters/store/settings-in-force.ts';
import { createPageRoot } from '../session/page-root.ts';
import { runWorklist } from './create-worklist.ts';
import { createPageLink } from './page-link.ts';
import { startWork } from './start-work.ts';
import { type PictureHolder, WorklistRoot } from './WorklistRoot.tsx';

async function start(): Promise<void> {
  const settings = await readSettingsInForce(browser.storage.session);
  const rootElement = document.getElementById('root');
  if (settings === undefined || rootElement === null) return;
  const words = await loadWords(settings.language, worklistNamespaces);
  document.title = words.t('worklist.title');
  let holder: PictureHolder | undefined;
  await runWorklist({
    settings,
    t: words.t,
    startWork,
    link: createPageLink(),
    onPicture(picture) {
      if (holder !== undefined) {
        holder.picture = picture;
        holder.paint(picture);
        return;
      }
      holder = { picture, paint: () => undefined };
      createPageRoot(rootElement).render(<WorklistRoot holder={holder} words={words} />);
    },
  });
}

void start();
