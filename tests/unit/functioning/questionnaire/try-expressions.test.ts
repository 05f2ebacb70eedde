import { describe, expect, it } from 'vitest';
import { fhirpathEvaluator } from '#lib/adapters/expressions/fhirpath-evaluator.ts';
import { tryExpressions } from '#lib/functioning/questionnaire/try-expressions.ts';
import { aForm } from '#tests/builders/questionnaire.ts';

const extension = (url: string, expression: string, name?: string) => ({
  url,
  valueExpression: { expression, ...(name === undefined ? {} : { name }) },
});
const variable = (name: string, expression: string) =>
  extension('http://hl7.org/fhir/StructureDefinition/variable', expression, name);
const calculated = (linkId: string, expression: string) => ({
  linkId,
  type: 'decimal',
  extension: [
    extension(
      'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
      expression,
    ),
  ],
});

describe('trying the formulas of a form', () => {
  it('finds none that is wrong where all can be evaluated, with nothing answered', async () => {
    const form = aForm(
      [
        { linkId: 'n', type: 'decimal' },
        calculated('x', '%n * 2'),
        calculated('y', '%resource.item.answer.value.sum()'),
      ],
      {
        extension: [variable('n', `%resource.item.where(linkId = 'n').answer.value`)],
      },
    );
    expect(await tryExpressions(form, fhirpathEvaluator)).toEqual([]);
  });

  it('names those that are wrong, ask for what is not here, or use a variable that does', async () => {
    const form = aForm(
      [
        calculated('x', '1 +'),
        calculated('y', '%v + 1'),
        calculated('z', '1'),
        calculated('w', '%patient.name'),
      ],
      {
        extension: [variable('v', `'x'.memberOf('https://example.fi/set')`)],
      },
    );
    expect(await tryExpressions(form, fhirpathEvaluator)).toEqual([
      { kind: 'expressionFails', about: '%v' },
      { kind: 'expressionFails', linkId: 'x', about: '1 +' },
      { kind: 'expressionFails', linkId: 'y', about: '%v + 1' },
      { kind: 'expressionFails', linkId: 'w', about: '%patient.name' },
    ]);
  });

  it('tells those that do not end apart', async () => {
    const form = aForm([calculated('x', '1'.repeat(200))]);
    const late = { evaluate: async () => ({ ok: false, failure: 'late' }) as const };
    expect(await tryExpressions(form, late)).toEqual([
      { kind: 'expressionLate', linkId: 'x', about: '1'.repeat(120) },
    ]);
  });
});
