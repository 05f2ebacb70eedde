import { lazy, Suspense } from 'react';
import type { MenuPopoverProps } from './MenuPopover.tsx';

/**
 * Arrow keys, type-ahead and screen-reader behaviour come from react-aria-components: 47 KB that are read when a menu is
 * opened for the first time, not before the first client is painted.
 */
const MenuPopover = lazy(() => import('./MenuPopover.tsx'));

export type { MenuGroup } from './MenuPopover.tsx';

export function Menu(props: MenuPopoverProps) {
  return (
    <Suspense fallback={null}>
      <MenuPopover {...props} />
    </Suspense>
  );
}
