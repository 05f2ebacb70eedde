/**
 * How awkward this record is, from the address; it keeps its query while it moves from client to client.
 *
 *   headerDelay=400   ms from the switch to the header of the new client
 *   staleHeader=1     until then the header still shows the previous client, as some records do
 *   sameUrl=1         the address is the same for every client
 *   frame=1           the chart in a frame, identity in the top document; with sameUrl=1 a classic frame-based record
 *   rerender=1        the header is made anew and strange nodes are thrown out, every 2 s (or every N ms)
 *   throwOuts=8       it rests once it has thrown out so many; without it, it goes on for good
 *   busy=1000         mutations a second in a grid of cells
 */
const query = new URLSearchParams(location.search);

function number(name, whenAbsent) {
  const value = Number(query.get(name) ?? whenAbsent);
  return Number.isFinite(value) && value >= 0 ? value : whenAbsent;
}

const framed = query.get('frame') === '1';
const rerender = number('rerender', 0);

export const behaviour = {
  headerDelay: number('headerDelay', 400),
  staleHeader: query.get('staleHeader') === '1' || framed,
  framed,
  sameUrl: query.get('sameUrl') === '1',
  rerenderEvery: rerender === 1 ? 2000 : rerender,
  throwOuts: number('throwOuts', Number.POSITIVE_INFINITY),
  mutationsPerSecond: number('busy', 0),
};
