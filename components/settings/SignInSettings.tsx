import { useEffect, useState } from 'react';
import { SignInPanel, type SignInRow } from '#components/access/SignInPanel.tsx';
import type { SessionAccess } from '#components/app/sidebar-actions.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';

interface SignInSettingsProps {
  readonly sources: readonly SourceSettings[];
  readonly port: SessionAccess['signIn'];
}

/** How each source's sign-in stands, here and as other tabs change it. */
export function SignInSettings({ sources, port }: SignInSettingsProps) {
  const [rows, setRows] = useState<readonly SignInRow[]>();
  useEffect(() => {
    let stopped = false;
    const read = async () => {
      const found = await Promise.all(
        sources.map(async ({ id, name }) => ({ sourceId: id, name, state: await port.state(id) })),
      );
      if (!stopped) setRows(found);
    };
    void read();
    const stop = port.observe(() => void read());
    return () => {
      stopped = true;
      stop();
    };
  }, [sources, port]);
  return rows === undefined ? null : <SignInPanel rows={rows} signIn={port.signIn} signOut={port.signOut} />;
}
