import { type ReactNode, useRef, useState } from 'react';
import { latePart } from '#components/app/late-part.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import { maskIdentityCode } from '#lib/base/identity-code.ts';
import type { BannerView } from '#lib/summary/views.ts';
import { ageWords } from './age-words.ts';
import styles from './Banner.module.css';
import { useSummary } from './SummaryContext.tsx';

/** How many critical risks have room in the banner; the rest are counted and one press away. */
const risksInBanner = 2;

const SummaryMenu = latePart(async () => ({ default: (await import('./SummaryMenu.tsx')).SummaryMenu }));

/** Who this is. Always in sight, covered by no dialog, and painted together with the facts or not at all. */
export function Banner({ view }: { view: BannerView }) {
  const { t } = useWords();
  const { actions } = useSummary();
  const [menuOpen, setMenuOpen] = useState(false);
  const banner = useRef<HTMLElement>(null);
  const age = ageWords(t, view.age);
  return (
    <header className={styles.banner} ref={banner}>
      <div className={styles.first}>
        <h1 className={styles.identity}>
          <bdi className={styles.name} data-banner-name="">
            {view.name}
          </bdi>
          {age !== undefined && (
            <>
              {' '}
              <span className={styles.age}>{age}</span>
            </>
          )}
        </h1>
        <span className={styles.buttons}>
          <IconButton
            icon="more"
            label={t('app.menu.label')}
            opens="menu"
            expanded={menuOpen}
            onPress={() => setMenuOpen(true)}
          />
          <IconButton icon="fold" label={t('app.fold')} onPress={actions.toggleCollapsed} />
        </span>
      </div>
      <IdentityLine view={view} />
      <div className={styles.third}>
        <Markers view={view} />
        <AgreementMark agreedOn={view.agreedOn} />
      </div>
      {menuOpen && <SummaryMenu anchor={banner} onClose={() => setMenuOpen(false)} />}
    </header>
  );
}

function IdentityLine({ view }: { view: BannerView }) {
  const { t, format } = useWords();
  const [shown, setShown] = useState(false);
  const { birthDate, identityCode, identityCodeValid, protectionOrder, municipality } = view;
  const place = protectionOrder ? t('terms.municipalityHidden') : municipality;
  const parts: { readonly id: string; readonly content: ReactNode }[] = [];
  if (birthDate !== undefined) {
    parts.push({ id: 'born', content: t('terms.born', { date: format.date(birthDate) }) });
  }
  if (identityCode !== undefined) {
    parts.push({
      id: 'code',
      content: (
        <>
          <bdi>{shown ? identityCode : maskIdentityCode(identityCode)}</bdi>{' '}
          <button type="button" className={styles.show} aria-pressed={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'summary.banner.hide' : 'summary.banner.show')}
          </button>
          {!identityCodeValid && (
            <span className={styles.invalid}>
              <Icon name="warning" /> {t('summary.banner.codeInvalid')}
            </span>
          )}
        </>
      ),
    });
  }
  if (place !== undefined) parts.push({ id: 'place', content: <bdi>{place}</bdi> });
  return (
    <p className={styles.second}>
      {parts.map((part, index) => (
        <span key={part.id} className={styles.part}>
          <span>{part.content}</span>
          {index < parts.length - 1 && <span aria-hidden="true">·</span>}
        </span>
      ))}
    </p>
  );
}

function Markers({ view }: { view: BannerView }) {
  const { t, format } = useWords();
  const { order, actions, folding, closeFinding } = useSummary();
  const { deceased, deceasedOn, deathAhead, protectionOrder, interpreterNeeded, criticalRisks } = view;
  const spoken = view.language === undefined ? undefined : format.languageName(view.language);
  const more = criticalRisks.length - risksInBanner;
  const showRisks = () => {
    closeFinding();
    actions.setFolding({ ...folding, 'risk-information': 'open' });
    document.querySelector('section[data-section="risk-information"]')?.scrollIntoView({ block: 'center' });
  };
  return (
    <ul className={styles.markers}>
      {deceased && (
        <Marker filled>
          {deceasedOn === undefined
            ? capitalised(t('terms.deceased'))
            : capitalised(t('terms.deceasedOn', { date: format.date(deceasedOn) }))}
        </Marker>
      )}
      {deathAhead !== undefined && (
        <Marker icon="warning">{t('terms.deathAhead', { date: format.date(deathAhead) })}</Marker>
      )}
      {protectionOrder && (
        <Marker icon="shield" filled>
          {t('terms.protectionOrderNotice')}
        </Marker>
      )}
      {interpreterNeeded && (
        <Marker icon="speech" filled>
          {capitalised(
            spoken === undefined ? t('terms.interpreterOnly') : t('terms.interpreter', { language: spoken }),
          )}
        </Marker>
      )}
      {!interpreterNeeded && spoken !== undefined && view.language !== 'fi' && (
        <Marker icon="speech">{t('summary.banner.language', { language: spoken })}</Marker>
      )}
      {criticalRisks.slice(0, risksInBanner).map((risk) => (
        <Marker key={risk} icon="warning">
          {risk}
        </Marker>
      ))}
      {more > 0 && order.includes('risk-information') && (
        <li>
          <button type="button" className={styles.show} onClick={showRisks}>
            {t('summary.banner.moreRisks', { count: more })}
          </button>
        </li>
      )}
    </ul>
  );
}

function Marker(props: {
  readonly icon?: IconName;
  readonly filled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li className={classNames(styles.marker, props.filled === true && styles.filled)}>
      {props.icon !== undefined && <Icon name={props.icon} size={12} />}
      <bdi>{props.children}</bdi>
    </li>
  );
}

/** What agreed between the host and the sources; pressing it says so in words. */
function AgreementMark({ agreedOn }: Pick<BannerView, 'agreedOn'>) {
  const { t } = useWords();
  const { openSheet } = useSummary();
  const agreed = agreedOn.length >= 2;
  const fields = agreedOn.map((field) => t(`terms.agreed.${field}`)).join(', ');
  const title = t(agreed ? 'summary.banner.sameClient' : 'summary.banner.unconfirmed');
  return (
    <button
      type="button"
      className={styles.agreement}
      aria-label={agreed ? `${title}: ${fields}` : title}
      onClick={() =>
        openSheet({
          title,
          content: (
            <p className={styles.explanation}>
              {agreed ? t('summary.banner.agreedOn', { fields }) : t('summary.banner.unconfirmedWhy')}
            </p>
          ),
        })
      }
    >
      <Icon name={agreed ? 'check' : 'warning'} />
      <span className={agreed ? styles.agreementWords : undefined}>{title}</span>
    </button>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
