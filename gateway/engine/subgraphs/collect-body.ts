/** Gathers the pieces of a body in one buffer. */
export interface BodyCollector {
  /** False when the body has grown past the limit; it is then let go of. */
  add(piece: Buffer): boolean;
  /** How much came, also beyond the limit. */
  readonly size: number;
  /** The whole body; to be asked for once, at the end. */
  take(): Buffer;
}

const nothing = Buffer.alloc(0);

/**
 * A body in one piece is not copied. More pieces are copied together as they come: kept as they are, a body sent
 * byte by byte would take a hundred times its size.
 */
export function createBodyCollector(maxBytes: number, expected: number | null): BodyCollector {
  return new GrowingBody(maxBytes, expected);
}

class GrowingBody implements BodyCollector {
  size = 0;
  private buffer: Buffer = nothing;
  private readonly maxBytes: number;
  private readonly expected: number | null;

  constructor(maxBytes: number, expected: number | null) {
    this.maxBytes = maxBytes;
    this.expected = expected;
  }

  add(piece: Buffer): boolean {
    const needed = this.size + piece.length;
    if (needed > this.maxBytes) {
      this.buffer = nothing;
      this.size = needed;
      return false;
    }
    if (this.size === 0) {
      // Exactly as long as what it holds, so that the next piece makes a copy and never writes into this one.
      this.buffer = piece;
    } else {
      this.makeRoom(needed);
      piece.copy(this.buffer, this.size);
    }
    this.size = needed;
    return true;
  }

  take(): Buffer {
    return this.size === this.buffer.length ? this.buffer : this.buffer.subarray(0, this.size);
  }

  private makeRoom(needed: number): void {
    if (needed <= this.buffer.length) return;
    const room = Math.max(needed, Math.min(this.expected ?? needed * 2, this.maxBytes));
    const larger = Buffer.allocUnsafeSlow(room);
    this.buffer.copy(larger, 0, 0, this.size);
    this.buffer = larger;
  }
}
