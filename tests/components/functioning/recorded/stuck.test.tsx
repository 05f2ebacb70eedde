import { expect, it, vi } from 'vitest';
import { RecordedPanel } from '#components/functioning/icf/RecordedPanel.tsx';
import { RecordedList } from '#components/functioning/recorded/RecordedList.tsx';
import { fail, ok } from '#lib/base/result.ts';
import { form } from '#lib/functioning/forms/generic-7.ts';
import type { StuckAssessment } from '#lib/workflows/functioning/assessment-writes.ts';
import { fakeFunctioning, rating } from '../icf/fake-functioning.ts';
import { node, show, text } from '../instruments/stage.tsx';

const of = (id: string, day: string) =>
  rating('d450', 1, { assessment: id, assessed: `2026-${day}T09:44:00+02:00` });
const entries = [of('a-1', '11-18'), of('a-2', '11-10'), of('a-3', '11-02')];

async function shown(options: Parameters<typeof fakeFunctioning>[0]) {
  const { access } = fakeFunctioning(options);
  const { loadWords } = await import('#components/app/words.ts');
  const { WordsProvider } = await import('#components/app/WordsProvider.tsx');
  const words = await loadWords('fi', ['app', 'summary', 'terms', 'functioning']);
  await show(
    <WordsProvider language="fi" timeZone="Europe/Helsinki" initial={words}>
      <RecordedList access={access} entries={entries} onOpen={vi.fn()} />
    </WordsProvider>,
    '[data-recorded-list]',
  );
}

it('marks the assessment that met another version, even one that would be behind a press', async () => {
  await shown({ stuck: ok([{ id: 'a-3', why: 'conflict' }]) });
  await expect.poll(() => text('[data-recorded-assessment="a-3"]')).toContain('EI perillä');
  expect(document.querySelectorAll('[data-stuck]')).toHaveLength(1);
});

it('says when it is not known, and marks nothing', async () => {
  await shown({ stuck: fail({ reason: 'locked' }) });
  await expect.poll(text).toContain('ei tiedetä, ovatko kaikki perillä');
  expect(node('[data-stuck]')).toBeNull();
  expect(node('[data-recorded-assessment="a-3"]')).toBeNull();
});

it.each([
  ['with another version', 'conflict', 'joku muu kirjasi'],
  ['that it will not have it', 'refused', 'palvelin ei ottanut'],
] as const)(
  'takes back that it was recorded, when the server answers a moment later %s',
  async (_what, why, said) => {
    const { access } = fakeFunctioning();
    const { loadWords } = await import('#components/app/words.ts');
    const { WordsProvider } = await import('#components/app/WordsProvider.tsx');
    const words = await loadWords('fi', ['app', 'summary', 'terms', 'functioning']);
    let tell: (() => void) | undefined;
    let stuck: readonly StuckAssessment[] = [];
    const assessment = access.begin('generic-7');
    const told = {
      ...access,
      stuckAssessments: async () => ok(stuck),
      observeOutbox(changed: () => void) {
        tell = changed;
        return () => undefined;
      },
    };
    await show(
      <WordsProvider language="fi" timeZone="Europe/Helsinki" initial={words}>
        <RecordedPanel
          access={told}
          recorded={{ assessment, at: '2026-11-18T07:41:00.000Z' }}
          form={form}
          register="health"
          onText={vi.fn()}
          onClose={vi.fn()}
        />
      </WordsProvider>,
      '[data-recorded="done"]',
    );
    stuck = [{ id: assessment.id, why }];
    tell?.();
    await expect.poll(() => text('[data-recorded="stuck"]')).toContain('EI perillä');
    expect(text('[data-recorded]')).toContain(said);
    expect(text('[data-recorded]')).not.toContain('Kirjattu potilastietoon');
  },
);
