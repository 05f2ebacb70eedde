import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export interface LeanServer {
  readonly baseUrl: string;
  /** How often each client's record was read. */
  reads(): Promise<Readonly<Record<string, number>>>;
  close(): void;
}

/** Starts the lean server with so many clients, in a process of its own. */
export async function startLeanServer(clients: number): Promise<LeanServer> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'lean-server.ts'), [String(clients)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const baseUrl = await new Promise<string>((started, failed) => {
    child.stdout?.once('data', (line: Buffer) => started(line.toString().trim()));
    child.once('exit', () => failed(new Error('The lean server has ended')));
  });
  return {
    baseUrl,
    reads: async () => (await (await fetch(`${baseUrl}/stats`)).json()) as Record<string, number>,
    close: () => void child.kill(),
  };
}
