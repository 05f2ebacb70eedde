import { describe, expect, it } from 'vitest';
import { fhirpathEvaluator } from '#lib/adapters/expressions/fhirpath-evaluator.ts';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { settleSums } from '#lib/workflows/functioning/settle-sums.ts';
import { aForm } from '#tests/builders/questionnaire.ts';

const form = aForm([
  { linkId: 'n', type: 'integer' },
  {
    linkId: 'twice',
    type: 'integer',
    extension: [
      {
        url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
        valueExpression: { expression: `%resource.item.where(linkId='n').answer.value * 2` },
      },
    ],
  },
]);
const whole = (value: number) => [{ value: { kind: 'integer', value } as const }];
/** Pressed before the screen had got so far: the sum is of an earlier answer. */
const stale: FormAnswers = { n: whole(5), twice: whole(2) };

describe('the sums that are recorded', () => {
  it('are of the answers that are recorded', async () => {
    let closed = 0;
    const settled = await settleSums(form, stale, async () => ({
      ...fhirpathEvaluator,
      close: () => {
        closed += 1;
      },
    }));
    expect(settled).toEqual({ n: whole(5), twice: whole(10) });
    expect(closed).toBe(1);
  });

  it('are none when what calculates cannot be loaded or does not end', async () => {
    expect(await settleSums(form, stale, () => Promise.reject(new Error('gone')))).toEqual({ n: whole(5) });
    const late = { evaluate: async () => ({ ok: false, failure: 'late' }) as const, close: () => undefined };
    expect(await settleSums(form, stale, async () => late)).toEqual({ n: whole(5) });
  });

  it('load nothing for a form without any', async () => {
    const plain = aForm([{ linkId: 'n', type: 'integer' }]);
    const answers = { n: whole(1) };
    expect(await settleSums(plain, answers, () => Promise.reject(new Error('asked')))).toBe(answers);
  });
});
