import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Figure, rounded } from '../figure.ts';
import type { BenchSession } from '../session.ts';

const kilobyte = 1024;

function gzipSize(extensionDir: string, file: string): number {
  return gzipSync(readFileSync(join(extensionDir, file)), { level: 9 }).length;
}

function sizeFigure(name: string, bytes: number, limit: number, note: string): Figure {
  const size = bytes / kilobyte;
  return {
    name,
    unit: 'KB',
    runs: 1,
    median: rounded(size),
    p95: rounded(size),
    limit: `at most ${limit} KB`,
    holds: size <= limit,
    note,
  };
}

/** Everything of the extension that the browser fetched until the first summary stood there: page, scripts, styles, words, fonts. */
export async function sizeSidebar(session: BenchSession): Promise<Figure> {
  const paths = await session.inSidebar(
    () => [
      location.pathname,
      ...performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name))
        .filter(({ origin }) => origin === location.origin)
        .map(({ pathname }) => pathname),
    ],
    undefined,
  );
  const files = [...new Set(paths)];
  const fonts = files.filter((file) => file.endsWith('.woff2'));
  const sum = (some: readonly string[]) =>
    some.reduce((bytes, file) => bytes + gzipSize(session.extensionDir, file), 0);
  return sizeFigure(
    'size-sidebar',
    sum(files),
    200,
    `${files.length} files until the first summary, ${rounded(sum(fonts) / kilobyte)} KB of them ${fonts.length} font files.`,
  );
}

export function sizeContent({ extensionDir }: BenchSession): Figure {
  return sizeFigure(
    'size-content',
    gzipSize(extensionDir, 'content-scripts/host.js'),
    15,
    'content-scripts/host.js',
  );
}
