import { browser } from 'wxt/browser';
import type { OutboxState } from '#lib/ports/outbox.ts';

export interface BadgeWords {
  readonly name: string;
  /** With `{{count}}`. */
  readonly waiting: string;
  readonly stuck: string;
  readonly consultations: string;
}

export interface Badge {
  readonly text: string;
  readonly colour: string;
  readonly title: string;
}

const red = '#ae332d';
const blue = '#00357a';

/**
 * One number, because there is room for one: what needs a decision comes before questions of colleagues, and these before
 * what leaves by itself. The title says all of them. Counts alone: the toolbar is seen by others too.
 */
export function badgeOf(outbox: OutboxState, consultations: number, words: BadgeWords): Badge {
  const { waiting, stuck } = outbox;
  const count = stuck > 0 ? stuck : consultations > 0 ? consultations : waiting;
  const parts = [
    [stuck, words.stuck],
    [consultations, words.consultations],
    [waiting, words.waiting],
  ] as const;
  return {
    text: count === 0 ? '' : count > 99 ? '99+' : String(count),
    colour: stuck > 0 ? red : blue,
    title: [
      words.name,
      ...parts.flatMap(([number, text]) => (number > 0 ? [text.replace('{{count}}', String(number))] : [])),
    ].join(' · '),
  };
}

export async function paintBadge({ text, colour, title }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
  ]);
}
