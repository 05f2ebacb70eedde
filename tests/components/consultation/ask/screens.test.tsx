import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { ok } from '#lib/base/result.ts';
import { violations } from '#tests/components/app/violations.ts';
import { arto, fakeAsk, unknownRole } from './fake-ask.ts';
import { listed, node, renderAsk, text, written } from './stage.tsx';

beforeEach(() => page.viewport(400, 900));

afterEach(() => {
  document.documentElement.style.fontSize = '';
});

describe('on every screen', () => {
  it.each([
    [360, 'fi'],
    [400, 'sv'],
    [560, 'en'],
  ] as const)('keeps within %i px in %s, in whole sentences and without a fault', async (width, language) => {
    await page.viewport(width, 900);
    await renderAsk(fakeAsk({ found: { ...written, urgency: 'now', handOver: true } }), { language });
    await expect.poll(() => node('[data-withheld]')).not.toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(text()).not.toContain('⟦');
    expect(text()).not.toContain('{{');
    expect(await violations()).toEqual([]);
  });

  it('keeps within its width when the text is twice as large', async () => {
    document.documentElement.style.fontSize = '200%';
    await renderAsk(fakeAsk({ found: written }));
    await expect.poll(() => node('[data-withheld]')).not.toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
  });

  it('gives a finger 44 px', async () => {
    const browser = cdp() as unknown as { send(method: string, given: object): Promise<unknown> };
    await browser.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await renderAsk(fakeAsk({ found: { ...written, urgency: 'now' } }));
    await expect.poll(() => node('[data-withheld]')).not.toBeNull();
    expect(matchMedia('(pointer: coarse)').matches).toBe(true);
    const small = [...document.querySelectorAll('main :is(button, label, textarea, a)')].filter(
      (each) => each.getBoundingClientRect().height < 43.5,
    );
    await browser.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    expect(small.map(({ textContent }) => textContent)).toEqual([]);
  });

  it('lists long names within 360 px', async () => {
    await page.viewport(360, 900);
    await renderAsk(fakeAsk({ colleagues: ok([unknownRole, arto]) }));
    await listed();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(await violations()).toEqual([]);
  });
});
