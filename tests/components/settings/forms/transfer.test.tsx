import { expect, it } from 'vitest';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import { parseSettingsText } from '#lib/model/settings/parse-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import { fakePorts } from '../fake-ports.ts';
import { fakeForms, fakeLibrary } from './fake-forms.ts';
import { openForms } from './stage.tsx';

const functioning: Settings['functioning'] = {
  forms: { 'generic-30': false },
  roles: { kotihoito: ['nurse'] },
  sets: [{ id: 'kotihoito', name: 'Kotihoito', names: { en: 'Home care' }, codes: ['d450'] }],
  packs: [{ instrument: 'phq-2' }],
};
const form = { id: 'q', title: 'Kysely', importedAt: '2026-11-01T08:00:00.000Z', from: 'a.json', text: '{}' };

it('the settings’ file carries own sets, roles and packs, and says that imported forms are not in it', async () => {
  const library = fakeLibrary({ forms: [form] });
  const ports = fakePorts({ ...defaultSettings, functioning }, { forms: fakeForms({ library }) });
  const { screen } = await openForms(ports);
  const transfer = () => screen.container.querySelector('section#transfer')?.textContent;
  await expect.poll(transfer).toContain('Siitä puuttuu 1 tuotu lomake tai nimikeluettelo');
  await screen.getByRole('button', { name: 'Vie tiedostoon', exact: true }).click();
  const read = parseSettingsText(ports.files[0]?.text ?? '');
  expect(read.ok && read.value.functioning).toEqual(functioning);
});

it('nothing is said to be missing from it where nothing was imported', async () => {
  const { screen } = await openForms(fakePorts(defaultSettings));
  expect(screen.container.querySelector('section#transfer')?.textContent).not.toContain('puuttuu');
});
