import { fail, ok, type Result } from '#lib/base/result.ts';
import type { InsertFailure } from '#lib/ports/host-adapter.ts';
import { sidebarTag } from './frame/sidebar-tag.ts';

/**
 * The record's field that had the focus last. Pressing in the sidebar moves the focus into its frame, so the field has
 * to be remembered; it is forgotten when the focus goes to anything else of the record, or when the client changes.
 */
const remembered = new WeakMap<Document, WeakRef<HTMLElement>>();

/** Remembers focused fields of `part` (the page, or a frame in it) as those of the page `root`. */
export function rememberFocusedField(root: Document, part: Document, signal: AbortSignal): void {
  const note = (element: Element | null | undefined) => {
    if (element?.localName === sidebarTag) return;
    if (isField(element)) remembered.set(root, new WeakRef(element));
    else remembered.delete(root);
  };
  if (isField(part.activeElement)) note(part.activeElement);
  // The composed path sees fields inside open shadow roots.
  part.addEventListener('focusin', (event) => note(event.composedPath()[0] as Element | undefined), {
    capture: true,
    signal,
  });
  part.addEventListener(
    'focusout',
    () => {
      // Only after the event is the new focus known; the body means that the user left the field for good.
      setTimeout(() => {
        if (part.hasFocus() && (part.activeElement === null || part.activeElement === part.body))
          remembered.delete(root);
      });
    },
    { capture: true, signal },
  );
}

/** A new client is open: what was focused belongs to the one before. */
export function forgetFocusedField(root: Document): void {
  remembered.delete(root);
}

/**
 * Puts text at the cursor of the remembered field the way typing does, so that the record's own script (React and
 * others) takes it and its undo works. Called only when the user has pressed for it.
 */
export function insertIntoFocusedField(root: Document, text: string): Result<void, InsertFailure> {
  const field = remembered.get(root)?.deref();
  if (field === undefined || !field.isConnected) return fail('noFocusedField');
  if (isReadOnly(field)) return fail('fieldReadOnly');
  field.focus();
  if (field.ownerDocument.execCommand('insertText', false, text)) return ok(undefined);
  return isTextControl(field) ? insertIntoControl(field, text) : fail('notSupported');
}

/** Where the editing command is refused: sets the value and tells the page so. */
function insertIntoControl(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
): Result<void, InsertFailure> {
  try {
    const start = field.selectionStart ?? field.value.length;
    field.setRangeText(text, start, field.selectionEnd ?? start, 'end');
  } catch {
    return fail('notSupported');
  }
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
  return ok(undefined);
}

const textInputs = new Set(['text', 'search', 'url', 'tel', 'email', '']);

function isField(element: Element | null | undefined): element is HTMLElement {
  if (element === null || element === undefined) return false;
  if (element.localName === 'textarea') return true;
  if (element.localName === 'input') return textInputs.has(element.getAttribute('type')?.toLowerCase() ?? '');
  return 'isContentEditable' in element && element.isContentEditable === true;
}

function isTextControl(field: HTMLElement): field is HTMLInputElement | HTMLTextAreaElement {
  return field.localName === 'textarea' || field.localName === 'input';
}

function isReadOnly(field: HTMLElement): boolean {
  return isTextControl(field) && (field.readOnly || field.disabled);
}
