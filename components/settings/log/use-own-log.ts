import { useCallback, useEffect, useMemo, useState } from 'react';
import { localDate } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { ChainProblem, LogFailure, LoggedEvent, LogState } from '#lib/ports/access-log.ts';
import type { OwnLogPort } from './own-log-port.ts';

/** What the user has narrowed the log down to; days in the time zone of the settings, both ends included. */
export interface OwnLogFilter {
  readonly clientCode: string;
  readonly from: string;
  readonly to: string;
  readonly onlyDisclosures: boolean;
}
export const noFilter: OwnLogFilter = { clientCode: '', from: '', to: '', onlyDisclosures: false };

export interface OwnLogContent {
  /** Undefined until read. */
  readonly events: Result<readonly LoggedEvent[], LogFailure> | undefined;
  readonly problems: Result<readonly ChainProblem[], LogFailure> | undefined;
  readonly state: LogState | undefined;
  reload(): void;
}

export function useOwnLog(port: OwnLogPort, filter: OwnLogFilter, timeZone: string): OwnLogContent {
  const [read, setRead] = useState<Result<readonly LoggedEvent[], LogFailure>>();
  const [problems, setProblems] = useState<Result<readonly ChainProblem[], LogFailure>>();
  const [state, setState] = useState<LogState>();
  const [turn, setTurn] = useState(0);
  const clientCode = filter.clientCode.trim().toUpperCase();
  const { from, to, onlyDisclosures } = filter;

  useEffect(() => {
    let current = turn >= 0;
    const asked = { onlyDisclosures, ...(clientCode === '' ? {} : { clientCode }) };
    void port.read(asked).then((answer) => current && setRead(answer));
    return () => {
      current = false;
    };
  }, [port, clientCode, onlyDisclosures, turn]);

  useEffect(() => {
    let current = turn >= 0;
    void port.state().then((answer) => current && setState(answer));
    void port.verify().then((answer) => current && setProblems(answer));
    return () => {
      current = false;
    };
  }, [port, turn]);

  const events = useMemo((): typeof read => {
    if (read?.ok !== true || (from === '' && to === '')) return read;
    const isWithin = ({ event }: LoggedEvent) => {
      const day = localDate(event.at, timeZone);
      return (from === '' || day >= from) && (to === '' || day <= to);
    };
    return { ok: true, value: read.value.filter(isWithin) };
  }, [read, from, to, timeZone]);

  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { events, problems, state, reload };
}
