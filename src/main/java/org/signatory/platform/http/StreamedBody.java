package org.signatory.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import lombok.RequiredArgsConstructor;

/** Streams response bodies. */
@ApplicationScoped
@RequiredArgsConstructor
public class StreamedBody {

    private final CurrentVertxRequest current;

    /**
     * Returns a body that closes the connection if it fails after its first bytes were sent, so that no client takes a
     * part for the whole; the framework would sometimes append the error to it.
     */
    public StreamingOutput of(StreamingOutput body) {
        HttpServerRequest request = current.getCurrent().request();
        return out -> {
            try {
                body.write(out);
            } catch (IOException | RuntimeException e) {
                if (request.response().headWritten()) {
                    request.connection().close();
                }
                throw e;
            }
        };
    }
}
