import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '#components/ui/base.css';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { SectionHead } from '#components/ui/SectionHead.tsx';
import { Tag } from '#components/ui/Tag.tsx';

describe('a section head', () => {
  it('is pressed by its whole width and says whether it is open', async () => {
    const onToggle = vi.fn();
    const screen = await render(
      <SectionHead title="Otsikko" open={false} controls="body" onToggle={onToggle} meta="7 kpl" />,
    );
    const button = screen.getByRole('button', { name: 'Otsikko' });
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await expect.element(button).toHaveAccessibleDescription('7 kpl');
    const head = button.element().closest('div');
    const { right, top } = head?.getBoundingClientRect() ?? new DOMRect();
    expect(document.elementFromPoint(right - 30, top + 10)).toBe(button.element());
  });
});

describe('an entry row', () => {
  it('is pressed anywhere but on its own link', async () => {
    const onPress = vi.fn();
    const screen = await render(
      <EntryList>
        <EntryRow
          label="Omahoitaja"
          content="Tiina Mustonen"
          beside={<a href="tel:123">soita</a>}
          date="9.1.2025"
          onPress={onPress}
        />
      </EntryList>,
    );
    const date = screen.getByText('9.1.2025').element().getBoundingClientRect();
    expect(document.elementFromPoint(date.x + 2, date.y + 2)?.textContent).toBe('Tiina Mustonen');
    const link = screen.getByText('soita').element().getBoundingClientRect();
    expect(document.elementFromPoint(link.x + 2, link.y + 4)?.tagName).toBe('A');
    await screen.getByRole('button', { name: 'Tiina Mustonen' }).click();
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('is no button when there is nothing to open', async () => {
    const screen = await render(
      <EntryList>
        <EntryRow content="ei kirjattu" />
      </EntryList>,
    );
    expect(screen.getByRole('button').query()).toBeNull();
  });
});

describe('a disclosure', () => {
  it('opens with the keyboard and makes its rows only then', async () => {
    const screen = await render(<Disclosure label="Päättyneet (2)">rivit</Disclosure>);
    expect(screen.getByText('rivit').query()).toBeNull();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(screen.getByText('rivit')).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByText('rivit').query()).toBeNull();
  });
});

describe('a tag', () => {
  it.each([
    ['solid', '3px', 'solid'],
    ['double', '5px', 'double'],
    ['dashed', '3px', 'dashed'],
  ] as const)('has its word and a %s bar, so that colour is not alone', async (bar, width, style) => {
    const screen = await render(<Tag text="Terv" bar={bar} fullText="Terveys" />);
    const short = screen.getByText('Terv').element();
    expect(short.getAttribute('title')).toBe('Terveys');
    const { borderInlineStartStyle, borderInlineStartWidth } = getComputedStyle(short.parentElement ?? short);
    expect([borderInlineStartWidth, borderInlineStartStyle]).toEqual([width, style]);
  });
});

describe('a mark', () => {
  it('says its meaning in words beside the glyph', async () => {
    const screen = await render(<Mark icon="padlock" words="ei oikeutta" more="luovutuslupa puuttuu" />);
    await expect.element(screen.getByText('ei oikeutta', { exact: true })).toBeInTheDocument();
    expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});
