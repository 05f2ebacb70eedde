import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { SidebarApp } from '#components/app/SidebarApp.tsx';
import type { Folding, SidebarActions } from '#components/app/sidebar-actions.ts';
import type { LoadedWords } from '#components/app/words.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { LogState } from '#lib/ports/access-log.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { ContextStamp, FrameLayout } from '#lib/ports/messages.ts';
import type { OutboxState } from '#lib/ports/outbox.ts';
import type { ClientState } from '#lib/workflows/client-state.ts';
import './paint-witness.css';
import { whenPresented } from './when-presented.ts';

/** Everything that is painted, as one value: a change of any part replaces the whole in one commit. */
export interface Picture {
  readonly state: ClientState;
  readonly settings: Settings;
  readonly layout: FrameLayout;
  readonly folding: Folding;
  readonly log?: LogState;
  readonly outbox?: OutboxState;
  /** How many consultations wait for the professional. */
  readonly consultations?: number;
}

/** Holds the picture outside React, and paints each change at once: a switch never waits for a scheduler. */
export interface PictureHolder {
  readonly picture: Picture;
  change(part: Partial<Picture>): void;
  attach(paint: (picture: Picture) => void): void;
}

export function createPictureHolder(start: Picture): PictureHolder {
  let picture = start;
  let paint: ((picture: Picture) => void) | undefined;
  return {
    get picture() {
      return picture;
    },
    change(part) {
      picture = { ...picture, ...part };
      flushSync(() => paint?.(picture));
    },
    attach(next) {
      paint = next;
    },
  };
}

interface SidebarRootProps {
  readonly holder: PictureHolder;
  readonly actions: SidebarActions;
  readonly clock: Clock;
  readonly words: LoadedWords;
  /** Called when a context has been painted: the host's ground over the frame may lift. */
  readonly onPainted: (stamp: ContextStamp) => void;
}

export function SidebarRoot({ holder, actions, clock, words, onPainted }: SidebarRootProps) {
  const [picture, setPicture] = useState(holder.picture);
  holder.attach(setPicture);
  const { state, settings, layout, folding, log, outbox, consultations } = picture;
  const { instance, sequence } = state.stamp;

  const witness = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    if (witness.current === null) return undefined;
    return whenPresented(witness.current, `${instance}:${sequence}`, () => onPainted({ instance, sequence }));
  }, [instance, sequence, onPainted]);

  return (
    <>
      <SidebarApp
        state={state}
        language={settings.language}
        timeZone={settings.timeZone}
        clock={clock}
        actions={actions}
        folding={folding}
        collapsed={layout.collapsed}
        width={layout.width}
        findings={state.kind === 'summary' ? state.findings : undefined}
        log={log}
        outbox={outbox}
        consultations={consultations}
        words={words}
      />
      {/* A speck of text, new for each context and painted in the same frame with it: its report is the proof. */}
      <span key={`${instance}:${sequence}`} ref={witness} className="paint-witness" aria-hidden="true">
        .
      </span>
    </>
  );
}
