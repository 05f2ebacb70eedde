import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/functional-decline.ts';
import { recordAssessment } from '#lib/workflows/functioning/record-assessment.ts';
import { anAssessment, anAssessmentContext, aRating } from '#tests/builders/assessments.ts';
import { aFunctioning } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase } from '#tests/builders/risk.ts';
import { aRecordingClient, aRecordingOutbox } from './recording-client.ts';

const { form, texts } = anAssessmentContext();
const before = aFunctioning({ code: 'd450', performance: 1, assessed: `${daysAgo(200)}T09:00:00+02:00` });

it.each([
  [3, 'present'],
  [1, 'absent'],
] as const)(
  'a walking of 1 that is recorded as %i now is %s as a finding at once',
  async (value, outcome) => {
    const { client, fresh } = aRecordingClient([before]);
    const assessment = anAssessment([{ code: 'd450', performance: aRating(value) }]);
    await recordAssessment(aRecordingOutbox().outbox, { client, assessment, form, texts, text: '' });
    const result = evaluateCase(rule, { entries: [...fresh, before] });
    expect(result.outcome).toBe(outcome);
    // It shows what it rests on: both assessments of what declined.
    const shown = result.evidence.map((each) => [each.shape.name, each.value]);
    if (outcome === 'present')
      expect(shown).toEqual([
        ['d450', 3],
        ['d450', 1],
      ]);
  },
);
