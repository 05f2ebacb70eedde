import { readdirSync, readFileSync } from 'node:fs';

/** SIGKILL to the browser on this profile, as Linux lists its processes: no handler runs, nothing is written any more. */
export function killBrowserOn(profile: string): void {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    let words: readonly string[] = [];
    try {
      words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    } catch {
      // Gone meanwhile.
    }
    const isBrowser =
      words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type='));
    if (isBrowser) process.kill(Number(pid), 'SIGKILL');
  }
}
