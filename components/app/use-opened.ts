import { useEffect, useState } from 'react';

/**
 * What a page works with, once it has been opened; undefined until then. `open` is another function only where something
 * else is to be opened. A failure is thrown while rendering: the page says that it could not be shown, instead of waiting for ever.
 */
export function useOpened<Access extends object | string>(
  open: (() => Promise<Access>) | undefined,
): Access | undefined {
  const [opened, setOpened] = useState<Access>();
  useEffect(() => {
    let current = true;
    const settle = (next: () => Access) => current && setOpened(next);
    open?.().then(
      (access) => settle(() => access),
      (error: unknown) =>
        settle(() => {
          throw error;
        }),
    );
    return () => {
      current = false;
    };
  }, [open]);
  return opened;
}
