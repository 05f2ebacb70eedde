import { fail, ok, type Result } from '#lib/base/result.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { parseJson } from './read-body.ts';

/** How large a file, and one resource in it, may be. */
export interface NdjsonLimits {
  readonly bytes: number;
  readonly lineLetters: number;
}

/**
 * Reads NDJSON line by line while it arrives: no more than one line is held. Ends at the first line that is no JSON, be it the
 * last one of a file that was cut, and where `take` says that it has had enough. Tells how many lines were taken.
 */
export async function readNdjson(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  limits: NdjsonLimits,
  take: (value: unknown) => SourceFailure | undefined,
): Promise<Result<number, SourceFailure>> {
  let bytes = 0;
  let lines = 0;
  let rest = '';
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  const reader = stream.pipeThrough(counted).pipeThrough(new TextDecoderStream()).getReader();

  function takeLine(line: string): SourceFailure | undefined {
    const text = line.trim();
    if (text === '') return undefined;
    const parsed = parseJson(text);
    if (!parsed.ok) return parsed.failure;
    lines += 1;
    return take(parsed.value);
  }

  async function stop(failure: SourceFailure): Promise<Result<number, SourceFailure>> {
    await reader.cancel().catch(() => undefined);
    return fail(failure);
  }

  for (;;) {
    const { done, value } = await reader.read();
    if (bytes > limits.bytes) return stop({ reason: 'tooLarge' });
    const parts = `${rest}${value ?? ''}`.split('\n');
    // What stands behind the last line break may go on in the next piece.
    rest = done ? '' : (parts.pop() ?? '');
    for (const line of parts) {
      const failure = line.length > limits.lineLetters ? ({ reason: 'tooLarge' } as const) : takeLine(line);
      if (failure !== undefined) return stop(failure);
    }
    if (rest.length > limits.lineLetters) return stop({ reason: 'tooLarge' });
    if (done) return ok(lines);
  }
}
