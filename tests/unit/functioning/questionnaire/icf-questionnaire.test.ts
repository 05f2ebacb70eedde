import { describe, expect, it } from 'vitest';
import { languages } from '#lib/base/language.ts';
import { icfForms } from '#lib/functioning/forms/registry.ts';
import { icfLinkId, icfQuestionnaire } from '#lib/functioning/questionnaire/icf-questionnaire.ts';
import { parseForm } from '#lib/functioning/questionnaire/parse-form.ts';

const labelOf = (code: string) => (code === 'd450' ? 'Käveleminen' : undefined);

describe.each(icfForms.map((form) => [form.id, form] as const))('%s', (_id, form) => {
  it.each([...languages])('is read as a form in %s without a note', (language) => {
    const questionnaire = icfQuestionnaire(form, language, labelOf);
    const parsed = parseForm(questionnaire);
    expect(parsed.ok && parsed.value.notes).toEqual([]);
    expect(parsed.ok && parsed.value.items.map(({ linkId }) => linkId)).toEqual(form.codes);
  });

  it('rates performance before capacity, and capacity of activities alone', () => {
    const parsed = parseForm(icfQuestionnaire(form, 'fi', labelOf));
    if (!parsed.ok) throw new Error(parsed.failure);
    for (const { linkId, items } of parsed.value.items) {
      const parts = items.map((item) => item.linkId.slice(linkId.length + 1));
      const component = linkId[0];
      expect(parts).toEqual(
        component === 'd'
          ? ['performance', 'capacity', 'own', 'source', 'note']
          : component === 'e'
            ? ['performance', 'facilitator', 'own', 'source', 'note']
            : ['performance', 'own', 'source', 'note'],
      );
    }
  });
});

describe('a rating', () => {
  it('has weights for 0 to 4; 8 and 9 are words', () => {
    const [form] = icfForms;
    const parsed = form === undefined ? undefined : parseForm(icfQuestionnaire(form, 'fi', labelOf));
    if (parsed?.ok !== true) throw new Error('no form');
    const walking = parsed.value.items.find(({ linkId }) => linkId === 'd450');
    expect(walking).toMatchObject({ text: 'Käveleminen', prefix: 'd450' });
    const rating = walking?.items.find(({ linkId }) => linkId === icfLinkId('d450', 'performance'));
    expect(rating?.options?.map(({ text, weight }) => [text, weight])).toEqual([
      ['ei ongelmaa', 0],
      ['lievä', 1],
      ['kohtalainen', 2],
      ['vaikea', 3],
      ['täydellinen', 4],
      ['ei määritelty', undefined],
      ['ei sovellu', undefined],
    ]);
    expect(parsed.value.items.find(({ linkId }) => linkId === 'b130')?.text).toBe('b130');
  });
});
