import { fail, ok, type Result } from '#lib/base/result.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';

/**
 * Reads the text of an answer, up to `most` bytes: what is larger is not waited for. The length in the header is only a
 * promise, so the stream is counted as well.
 */
export async function readBody(response: Response, most: number): Promise<Result<string, SourceFailure>> {
  if (Number(response.headers.get('content-length')) > most) {
    await response.body?.cancel();
    return fail({ reason: 'tooLarge' });
  }
  if (response.body === null) return ok('');
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return ok(text + decoder.decode());
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      return fail({ reason: 'tooLarge' });
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Parses an answer; says in one word what came instead of JSON. */
export function parseJson(text: string): Result<unknown, SourceFailure> {
  try {
    return ok(JSON.parse(text));
  } catch {
    const start = text.slice(0, 1000).trimStart();
    const detail = start === '' ? 'empty' : start.startsWith('<') ? 'html' : 'notJson';
    return fail({ reason: 'notFhir', detail });
  }
}
