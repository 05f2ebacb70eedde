import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Figure, rounded } from '../figure.ts';
import type { BenchSession } from '../session.ts';
import { loadFirstPicture } from './first-picture.ts';

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
 * Everything of the extension that a sidebar loads until a client's first whole picture has been painted, gzip at level 9: the page,
 * scripts (words, plots and what is loaded by `import()` among them) and styles. What comes after that frame is not counted:
 * rules and findings, tabs, the loop, menus, sheets. Fonts are compressed files of their own, shown after the text
 * (`font-display: swap`): they are named beside the figure.
 */
export async function sizeSidebar(session: BenchSession, number: number): Promise<Figure> {
  const { files, fontCount } = await loadFirstPicture(session, number);
  const bytes = files.reduce((sum, file) => sum + gzipSize(session.extensionDir, file), 0);
  return sizeFigure(
    'size-sidebar',
    bytes,
    200,
    `${files.length} files until the first whole picture: page, scripts, styles, words, plots. ${fontCount} font files (16 KB each, 33 KB for letters beyond western Europe) come on top; the text is shown before them.`,
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
