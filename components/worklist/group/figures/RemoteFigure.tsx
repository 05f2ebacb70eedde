import { useWords } from '#components/app/WordsProvider.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { Bars } from '../Bars.tsx';
import { FigureFrame, NoPlot } from '../FigureFrame.tsx';
import { useGroup } from '../GroupContext.tsx';
import { countedText, denominatorText, personsText } from '../group-words.ts';
import styles from './TextFigure.module.css';

/** Contacts held remotely; what that means is one press away. */
export function RemoteFigure() {
  const words = useWords();
  const { t, format } = words;
  const { figures } = useGroup();
  const { share, clients, of } = figures.remote();
  const title = t('group.remote.title');
  const explained = (
    <div className={styles.explained}>
      <Disclosure label={t('group.remote.what')}>
        <p className={styles.text}>{t('group.remote.explained')}</p>
      </Disclosure>
    </div>
  );
  if (share.state !== 'shown') {
    return (
      <FigureFrame title={title} compact={false}>
        <NoPlot>{t(`group.remote.${share.state}`)}</NoPlot>
        {explained}
      </FigureFrame>
    );
  }
  const percent = format.percent(share.percent);
  const sentence = t('group.remote.sentence', {
    percent,
    part: format.number(share.part, 0),
    whole: format.number(share.whole, 0),
    of: denominatorText(of, words),
  });
  return (
    <FigureFrame
      title={title}
      compact={false}
      table={{ head: [title, t('group.month12')], rows: [[title, percent]] }}
      notes={[
        sentence,
        t('group.remote.clients', { count: personsText(clients, words) }),
        countedText(figures.counted(), words),
      ]}
    >
      <Bars
        rows={[
          { key: 'remote', label: title, value: percent, parts: [{ size: share.percent, look: 'plain' }] },
        ]}
        most={100}
        compact={false}
        onTrack
      />
      {explained}
    </FigureFrame>
  );
}
