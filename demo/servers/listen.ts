import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  /** `http://127.0.0.1:8790`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * A server on loopback only; port 0 takes a free one. Requests under another host name are refused, so that a page on
 * the web cannot reach it through a name that it points at 127.0.0.1.
 */
export async function listen(port: number, answer: RequestListener): Promise<Listening> {
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (host !== '127.0.0.1' && host !== 'localhost') {
      response.writeHead(421).end();
      return;
    }
    answer(request, response);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      listening();
    });
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      return closed;
    },
  };
}
