import { type RefObject, useLayoutEffect } from 'react';

/**
 * A layer that opens under a button takes the focus, to the first that matches `first` or to itself, and gives it back to the
 * button when it closes with the focus still inside. A button that went away meanwhile gets nothing.
 */
export function useLayerFocus(layer: RefObject<HTMLElement | null>, first?: string): void {
  useLayoutEffect(() => {
    const root = layer.current;
    if (root === null) return;
    const opener = root.ownerDocument.activeElement;
    const target = (first === undefined ? undefined : root.querySelector<HTMLElement>(first)) ?? root;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
    return () => {
      const hasFocus = root.contains(root.ownerDocument.activeElement);
      if (hasFocus && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [layer, first]);
}
