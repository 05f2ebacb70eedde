import { describe, expect, it } from 'vitest';
import type { TriageEntry } from '#lib/model/entries.ts';
import { answerInForce, newestAnswerFirst } from '#lib/risk/findings/triage-state.ts';
import { aProvenance } from '#tests/builders/entries.ts';

let made = 0;
function anAnswer(said: Partial<TriageEntry> = {}): TriageEntry {
  made += 1;
  return {
    kind: 'triage',
    id: `Task/${made}`,
    provenance: aProvenance(),
    ruleId: 'emergency-visits',
    ruleVersion: '1.0',
    answer: 'known',
    at: '2026-11-10T08:00:00Z',
    by: 'Tiina Mustonen',
    fingerprint: 'same',
    ...said,
  };
}
const today = '2026-11-18';

describe('the answer in force', () => {
  it.each<[string, Partial<TriageEntry>, boolean]>([
    ['known already', {}, true],
    ['an act that was begun', { answer: 'act', deed: 'owner' }, true],
    ['not relevant', { answer: 'notRelevant', reason: 'alreadySolved' }, true],
    ['about other evidence', { fingerprint: 'other' }, false],
    ['taken back', { answer: 'reopened' }, false],
    ['later, tomorrow', { answer: 'later', until: '2026-11-19' }, true],
    ['later, today: the date has come', { answer: 'later', until: '2026-11-18' }, false],
    ['later, without a date', { answer: 'later' }, false],
  ])('%s', (_name, said, holds) => {
    const answer = anAnswer(said);
    expect(answerInForce([answer], 'same', today)).toBe(holds ? answer : undefined);
  });

  it('is the newest of all, whoever gave it', () => {
    const older = anAnswer({ at: '2026-11-10T08:00:00Z' });
    const newer = anAnswer({ at: '2026-11-10T11:00:00+02:00', answer: 'reopened', by: 'Antti Keränen' });
    expect(newestAnswerFirst([older, newer])[0]).toBe(newer);
    expect(answerInForce(newestAnswerFirst([older, newer]), 'same', today)).toBeUndefined();
  });

  it('of one moment has the same order for everybody', () => {
    const [one, other] = [anAnswer(), anAnswer()];
    expect(newestAnswerFirst([one, other])).toEqual(newestAnswerFirst([other, one]));
  });
});
