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

/**
 * Everything of the extension that the browser fetched until the first summary stood there: page, scripts, styles, words.
 * Fonts are compressed files of their own, shown after the text (`font-display: swap`): they are named beside the figure.
 */
export async function sizeSidebar(session: BenchSession): Promise<Figure> {
  const styles = await session.inSidebar(
    () => [
      location.pathname,
      ...[...document.styleSheets].flatMap(({ href }) => (href === null ? [] : [new URL(href).pathname])),
    ],
    undefined,
  );
  const fontCount = await session.inSidebar(
    () => [...document.fonts].filter(({ status }) => status === 'loaded').length,
    undefined,
  );
  const files = [...new Set([...styles, ...(await scriptsOf(session))])];
  const bytes = files.reduce((sum, file) => sum + gzipSize(session.extensionDir, file), 0);
  return sizeFigure(
    'size-sidebar',
    bytes,
    200,
    `${files.length} files: page, scripts, styles, words. ${fontCount} font files (16 KB each, 33 KB for letters beyond western Europe) come on top; the text is shown before them.`,
  );
}

/** Every script file that ran in the sidebar until now, those that were loaded later in the page's life too. */
async function scriptsOf(session: BenchSession): Promise<readonly string[]> {
  const devtools = await session.sessionOf(await session.sidebar());
  const paths: string[] = [];
  devtools.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) paths.push(new URL(url).pathname);
  });
  await devtools.send('Debugger.enable');
  await devtools.detach();
  return paths;
}

export function sizeContent({ extensionDir }: BenchSession): Figure {
  return sizeFigure(
    'size-content',
    gzipSize(extensionDir, 'content-scripts/host.js'),
    15,
    'content-scripts/host.js',
  );
}
