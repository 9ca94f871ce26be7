package fluxion.samples.gradbench.protocol;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that ends at the end of a line and then goes on with the next one: a parser that gives
 * up in the middle of a line can't lose its way.
 *
 * <p>Source: another stream. Shapes: lines of any length, of which no more than a buffer is held.
 */
final class LineStream extends InputStream {
  private static final int CAPACITY = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[CAPACITY];
  private int position;
  private int limit;
  private boolean lineEnded = true;

  LineStream(InputStream in) {
    this.in = in;
  }

  /** Skips what is left of the line; false if there is no other one. */
  boolean nextLine() throws IOException {
    while (!lineEnded) {
      skipToEnd();
    }
    lineEnded = false;
    return position < limit || fill();
  }

  private void skipToEnd() throws IOException {
    if (position == limit && !fill()) {
      lineEnded = true;
      return;
    }
    position += available(limit - position);
    takeNewline();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!lineEnded && position == limit && !fill()) {
      lineEnded = true;
    }
    takeNewline();
    if (lineEnded) {
      return -1;
    }
    int count = available(length);
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    return count;
  }

  /** How many bytes of the line are in the buffer, up to some number. */
  private int available(int most) {
    int count = 0;
    int end = Math.min(most, limit - position);
    while (count < end && buffer[position + count] != '\n') {
      count++;
    }
    return count;
  }

  private void takeNewline() {
    if (!lineEnded && position < limit && buffer[position] == '\n') {
      position++;
      lineEnded = true;
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }
}
