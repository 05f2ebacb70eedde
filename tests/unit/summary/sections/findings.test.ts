import { describe, expect, it } from 'vitest';
import { aClientRecord, aFailedResult, anOkResult } from '#tests/builders/records.ts';
import { aSummary, linesOf } from '#tests/builders/summaries.ts';

describe('findings', () => {
  it.each([
    ['when every source answered', aClientRecord({ health: anOkResult() })],
    ['when none answered', aClientRecord({ health: aFailedResult() })],
  ])('are said not to be evaluated, never to be none, %s', (_when, record) => {
    const section = aSummary(record).sections.findings;
    expect(section).toEqual({ id: 'findings', state: 'notAskedFor', gaps: [], view: { evaluated: false } });
    expect(linesOf(section)).toEqual(['Huomioita ei ole vielä arvioitu']);
  });
});
