import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { LateWords } from '#components/app/LateWords.tsx';
import { IcfItem } from '#components/functioning/icf/IcfItem.tsx';
import { OfficialTitles } from '#components/functioning/icf/OfficialTitles.tsx';
import { type Language, languages } from '#lib/base/language.ts';
import { violations } from '#tests/components/app/violations.ts';
import { node, show, text } from '../instruments/stage.tsx';

const list = (language: Language) => ({
  language,
  source: 'Julkaisija',
  version: '2.1',
  importedAt: '2026-11-01T08:00:00.000Z',
  titles: { d450: { title: 'Keksitty kulkemisen nimike', definition: 'Keksitty selitys.' } },
});

beforeEach(() => page.viewport(400, 700));

const open = (language: Language = 'fi') =>
  show(
    <LateWords namespace="functioning">
      <OfficialTitles access={{ officialTitles: async (wanted) => list(wanted) }}>
        <ul>
          {['d450', 'b280'].map((code) => (
            <IcfItem
              key={code}
              code={code}
              label={`Oma nimi ${code}`}
              item={undefined}
              previous={undefined}
              edits={{} as never}
            />
          ))}
        </ul>
      </OfficialTitles>
    </LateWords>,
    '[data-item="b280"]',
    language,
  );

it('an item shows its official title on a press, with definition, publisher and version; its own name stays', async () => {
  await open();
  await page.getByRole('button', { name: 'Lisää: Oma nimi d450' }).click();
  await page.getByRole('menuitem', { name: 'Näytä virallinen nimike' }).click();
  await expect
    .poll(() => text('[data-official="d450"]'))
    .toContain('virallinen nimike: Keksitty kulkemisen nimike');
  expect(text('[data-official="d450"]')).toContain('Keksitty selitys.');
  expect(text('[data-official="d450"]')).toContain('Julkaisija, versio 2.1');
  expect(text('[data-item="d450"] h3')).toContain('Oma nimi d450');
});

it('an item whose title was not imported offers none', async () => {
  await open();
  await page.getByRole('button', { name: 'Lisää: Oma nimi b280' }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Lisää huomautus' })).toBeVisible();
  expect(page.getByRole('menuitem', { name: 'Näytä virallinen nimike' }).elements()).toEqual([]);
});

it.each(languages)('the title is accessible in %s', async (language) => {
  await open(language);
  await page
    .getByRole('button', { name: /Oma nimi d450/ })
    .last()
    .click();
  await page.getByRole('menuitem', { name: /virallinen nimike|officiell benämning|official title/ }).click();
  await expect.poll(() => node('[data-official="d450"] strong')).not.toBeNull();
  expect(await violations()).toEqual([]);
  expect(text()).not.toMatch(/(?:forms|functioning)\.[a-z]/);
});
