import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLeanServer } from './start-lean-server.ts';

const killDelay = 25;

/** Runs the refresh in a process of its own, and kills it once so many clients are done. */
async function runChild(baseUrl: string, file: string, killAfter?: number): Promise<void> {
  const child = fork(join(import.meta.dirname, 'refresh-child.ts'), [baseUrl, file]);
  let done = 0;
  child.on('message', (count) => {
    done += Number(count);
    // Not at the end of a portion, when nothing is under way, but in the middle of the next ones.
    if (killAfter !== undefined && done >= killAfter) setTimeout(() => child.kill('SIGKILL'), killDelay);
  });
  await new Promise((ended) => child.once('exit', ended));
}

/** How often records are read of a refresh that is killed twice and goes on. */
export async function killAndResume(
  clients: number,
): Promise<{ readonly unread: number; readonly readTwice: number }> {
  const server = await startLeanServer(clients);
  const folder = mkdtempSync(join(tmpdir(), 'refresh-'));
  try {
    const file = join(folder, 'done');
    await runChild(server.baseUrl, file, clients / 3);
    await runChild(server.baseUrl, file, clients / 3);
    await runChild(server.baseUrl, file);
    const reads = Object.values(await server.reads());
    const readTwice = reads.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
    return { unread: clients - reads.length, readTwice };
  } finally {
    rmSync(folder, { recursive: true });
    server.close();
  }
}
