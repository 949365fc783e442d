package org.signatory.platform.http;

import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.limits.CountedInputStream;

/** Stops reading a body that is larger than the limit of its operation, even if the body does not state its length. */
@Provider
@RequiredArgsConstructor
public class BodyLimitInterceptor implements ReaderInterceptor {

    private final UriInfo uri;
    private final BodySizeLimitLookup limits;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Limited(
                context.getInputStream(), limits.of(uri.getRequestUri().getPath())));
        return context.proceed();
    }

    private static final class Limited extends CountedInputStream {

        private final long most;
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
            left = most;
        }

        @Override
        protected void count(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw BodySizeLimitLookup.tooLarge(most);
            }
        }
    }
}
