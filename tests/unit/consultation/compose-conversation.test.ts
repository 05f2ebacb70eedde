import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeConversation } from '#lib/consultation/compose-conversation.ts';
import type { ConsultationMessage, MessageKind } from '#lib/model/consultation.ts';
import { aino, sanna, tiina } from '#tests/builders/consultations.ts';

const people = { tiina, sanna, aino };
type Who = keyof typeof people;

/** One message; minutes after 10.00. */
function said(
  key: string,
  who: Who,
  minute: number,
  change: Partial<ConsultationMessage> & { readonly kind?: MessageKind } = {},
): ConsultationMessage {
  const { reference, name } = people[who];
  return {
    id: `Communication/${key}`,
    threadId: 'thread-1',
    kind: 'message',
    sentAt: new Date(Date.UTC(2026, 10, 18, 8, minute)).toISOString(),
    by: { reference, name },
    text: key,
    key,
    attachments: [],
    isOnItsWay: false,
    ...change,
  };
}
const edit = (key: string, who: Who, minute: number, replaces: string) =>
  said(key, who, minute, { kind: 'edit', replaces });
const read = (key: string, who: Who, minute: number, upTo?: string) =>
  said(key, who, minute, { kind: 'read', text: '', ...(upTo === undefined ? {} : { replaces: upTo }) });

/** `text <earlier (readers)`, one line for each message. */
function shown(messages: readonly ConsultationMessage[], me = tiina): readonly string[] {
  return composeConversation(messages, me).messages.map(({ text, earlier, readBy, isMine }) =>
    [
      isMine ? '*' : '',
      text,
      ...earlier.map((each) => ` < ${each.text}`),
      readBy.length === 0 ? '' : ` (${readBy.join(', ')})`,
    ].join(''),
  );
}

describe('a conversation', () => {
  it('is in the order of sending, then of keys', () => {
    expect(shown([said('c', 'sanna', 2), said('b', 'tiina', 1), said('a', 'sanna', 2)])).toEqual([
      '*b',
      'a',
      'c',
    ]);
  });

  it('knows one moment in two zones', () => {
    const early = said('b', 'tiina', 0, { sentAt: '2026-11-18T09:59:00+02:00' });
    expect(shown([said('a', 'sanna', 0), early])).toEqual(['*b', 'a']);
  });

  it('has what was sent twice once, as it was delivered', () => {
    const onItsWay = said('a', 'tiina', 1, { id: 'urn:uuid:a', isOnItsWay: true });
    for (const messages of [
      [onItsWay, said('a', 'tiina', 1)],
      [said('a', 'tiina', 1), onItsWay],
    ]) {
      const { messages: found } = composeConversation(messages, tiina);
      expect(found.map(({ message }) => message.isOnItsWay)).toEqual([false]);
    }
  });

  it('shows the last edit with all earlier texts', () => {
    const edits = [edit('a3', 'tiina', 9, 'a'), edit('a2', 'tiina', 5, 'a'), said('a', 'tiina', 1)];
    expect(shown(edits)).toEqual(['*a3 < a < a2']);
    expect(composeConversation(edits, tiina).messages[0]?.earlier.map(({ at }) => at.slice(11, 16))).toEqual([
      '08:01',
      '08:05',
    ]);
  });

  it('of two edits at one moment takes the later key', () => {
    expect(shown([edit('y', 'tiina', 5, 'a'), edit('x', 'tiina', 5, 'a'), said('a', 'tiina', 1)])).toEqual([
      '*y < a < x',
    ]);
  });

  it.each<[string, readonly ConsultationMessage[], readonly string[]]>([
    ['somebody else’s message', [said('a', 'tiina', 1), edit('b', 'sanna', 2, 'a')], ['*a', 'b']],
    ['a message that has not come', [edit('b', 'sanna', 2, 'z')], ['b']],
    [
      'what left with the question',
      [said('a', 'tiina', 1, { kind: 'context' }), edit('b', 'tiina', 2, 'a')],
      ['*a', '*b'],
    ],
    [
      'an edit',
      [said('a', 'tiina', 1), edit('b', 'tiina', 2, 'a'), edit('c', 'tiina', 3, 'b')],
      ['*b < a', '*c'],
    ],
    ['nothing', [said('b', 'sanna', 1, { kind: 'edit' })], ['b']],
  ])('shows an edit of %s as a message', (_what, messages, expected) => {
    expect(shown(messages)).toEqual(expected);
  });

  it('places an orphaned edit when its message comes', () => {
    const orphan = edit('b', 'sanna', 2, 'a');
    expect(shown([orphan])).toEqual(['b']);
    expect(shown([orphan, said('a', 'sanna', 1)])).toEqual(['b < a']);
  });
});

