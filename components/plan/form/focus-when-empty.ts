/** A line that was just added is empty: what is typed next goes there. One that was emptied has the focus already. */
export function focusWhenEmpty(node: HTMLInputElement | null): void {
  if (node !== null && node.value === '' && node.ownerDocument.activeElement?.tagName === 'BUTTON')
    node.focus();
}
