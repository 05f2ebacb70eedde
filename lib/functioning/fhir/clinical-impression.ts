import { functioningSystems } from '#lib/fhir/functioning-systems.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import type { AssessedItem, Assessment } from '../assessment.ts';
import type { AssessmentContext } from './assessment-texts.ts';
import { printFactor } from './coded-values.ts';
import { observationReference, responseReference } from './logical-references.ts';
import { writtenForm } from './observations.ts';
import { toRaterReference } from './rating-extension.ts';

const isProblem = (value: unknown) => typeof value === 'number' && value > 0;

/** A problem in the eyes of either side: both views are findings. */
function deviates({ performance, capacity, own }: AssessedItem): boolean {
  return [performance, capacity, own].some((rating) => isProblem(rating?.value));
}

const isRated = ({ performance, capacity, own }: AssessedItem) =>
  performance !== undefined || capacity !== undefined || own !== undefined;

/** The summary of an assessment: what it rests on, what deviates, and the professional's words. */
export function toClinicalImpression(assessment: Assessment, context: AssessmentContext): ResourceJson {
  const { client, form, author, now, texts } = context;
  const { id, items } = assessment;
  const summary = assessment.summary?.trim() ?? '';
  const factors = items.flatMap(({ environment }) => environment ?? []);
  const barriers = factors.filter(({ kind, value }) => kind === 'barrier' && isProblem(value));
  const finding = [
    ...items
      .filter(deviates)
      .map((item) => ({ itemReference: observationReference(id, item.code), basis: writtenForm(item) })),
    ...[...new Set(barriers.map(printFactor))].map((written) => ({
      itemReference: observationReference(id, written),
      basis: written,
    })),
  ];
  return {
    resourceType: 'ClinicalImpression',
    identifier: [{ system: functioningSystems.assessment, value: id }],
    status: 'completed',
    description: form.name[texts.language],
    subject: { reference: client },
    effectiveDateTime: now,
    date: now,
    assessor: toRaterReference(author),
    investigation: [
      {
        code: { text: form.name[texts.language] },
        item: [
          responseReference(id),
          ...items.filter(isRated).map(({ code }) => observationReference(id, code)),
          ...[...new Set(factors.map(printFactor))].map((written) => observationReference(id, written)),
        ],
      },
    ],
    ...(summary === '' ? {} : { summary }),
    ...(finding.length === 0 ? {} : { finding }),
  };
}
