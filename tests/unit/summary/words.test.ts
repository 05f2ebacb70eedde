import { describe, expect, it } from 'vitest';
import { languages } from '#lib/base/language.ts';
import type { ClosedReason, SourceResult } from '#lib/model/client-record.ts';
import { channels, measurementKinds, ownerRoles } from '#lib/model/entries.ts';
import { roles } from '#lib/model/settings/settings.ts';
import { type SourceFailure, searchIds } from '#lib/model/source-record.ts';
import { copySummary } from '#lib/summary/copy-text.ts';
import { failureText } from '#lib/summary/failure-text.ts';
import { sectionIds } from '#lib/summary/section.ts';
import {
  aContact,
  aFunctioning,
  aGoal,
  aMandate,
  aMeasurement,
  aMedication,
  anOwner,
  aPlan,
  aProblem,
  aRiskInformation,
  aService,
  aTask,
} from '#tests/builders/entries.ts';
import { larisaNow, larisaRecord } from '#tests/builders/larisa.ts';
import {
  aClientRecord,
  aClosedResult,
  aFailedResult,
  anAskingResult,
  anOkResult,
  answeredSearches,
  aSkippedResult,
  aSourceRecord,
} from '#tests/builders/records.ts';
import { aSummary, aTextContext } from '#tests/builders/summaries.ts';

const failures: readonly SourceFailure[] = [
  { reason: 'unreachable' },
  { reason: 'timedOut' },
  { reason: 'notSignedIn' },
  { reason: 'forbidden' },
  { reason: 'notFound' },
  { reason: 'conflict' },
  { reason: 'tooMany', retryAfterSeconds: 3 },
  { reason: 'serverError', status: 500 },
  { reason: 'notFhir', detail: 'html' },
  { reason: 'tooLarge' },
  { reason: 'refused', status: 400, detail: '' },
  { reason: 'ignoredParameter', detail: '' },
  { reason: 'ambiguousClient', count: 1 },
  { reason: 'ambiguousClient', count: 2 },
  { reason: 'identityDiffers', differs: ['name'] },
];
const closedReasons: readonly ClosedReason[] = [
  'noPermission',
  'permissionExpired',
  'refused',
  'permissionUnknown',
  'roleNotAllowed',
  'signInNeeded',
];

/** Entries that make every section say everything it can say. */
const talkative = [
  ...ownerRoles.map((role) => anOwner({ role })),
  ...channels.map((channel) => aContact({ channel })),
  aContact({ status: 'booked', start: '2026-11-20T10:00:00Z' }),
  aGoal({ ownWords: false, targets: measurementKinds.map((measures) => ({ measures, value: 10 })) }),
  aPlan({ reviewDue: '2026-11-17' }),
  aPlan({ type: 'pathway' }),
  ...measurementKinds.map((measures) => aMeasurement({ measures, taken: '2026-11-01T10:00:00Z' })),
  ...measurementKinds.map((measures) => aMeasurement({ measures, value: 1, taken: '2010-11-01T10:00:00Z' })),
  aProblem({ certainty: 'provisional' }),
  aProblem({ status: 'resolved' }),
  aMedication({ status: 'onHold', asNeeded: true }),
  aMedication({ status: 'stopped' }),
  ...(['allergy', 'intolerance', 'alert'] as const).map((type) => aRiskInformation({ type })),
  aService({ status: 'pending' }),
  aService({ status: 'ended' }),
  aService({ type: 'decision', to: '2026-12-31' }),
  ...([0, 1, 2, 3, 4, 'notSpecified', 'notApplicable'] as const).flatMap((performance, index) => [
    aFunctioning({ code: `d${index}`, performance, ownRating: performance }),
    aFunctioning({ code: `d${index}`, performance: 2, assessed: '2020-01-01T10:00:00Z' }),
  ]),
  aTask({ due: '2026-11-01' }),
  aTask({ type: 'professionalTask' }),
  aTask({ type: 'message' }),
  ...(['guardian', 'mandate', 'nextOfKin', 'other'] as const).map((type) =>
    aMandate({ type, to: '2027-01-01' }),
  ),
];

describe.each([...languages])('the words in %s', (language) => {
  const context = { ...aTextContext(language), now: larisaNow };
  const { t } = context;
  const textOf = (results: Partial<Record<'health' | 'social' | 'occupational', SourceResult>>) =>
    copySummary(aSummary(aClientRecord(results)), context);

  it('are there for everything the sections can say', () => {
    expect(textOf({ health: anOkResult(talkative) })).not.toBe('');
    expect(textOf({ health: anOkResult([aRiskInformation({ recordedAbsence: true })]) })).not.toBe('');
    expect(copySummary(aSummary(larisaRecord()), context)).not.toBe('');
  });

  it('are there for every kind of nothing', () => {
    const stale = aSourceRecord({ entries: talkative, unread: [{ reference: '?', reason: '' }] });
    const broken = answeredSearches({
      contacts: { status: 'partial', count: 1, failure: { reason: 'timedOut' } },
    });
    const absent = Object.fromEntries(searchIds.map((id) => [id, { status: 'notOffered' }] as const));
    const { client: _none, ...unknown } = aSourceRecord();
    const results: readonly SourceResult[] = [
      anOkResult([], { searches: broken }),
      anOkResult([], { searches: absent }),
      anAskingResult(),
      anAskingResult(stale),
      ...failures.map((failure) => aFailedResult(failure)),
      aFailedResult({ reason: 'timedOut' }, stale),
      ...closedReasons.map((reason) => aClosedResult(reason)),
      aSkippedResult(),
      { status: 'ok', record: unknown, fromCache: true },
    ];
    for (const health of results) expect(textOf({ health })).not.toBe('');
  });

  it('are there for every failure, one sentence each', () => {
    const texts = failures.map((failure) => failureText(t, failure));
    expect(new Set(texts).size).toBe(failures.length);
  });

  it('are there for every name that a screen shows', () => {
    const keys = [
      ...sectionIds.map((id) => `section.${id}`),
      ...searchIds.map((id) => `search.${id}`),
      ...roles.map((role) => `role.${role}`),
      ...[...measurementKinds, 'other'].map((kind) => `measure.${kind}`),
      ...channels.map((channel) => `channel.${channel}`),
      ...['held', 'ongoing', 'booked', 'noShow'].map((status) => `contactStatus.${status}`),
      ...['up', 'down', 'same'].map((trend) => `trend.${trend}`),
      ...['health', 'occupational', 'social'].flatMap((register) => [
        `register.${register}`,
        `registerShort.${register}`,
        `registerFull.${register}`,
      ]),
      ...['identityCode', 'sourceId', 'name', 'birthDate'].map((field) => `agreed.${field}`),
    ];
    for (const key of keys) expect(t(`terms.${key}`)).not.toBe('');
  });

  it('have a form for one and for many', () => {
    const kinds = [
      'contact',
      'problem',
      'measurement',
      'medication',
      'riskInformation',
      'goal',
      'plan',
      'owner',
    ];
    for (const kind of [...kinds, 'service', 'functioning', 'task', 'mandate']) {
      expect(t(`terms.kind.${kind}`, { count: 1 })).not.toBe('');
      expect(t(`terms.kind.${kind}`, { count: 2 })).not.toBe('');
    }
  });
});
