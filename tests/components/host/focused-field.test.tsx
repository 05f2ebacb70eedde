import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import {
  forgetFocusedField,
  insertIntoFocusedField,
  rememberFocusedField,
} from '#lib/adapters/host/focused-field.ts';

/** Keeps its text in its own state, as records written with React do: a value set past it is lost. */
function Field({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState('Before ');
  return (
    <textarea
      aria-label="note"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onText(target.value);
      }}
    />
  );
}

describe('text put into the record', () => {
  let ending: AbortController;
  let place: HTMLElement;

  function add(markup: readonly [tag: string, attributes: Readonly<Record<string, string>>]): HTMLElement {
    const element = document.createElement(markup[0]);
    for (const [name, value] of Object.entries(markup[1])) element.setAttribute(name, value);
    place.append(element);
    return element;
  }

  beforeEach(() => {
    ending = new AbortController();
    place = document.createElement('div');
    document.body.append(place);
    rememberFocusedField(document, document, ending.signal);
  });
  afterEach(() => {
    ending.abort();
    forgetFocusedField(document);
    place.remove();
  });

  it('reaches a field that React controls, at the cursor', async () => {
    const texts: string[] = [];
    const screen = await render(<Field onText={(text) => texts.push(text)} />);
    await userEvent.click(screen.getByLabelText('note'));
    await userEvent.keyboard('{End}');
    expect(insertIntoFocusedField(document, 'Yhteenveto\ntoinen rivi')).toEqual({
      ok: true,
      value: undefined,
    });
    expect(texts.at(-1)).toBe('Before Yhteenveto\ntoinen rivi');
    await expect.element(screen.getByLabelText('note')).toHaveValue('Before Yhteenveto\ntoinen rivi');
  });

  it('goes into the field that had the focus last, when the sidebar has it now', () => {
    const field = add(['textarea', {}]) as HTMLTextAreaElement;
    const sidebar = add(['rinnalla-sidebar', { tabindex: '0' }]);
    field.focus();
    sidebar.focus();
    insertIntoFocusedField(document, 'text');
    expect(field.value).toBe('text');
  });

  it('goes into editable text', () => {
    const field = add(['div', { contenteditable: 'true' }]);
    field.focus();
    insertIntoFocusedField(document, 'text');
    expect(field.textContent).toBe('text');
  });

  it('is never markup', () => {
    const field = add(['div', { contenteditable: 'true' }]);
    field.focus();
    insertIntoFocusedField(document, '<b>text</b>');
    expect([field.querySelector('b'), field.textContent]).toEqual([null, '<b>text</b>']);
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['a field that cannot be changed', 'textarea', { readonly: '' }],
    ['an input that cannot be changed', 'input', { readonly: '' }],
  ])('does not go into %s', (_, tag, attributes) => {
    add([tag, attributes]).focus();
    expect(insertIntoFocusedField(document, 'text')).toEqual({ ok: false, failure: 'fieldReadOnly' });
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['a password', 'input', { type: 'password' }],
    ['a tick box', 'input', { type: 'checkbox' }],
    ['a button', 'button', {}],
  ])('does not go into %s', (_, tag, attributes) => {
    add([tag, attributes]).focus();
    expect(insertIntoFocusedField(document, 'text')).toEqual({ ok: false, failure: 'noFocusedField' });
  });

  it('does not go into a field that the user has left for another part of the record', () => {
    add(['textarea', {}]).focus();
    add(['button', {}]).focus();
    expect(insertIntoFocusedField(document, 'text')).toEqual({ ok: false, failure: 'noFocusedField' });
  });

  it('does not go into a field that was focused for the client before', () => {
    const field = add(['textarea', {}]) as HTMLTextAreaElement;
    field.focus();
    forgetFocusedField(document);
    expect(insertIntoFocusedField(document, 'text')).toEqual({ ok: false, failure: 'noFocusedField' });
    expect(field.value).toBe('');
  });

  it('does not go into a field that is gone', () => {
    const field = add(['textarea', {}]);
    field.focus();
    field.remove();
    expect(insertIntoFocusedField(document, 'text')).toEqual({ ok: false, failure: 'noFocusedField' });
  });
});
