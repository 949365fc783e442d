package org.signatory.platform.limits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read from a stream, so that a limit applies regardless of the stated length. */
public abstract class CountedInputStream extends FilterInputStream {

    protected CountedInputStream(InputStream in) {
        super(in);
    }

    /** Counts bytes that were read or skipped; throws if they exceed the limit. */
    protected abstract void count(long bytes);

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }
}