describe('read marks', () => {
  const thread = [said('a', 'tiina', 1), said('b', 'sanna', 2), said('c', 'tiina', 3)];

  it('say who has read up to here, without the writer', () => {
    expect(shown([...thread, read('r', 'sanna', 9, 'b'), read('s', 'aino', 9, 'c')])).toEqual([
      '*a (Aino Heikkinen, Sanna Räisänen)',
      'b (Aino Heikkinen)',
      '*c (Aino Heikkinen)',
    ]);
  });

  it('that name no message cover what was sent until then', () => {
    expect(shown([...thread, read('r', 'sanna', 1)])).toEqual(['*a (Sanna Räisänen)', 'b', '*c']);
  });

  it('wait for the message that they name', () => {
    const mark = read('r', 'sanna', 9, 'c');
    expect(shown([...thread.slice(0, 2), mark])).toEqual(['*a', 'b']);
    expect(shown([...thread, mark])[0]).toBe('*a (Sanna Räisänen)');
  });

  it('do not cover what the server took later than the mark', () => {
    const arrived = (message: ConsultationMessage, minute: number) => ({
      ...message,
      arrivedAt: new Date(Date.UTC(2026, 10, 18, 9, minute)).toISOString(),
    });
    const late = arrived(said('a', 'tiina', 1), 7);
    const seen = arrived(said('b', 'tiina', 2), 3);
    const mark = arrived(read('r', 'sanna', 9, 'b'), 5);
    expect(shown([late, seen, mark])).toEqual(['*a', '*b (Sanna Räisänen)']);
    expect(composeConversation([late, seen, mark], sanna).unread).toBe(1);
  });

  it.each<[string, readonly ConsultationMessage[], number]>([
    ['nothing is read', thread, 1],
    ['all is read', [...thread, read('r', 'tiina', 9, 'c')], 0],
    ['others have read', [...thread, read('r', 'aino', 9, 'c')], 1],
    ['one came since', [...thread, read('r', 'tiina', 9, 'c'), said('d', 'sanna', 10)], 1],
    ['one was edited since', [...thread, read('r', 'tiina', 9, 'c'), edit('e', 'sanna', 10, 'b')], 1],
    ['one was edited before', [...thread, read('r', 'tiina', 9, 'c'), edit('e', 'sanna', 8, 'b')], 0],
    ['an orphaned edit came', [...thread, read('r', 'tiina', 9, 'c'), edit('e', 'sanna', 10, 'z')], 1],
  ])('when %s', (_what, messages, unread) => {
    expect(composeConversation(messages, tiina).unread).toBe(unread);
  });
});

describe('whatever is there', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'];
  const anyMessage = fc
    .record({
      key: fc.constantFrom(...keys),
      who: fc.constantFrom<Who>('tiina', 'sanna', 'aino'),
      minute: fc.integer({ min: 0, max: 4 }),
      kind: fc.constantFrom<MessageKind>('message', 'context', 'edit', 'edit', 'read'),
      replaces: fc.option(fc.constantFrom(...keys), { nil: undefined }),
      isOnItsWay: fc.boolean(),
    })
    .map(({ key, who, minute, kind, replaces, isOnItsWay }) =>
      said(key, who, minute, { kind, isOnItsWay, ...(replaces === undefined ? {} : { replaces }) }),
    );

  it('is composed the same in any order and however often repeated, and every text is in it once', () => {
    fc.assert(
      fc.property(
        fc.array(anyMessage, { maxLength: 8 }),
        fc.array(fc.nat(7), { maxLength: 8 }),
        (given, picks) => {
          const composed = composeConversation(given, tiina);
          const repeated = [...picks.flatMap((pick) => given[pick] ?? []), ...[...given].reverse()];
          expect(composeConversation(repeated, tiina)).toEqual(composed);
          const texts = composed.messages.flatMap(({ text, earlier }) => [
            text,
            ...earlier.map((each) => each.text),
          ]);
          expect(new Set(texts).size).toBe(texts.length);
          const spoken = new Set(given.filter(({ kind }) => kind !== 'read').map(({ key }) => key));
          // A key that was given both as a mark and as a message may count as either.
          const marks = new Set(given.filter(({ kind }) => kind === 'read').map(({ key }) => key));
          for (const key of spoken) if (!marks.has(key)) expect(texts).toContain(key);
        },
      ),
      { numRuns: 500 },
    );
  });
});
