import { type ReactNode, useState } from 'react';
import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { createFormat } from '#components/app/format.ts';
import { type Words, WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords, type Namespace } from '#components/app/words.ts';
import { GroupView, type GroupViewProps } from '#components/worklist/group/GroupView.tsx';
import '#components/ui/base.css';
import type { Language } from '#lib/base/language.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { segmentNamesIn } from '#lib/risk/segment-names.ts';
import { type GroupFilter, isSameFilter } from '#lib/worklist/group/group-filter.ts';
import { groupContext } from '#tests/builders/group.ts';

const namespaces: readonly Namespace[] = ['app', 'summary', 'terms', 'group'];

export interface Staged {
  readonly onFilter: ReturnType<typeof vi.fn<GroupViewProps['onFilter']>>;
  readonly onSize: ReturnType<typeof vi.fn<GroupViewProps['onSize']>>;
}

/** Keeps the filters and the size the way the worklist does. */
function Stage({ first, spies }: { first: GroupViewProps; spies: Staged }) {
  const [filters, setFilters] = useState(first.filters);
  const [size, setSize] = useState(first.size);
  const toggle = (filter: GroupFilter) => {
    spies.onFilter(filter);
    setFilters((before) =>
      before.some((each) => isSameFilter(each, filter))
        ? before.filter((each) => !isSameFilter(each, filter))
        : [...before, filter],
    );
  };
  return (
    <GroupView
      {...first}
      filters={filters}
      size={size}
      onFilter={toggle}
      onSize={(next) => {
        spies.onSize(next);
        setSize(next);
      }}
    />
  );
}

/** The group view of these rows, as the worklist shows it. */
export async function renderGroup(
  said: Partial<GroupViewProps> & Pick<GroupViewProps, 'rows'>,
  language: Language = 'fi',
) {
  const spies: Staged = { onFilter: vi.fn(), onSize: vi.fn() };
  const first: GroupViewProps = {
    context: groupContext(),
    names: {
      segmentName: (segment) => segmentNamesIn(language)[segment],
      ruleTitle: (ruleId) => ruleCatalogue.find(({ id }) => id === ruleId)?.words[language].title ?? ruleId,
    },
    readAt: '2026-11-18T04:00:00Z',
    refresh: { kind: 'idle' },
    notShown: 0,
    filters: [],
    onFilter: spies.onFilter,
    size: 'strip',
    onSize: spies.onSize,
    ...said,
  };
  const { screen } = await renderWithWords(
    <main>
      <Stage first={first} spies={spies} />
    </main>,
    language,
  );
  return { screen, ...spies };
}

/** With the words of the page. */
async function renderWithWords(inside: ReactNode, language: Language = 'fi') {
  const words = await loadWords(language, namespaces);
  const screen = await render(
    <WordsProvider language={language} timeZone="Europe/Helsinki" initial={words} namespaces={namespaces}>
      {inside}
    </WordsProvider>,
  );
  return { screen };
}

/** What `useWords` gives in Finnish. */
export async function fullWords(): Promise<Words> {
  const { t, language } = await loadWords('fi', namespaces);
  const timeZone = 'Europe/Helsinki';
  return { t, language, timeZone, format: createFormat(language, timeZone) };
}
