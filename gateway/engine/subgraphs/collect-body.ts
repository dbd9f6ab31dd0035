/** Gathers the pieces of a body in one buffer. */
export interface BodyCollector {
  /** False when the body has grown past the limit; it is then let go of. */
  add(piece: Buffer): boolean;
  /** How much came, also beyond the limit. */
  readonly size: number;
  /** The whole body; to be asked for once, at the end. */
  take(): Buffer;
}

/**
 * A body in one piece is not copied. More pieces are copied together as they come: kept as they are, a body sent
 * byte by byte would take a hundred times its size.
 */
export function createBodyCollector(maxBytes: number, expected: number | null): BodyCollector {
  let buffer: Buffer = Buffer.alloc(0);
  let size = 0;

  function makeRoom(needed: number): void {
    if (needed <= buffer.length) return;
    const room = Math.max(needed, Math.min(expected ?? needed * 2, maxBytes));
    const larger = Buffer.allocUnsafeSlow(room);
    buffer.copy(larger, 0, 0, size);
    buffer = larger;
  }

  return {
    add(piece) {
      const needed = size + piece.length;
      if (needed > maxBytes) {
        buffer = Buffer.alloc(0);
        size = needed;
        return false;
      }
      if (size === 0) {
        // Exactly as long as what it holds, so that the next piece makes a copy and never writes into this one.
        buffer = piece;
      } else {
        makeRoom(needed);
        piece.copy(buffer, size);
      }
      size = needed;
      return true;
    },
    get size() {
      return size;
    },
    take: () => buffer.subarray(0, size),
  };
}
