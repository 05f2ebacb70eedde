import { type ReactNode, useState } from 'react';
import { latePart } from '#components/app/late-part.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { CompletenessView, SinceLastLookView, SourceLine } from '#lib/summary/views.ts';
import { newWhat } from './new-what.ts';
import { noFindings, noFindingsIcons, noFindingsWords } from './no-findings.ts';
import styles from './StatusStrip.module.css';
import { useSummary } from './SummaryContext.tsx';
import { shownFindings } from './shown-findings.ts';

type Tone = 'complete' | 'waiting' | 'partial';

function toneOf(view: CompletenessView): Tone {
  if (view.complete) return 'complete';
  // While answers are awaited nothing has gone wrong yet: the ground turns yellow only for a lack that will stay.
  return view.waiting && view.lines.every((line) => isAnswered(line) || isUnderWay(line) || isUnasked(line))
    ? 'waiting'
    : 'partial';
}
/* Nothing waits before the rules have been evaluated, and that is after the first picture. */
const FindingsLine = latePart(async () => ({ default: (await import('./FindingsLine.tsx')).FindingsLine }), {
  Until: NotYet,
});
const SourceList = latePart(async () => ({ default: (await import('./SourceList.tsx')).SourceList }));
const NewEntries = latePart(async () => ({ default: (await import('./NewEntries.tsx')).NewEntries }));
const UnreadList = latePart(async () => ({ default: (await import('./UnreadList.tsx')).UnreadList }));

const isAnswered = (line: SourceLine) => line.state.kind === 'answered';
const isUnderWay = (line: SourceLine) => line.state.kind === 'asking';
const isUnasked = (line: SourceLine) => line.state.kind === 'notAskedFor';

const glyphs = { complete: 'check', waiting: 'waiting', partial: 'warning' } as const;

interface StatusStripProps {
  readonly completeness: CompletenessView;
  readonly sinceLastLook: SinceLastLookView;
  /** What came of the last copying; takes no room while there is nothing to say. */
  readonly notice: string;
}

/** Is the picture complete, how old is it, what is new: the line between who and what. */
export function StatusStrip({ completeness, sinceLastLook, notice }: StatusStripProps) {
  const { t, format } = useWords();
  const { openSheet, findings } = useSummary();
  const tone = toneOf(completeness);
  const [chosen, setChosen] = useState<boolean>();
  const open =
    chosen ??
    (tone === 'partial' && completeness.lines.some((line) => !isAnswered(line) && !isUnasked(line)));
  const { answered, total, oldest, unreadCount } = completeness;
  const names = completeness.lines.filter(isAnswered).map((line) => line.source.name);

  return (
    <div
      className={styles.strip}
      data-completeness={tone}
      data-answered={answered}
      data-total={total}
      data-unread={unreadCount}
    >
      <div className={classNames(styles.line, styles[tone])}>
        <span className={classNames(styles.glyph, styles[`${tone}Glyph`])}>
          <Icon name={glyphs[tone]} />
        </span>
        <p className={styles.words} role="status">
          {tone === 'complete' && <strong>{t('summary.status.complete', { count: total })}</strong>}
          {tone === 'waiting' && <strong>{t('summary.status.waiting', { answered, total })}</strong>}
          {tone === 'partial' && (
            <>
              <strong>{t('summary.status.partial')}:</strong>{' '}
              {total === 0
                ? t('summary.status.noSources')
                : t('summary.status.answeredOf', { answered, total })}
            </>
          )}
          {oldest !== undefined && tone === 'complete' && (
            <span className={styles.time}>
              {' '}
              · {format.day(oldest)} <span className={styles.clock}>{format.time(oldest)}</span>
            </span>
          )}
        </p>
        <LinkButton expanded={open} onPress={() => setChosen(!open)}>
          {t('summary.status.sources')}
        </LinkButton>
      </div>
      {!open && names.length > 0 && <p className={styles.names}>{names.join(' · ')}</p>}
      {!open && <UnaskedLines lines={completeness.lines.filter(isUnasked)} />}
      {open && <SourceList lines={completeness.lines} />}
      {unreadCount > 0 && (
        <div className={styles.line}>
          <span className={styles.glyph}>
            <Icon name="warning" />
          </span>
          <p className={styles.words}>{t('summary.status.unread', { count: unreadCount })}</p>
          <LinkButton
            onPress={() =>
              openSheet({
                title: t('summary.status.unread', { count: unreadCount }),
                content: <UnreadList lines={completeness.lines} />,
              })
            }
          >
            {t('summary.status.which')}
          </LinkButton>
        </div>
      )}
      <WhatIsNew findings={findings} view={sinceLastLook} />
      <p className={styles.notice} role="status">
        {notice}
      </p>
    </div>
  );
}

