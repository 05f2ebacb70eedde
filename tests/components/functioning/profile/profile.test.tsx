import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import { LatestAssessment } from '#components/functioning/profile/LatestAssessment.tsx';
import '#components/ui/base.css';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fakeFunctioning, rating, september } from '#tests/components/functioning/icf/fake-functioning.ts';
import { node, text } from '#tests/components/functioning/icf/stage.tsx';

beforeEach(() => page.viewport(360, 900));

async function rendered(entries: readonly FunctioningEntry[]) {
  const words = await loadWords('fi', ['app', 'summary', 'terms', 'functioning']);
  return render(
    <WordsProvider language="fi" timeZone="Europe/Helsinki" initial={words}>
      <main>
        <LatestAssessment entries={entries} access={fakeFunctioning().access} />
      </main>
    </WordsProvider>,
  );
}

const row = (code: string) => text(`[data-code="${code}"]`);
const xOf = (code: string, mark: string) =>
  Number(node(`[data-code="${code}"] [data-mark="${mark}"]`)?.getAttribute('cx'));

const march = { assessed: '2026-03-04T09:00:00+02:00' };

describe('the profile of the latest two assessments', () => {
  it('is a table that says every change in words with both numbers', async () => {
    const earlier = [rating('b130', 1, march), rating('b152', 1, march), rating('b280', 3, march)];
    await rendered([...september, ...earlier]);
    expect(text()).toContain('Verrattu arvioon 4.3.2026: 1 heikentynyt, 1 parantunut, 1 ennallaan');
    expect(row('b130')).toMatch(/heikentynyt 1\s→\s2/);
    expect(row('b280')).toMatch(/parantunut 3\s→\s2/);
    expect(row('b152')).toContain('ennallaan 1');
    expect(row('b130')).toContain('asiakas 3 vaikea, ero 1');
    // What was not rated before has no change, and no ring.
    expect(row('d850')).toContain('4 ehdoton');
    expect(node('[data-code="d850"] [data-mark="before"]')).toBeNull();
    expect(xOf('b130', 'now')).toBeGreaterThan(xOf('b130', 'before'));
    expect(xOf('b280', 'now')).toBeLessThan(xOf('b280', 'before'));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(await violations()).toEqual([]);
  });

  it('of one assessment says that no change can be seen', async () => {
    await rendered(september);
    expect(text()).toContain('Ensimmäinen arvio');
    expect(text()).not.toContain('→');
  });

  it('never puts a word on the line', async () => {
    await rendered([rating('d850', 'notApplicable'), rating('d850', 2, march)]);
    expect(row('d850')).toContain('9 ei sovellettavissa');
    expect(node('[data-code="d850"] [data-mark="now"]')).toBeNull();
  });
});

describe('the course of one category', () => {
  it('opens by a press: drawn, and each rating with day, rater and register', async () => {
    await rendered([...september, rating('b280', 3, march)]);
    await userEvent.click(page.elementLocator(node('[data-code="b280"] button') ?? document.body));
    const lines = [...document.querySelectorAll('[data-trend] li')].map(({ textContent }) => textContent);
    expect(lines[0]).toMatch(/Ammattilainen 2 kohtalainen · parantunut 3\s→\s2 T\. Mustonen4\.9\.2026Terv/);
    expect(lines).toHaveLength(3);
    expect(node('[data-trend] svg')).not.toBeNull();
    expect(await violations()).toEqual([]);
  });
});
