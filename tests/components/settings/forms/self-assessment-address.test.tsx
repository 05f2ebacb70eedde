import { expect, it } from 'vitest';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import { fakePorts } from '../fake-ports.ts';
import { openForms, stored } from './stage.tsx';

it('keeps the address of the e-service only when it can carry the code sealed, and takes it away when emptied', async () => {
  const ports = fakePorts(defaultSettings);
  const { screen, part } = await openForms(ports);
  const words = () => part.querySelector('[data-self-assessment-address]')?.textContent ?? '';
  const field = screen.getByLabelText('Sähköisen asioinnin osoite');
  const save = screen.getByRole('button', { name: 'Tallenna osoite' });
  for (const wrong of [
    'http://asiointi.example.fi/{task}',
    'https://asiointi.example.fi/',
    'asiointi {task}',
  ]) {
    await field.fill(wrong);
    await save.click();
    await expect.poll(words).toContain('Ei tallennettu');
    expect(stored(ports)?.selfAssessmentAddress).toBeUndefined();
  }
  await field.fill(' https://asiointi.example.fi/arvio/{task} ');
  expect(words()).not.toContain('Ei tallennettu');
  await save.click();
  await expect.poll(words).toContain('Osoite tallennettu');
  expect(stored(ports)?.selfAssessmentAddress).toBe('https://asiointi.example.fi/arvio/{task}');
  await field.fill('');
  await save.click();
  await expect.poll(() => stored(ports)?.selfAssessmentAddress).toBeUndefined();
});
