package org.signatory.platform.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.Problem;

/** Reports all fields of a JSON body that have a wrong type or an unknown name, not only the first one. */
@Provider
@Priority(Priorities.USER + 100)
@RequiredArgsConstructor
public class JsonBodyErrorInterceptor implements ReaderInterceptor {

    /** Larger bodies are not stored to be parsed again; their first error is reported. */
    private static final int MAX_BYTES = 64 << 10;

    private final ObjectMapper json;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // A resource reads a stream, such as a backup, after this method returns.
        if (context.getType() == InputStream.class
                || !context.getMediaType().getSubtype().endsWith("json")) {
            return context.proceed();
        }
        Copy copy = new Copy(context.getInputStream());
        context.setInputStream(copy);
        try {
            return context.proceed();
        } catch (JsonMappingException e) {
            throw problem(e, e, copy, context);
        } catch (WebApplicationException e) {
            throw e.getCause() instanceof JsonMappingException cause ? problem(cause, e, copy, context) : e;
        } finally {
            copy.finish();
        }
    }

    private <E extends Exception> RuntimeException problem(
            JsonMappingException first, E thrown, Copy copy, ReaderInterceptorContext context) throws E {
        byte[] bytes = copy.whole();
        if (bytes == null || first.getCause() instanceof Problem) {
            throw thrown;
        }
        JsonNode body;
        try {
            body = json.readTree(bytes);
        } catch (IOException e) {
            throw thrown;
        }
        return JsonBodyErrorFinder.problem(first, body, json.constructType(context.getGenericType()), json);
    }

    /** Copies what is read from a body, up to a limit. */
    private static final class Copy extends FilterInputStream {

        private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

        Copy(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0 && copy.size() <= MAX_BYTES) {
                copy.write(read);
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0 && copy.size() <= MAX_BYTES) {
                copy.write(bytes, from, Math.min(read, MAX_BYTES + 1 - copy.size()));
            }
            return read;
        }

        /** Leaves the body open, which a parser closes at an error. */
        @Override
        public void close() {}

        void finish() throws IOException {
            super.close();
        }

        /** Reads the rest of the body and returns all of it, or null if it is too large or cannot be read. */
        byte[] whole() {
            try {
                byte[] buffer = new byte[8_192];
                while (copy.size() <= MAX_BYTES && read(buffer) >= 0) {
                    // The copy is made while reading.
                }
                return copy.size() > MAX_BYTES ? null : copy.toByteArray();
            } catch (IOException e) {
                return null;
            }
        }
    }
}
