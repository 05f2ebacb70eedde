import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One file of a browser profile: its bytes, and what they hold when they are unpacked. */
export interface ProfileFile {
  readonly path: string;
  readonly contents: readonly Buffer[];
}

/** Every file of the folder; LevelDB's tables and logs also unpacked, so that compressed or split text is found. */
export function* readProfile(folder: string): Generator<ProfileFile> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const bytes = readFileSync(full);
    const path = relative(folder, full).split(sep).join('/');
    const unpacked = path.endsWith('.ldb') ? blocksOf(bytes) : path.endsWith('.log') ? [joinLog(bytes)] : [];
    const layers = [bytes, ...unpacked];
    yield { path, contents: [...layers, ...layers.flatMap(compressedValues)] };
  }
}

/** A log is cut into blocks of 32 KB, and each piece has a header of seven bytes: crc, length, kind. */
function joinLog(log: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at + 7 <= log.length; ) {
    const left = 32_768 - (at % 32_768);
    const length = log.readUInt16LE(at + 4);
    if (left < 7 || log[at + 6] === 0) {
      at += left;
      continue;
    }
    pieces.push(log.subarray(at + 7, at + 7 + length));
    at += 7 + length;
  }
  return Buffer.concat(pieces);
}

const tableMagic = Buffer.from('57fb808b247547db', 'hex');

/** The data blocks of a table file, decompressed. */
function blocksOf(table: Buffer): readonly Buffer[] {
  if (table.length < 48 || !table.subarray(-8).equals(tableMagic)) return [];
  const footer = reader(table.subarray(-48));
  footer.varint();
  footer.varint();
  const index = blockAt(table, footer.varint(), footer.varint());
  const entries = reader(index);
  const end = index.length - 4 - 4 * index.readUInt32LE(index.length - 4);
  const blocks: Buffer[] = [];
  while (entries.at() < end) {
    entries.varint();
    const key = entries.varint();
    const value = entries.varint();
    entries.skip(key);
    const handle = reader(index.subarray(entries.at(), entries.at() + value));
    entries.skip(value);
    blocks.push(blockAt(table, handle.varint(), handle.varint()));
  }
  return blocks;
}

function blockAt(table: Buffer, offset: number, size: number): Buffer {
  const block = table.subarray(offset, offset + size);
  return table[offset + size] === 1 ? (unsnap(block) ?? block) : block;
}

/** Chromium compresses larger values of IndexedDB by themselves: `ff 11 02` and a snappy stream. */
function compressedValues(bytes: Buffer): readonly Buffer[] {
  const marker = Buffer.from([0xff, 0x11, 0x02]);
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(marker); at !== -1; at = bytes.indexOf(marker, at + 1)) {
    const value = unsnap(bytes.subarray(at + 3));
    if (value !== undefined) found.push(value);
  }
  return found;
}

function reader(bytes: Buffer) {
  let at = 0;
  return {
    at: () => at,
    skip(count: number) {
      at += count;
    },
    varint() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at] ?? 0;
        at += 1;
        value += (byte & 0x7f) * 2 ** shift;
        if (byte < 0x80 || shift > 35) return value;
      }
    },
  };
}

/** Decompresses a snappy stream (format_description.txt of the snappy project); undefined when it is none. */
export function unsnap(bytes: Buffer): Buffer | undefined {
  const from = reader(bytes);
  const length = from.varint();
  if (length === 0 || length > 64 * 1024 * 1024) return undefined;
  const out = Buffer.alloc(length);
  let to = 0;
  while (to < length) {
    const at = from.at();
    const tag = bytes[at];
    if (tag === undefined) return undefined;
    const kind = tag & 3;
    if (kind === 0) {
      const extra = Math.max(0, (tag >> 2) - 59);
      const size =
        1 + (extra === 0 ? tag >> 2 : bytes.readUIntLE(Math.min(at + 1, bytes.length - extra), extra));
      const start = at + 1 + extra;
      if (start + size > bytes.length || to + size > length) return undefined;
      bytes.copy(out, to, start, start + size);
      to += size;
      from.skip(1 + extra + size);
      continue;
    }
    const width = [0, 1, 2, 4][kind] ?? 0;
    if (at + 1 + width > bytes.length) return undefined;
    const size = kind === 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    const back = kind === 1 ? ((tag >> 5) << 8) | (bytes[at + 1] ?? 0) : bytes.readUIntLE(at + 1, width);
    if (back === 0 || back > to || to + size > length) return undefined;
    for (let left = size; left > 0; left -= 1, to += 1) out[to] = out[to - back] ?? 0;
    from.skip(1 + width);
  }
  return out;
}
