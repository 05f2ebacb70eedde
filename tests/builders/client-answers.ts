/** What the county's own e-service writes when the client has answered Generic-7: the client's own ratings, by the form's link ids. */
export function clientAnswers(
  ratings: Readonly<Record<string, string>>,
  said: { readonly [element: string]: unknown } = {},
): { readonly resourceType: 'QuestionnaireResponse'; readonly [element: string]: unknown } {
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'urn:rinnalla:form:generic-7|1.0',
    status: 'completed',
    subject: { reference: 'Patient/larisa' },
    source: { reference: 'Patient/larisa' },
    basedOn: [{ reference: 'Task/12' }],
    authored: '2026-11-20T18:05:00.000Z',
    item: Object.entries(ratings).map(([code, digit]) => ({
      linkId: code,
      item: [
        {
          linkId: `${code}/own`,
          answer: [{ valueCoding: { system: 'urn:rinnalla:icf-qualifier', code: digit } }],
        },
      ],
    })),
    ...said,
  };
}
