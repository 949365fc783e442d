package org.signatory.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import lombok.RequiredArgsConstructor;

/** Rejects reports that are too large to send, before any part of them is sent or stored. */
@ApplicationScoped
@RequiredArgsConstructor
public class ReportSizeLimit {

    /** The largest report, in bytes of JSON. */
    public static final int MAX_BYTES = 5_000_000;

    private final ObjectMapper json;

    /**
     * Returns the body if its JSON is small enough.
     *
     * @throws Problem if it is not
     */
    public <T> T check(T body) {
        try {
            json.writeValue(new Counter(), body);
            return body;
        } catch (TooLarge e) {
            throw Problem.of(
                    ErrorCode.WORK_LIMIT_EXCEEDED,
                    "The report would be larger than 5 MB. Split the text and send each part in a separate request.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Counts bytes without storing them. */
    private static final class Counter extends OutputStream {

        private int bytes;

        @Override
        public void write(int b) throws IOException {
            count(1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            count(length);
        }

        private void count(int more) throws IOException {
            bytes += more;
            if (bytes > MAX_BYTES) {
                throw new TooLarge();
            }
        }
    }
}