interface WhatIsNewProps {
  readonly findings: ClientFindings | undefined;
  readonly view: SinceLastLookView;
}

/**
 * Findings that wait and entries since the last look, on one line. It keeps its place from the first picture on: the rules are
 * evaluated after it, and what comes late must not push down what somebody is about to press.
 */
function WhatIsNew({ findings, view }: WhatIsNewProps) {
  const { t, format } = useWords();
  const { openSheet, order, lines, isDeceased = false } = useSummary();
  const date = view.lastLook === undefined ? undefined : format.day(view.lastLook);
  const none = date === undefined ? undefined : t('summary.new.none', { date });
  const title = date === undefined ? undefined : t('summary.new.since', { count: view.total, date });
  const press = () => openSheet({ title: title ?? '', content: <NewEntries view={view} /> });
  const isSome = title !== undefined && view.total > 0;
  const end = isSome ? <LinkButton onPress={press}>{title}</LinkButton> : none;
  return (
    <>
      {order.includes('findings') && !isDeceased ? (
        <Awaiting findings={findings} lines={lines} end={end} />
      ) : (
        title !== undefined && (
          <QuietLine icon="clock" words={isSome ? title : none}>
            {isSome && <LinkButton onPress={press}>{t('summary.new.show')}</LinkButton>}
          </QuietLine>
        )
      )}
      {isSome && <p className={styles.names}>{newWhat(t, view)}</p>}
    </>
  );
}

interface AwaitingProps {
  readonly findings: ClientFindings | undefined;
  readonly lines: readonly SourceLine[];
  readonly end: ReactNode;
}

function Awaiting({ findings, lines, end }: AwaitingProps) {
  const { t } = useWords();
  const count = findings === undefined ? undefined : shownFindings(findings).length;
  if (findings === undefined || count === undefined) return <NotYet end={end} />;
  if (count > 0) return <FindingsLine findings={findings} end={end} />;
  const none = noFindings(findings, lines);
  const awaiting = none === 'ofAll' ? ` ${t('summary.findings.awaiting', { count })}` : '';
  return (
    <QuietLine icon={noFindingsIcons[none]} words={noFindingsWords(t, none) + awaiting}>
      {end}
    </QuietLine>
  );
}

function NotYet({ end }: { end: ReactNode }) {
  const { t } = useWords();
  return (
    <QuietLine icon="waiting" words={`${t('terms.section.findings')}: ${t('summary.findings.notYet')}`}>
      {end}
    </QuietLine>
  );
}

interface QuietLineProps {
  readonly icon: IconName;
  readonly words: string | undefined;
  readonly children: ReactNode;
}

function QuietLine({ icon, words, children }: QuietLineProps) {
  return (
    <div className={styles.line}>
      <span className={styles.glyph}>
        <Icon name={icon} />
      </span>
      <p className={styles.words}>{words}</p>
      {children !== undefined && children !== false && <span className={styles.end}>{children}</span>}
    </div>
  );
}

/** What was not asked for is always listed, also when everything that was asked has answered. */
function UnaskedLines({ lines }: { lines: readonly SourceLine[] }) {
  const { t } = useWords();
  const { actions } = useSummary();
  return lines.map(({ source }) => (
    <div className={styles.line} key={source.id}>
      <span className={classNames(styles.glyph, styles.quiet)}>
        <Icon name="notAsked" />
      </span>
      <p className={styles.words}>
        {source.name}: <strong>{t('terms.nothing.notAskedFor')}</strong>
      </p>
      <LinkButton onPress={() => actions.ask(source.id)} label={`${t('summary.ask')}: ${source.name}`}>
        {t('summary.ask')}
      </LinkButton>
    </div>
  ));
}
