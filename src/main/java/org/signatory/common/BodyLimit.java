package org.signatory.common;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading a body that is larger than its operation takes, also one that does not state its length. */
@Provider
public class BodyLimit implements ReaderInterceptor {

    private static final long USUAL = 2L << 20;
    private static final long FILES = 12L << 20;
    private static final long ROSTER = 32L << 20;

    @Inject
    UriInfo uri;

    /** The most bytes that an operation takes. */
    static long of(String path) {
        if (path.equals("/v1/backup")) {
            return Long.MAX_VALUE;
        }
        if (path.equals("/v1/roster/imports")) {
            return ROSTER;
        }
        return path.endsWith("/import") ? FILES : USUAL;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(
                new Limited(context.getInputStream(), of(uri.getRequestUri().getPath())));
        return context.proceed();
    }

    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw FrameworkFailure.of(413);
            }
        }
    }
}
