package org.signatory.delivery.events;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.MultiSelectFirstUntilOtherOp;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;
import org.signatory.security.ClientNetwork;
import org.signatory.security.CredentialSnapshot;

/** Represents one open response that sends events. */
public final class OpenStream {

    private final HttpServerRequest request;
    private final CredentialSnapshot credential;
    private final String owner;
    private final UnicastProcessor<Boolean> end = UnicastProcessor.create();
    private volatile boolean open = true;
    /**
     * When the stream was opened, or when the item was sent that the client has not received yet; 0 if all items were
     * received.
     */
    private volatile long sendingSince = System.nanoTime();

    /** @param credential null for an anonymous caller */
    OpenStream(HttpServerRequest request, CredentialSnapshot credential) {
        this.request = request;
        this.credential = credential;
        this.owner = credential == null
                ? ClientNetwork.of(request)
                : credential.keyId().toString();
    }

    Optional<CredentialSnapshot> credential() {
        return Optional.ofNullable(credential);
    }

    /** The key, or the network of an anonymous caller: the unit of the stream limits. */
    String owner() {
        return owner;
    }

    boolean isOpen() {
        return open;
    }

    /** Ends the response and drops unsent items. */
    void end() {
        open = false;
        end.onComplete();
    }

    /** Ends the response of a client that does not receive it. */
    void abort() {
        end();
        request.connection().close();
    }

    boolean isStalled(Duration timeout) {
        long since = sendingSince;
        return since != 0 && System.nanoTime() - since > timeout.toNanos();
    }

    /** Passes items on until the stream ends. */
    <T> Multi<T> untilEnd(Multi<T> items) {
        return items.plug(all -> new MultiSelectFirstUntilOtherOp<>(all, end))
                .onItem()
                .invoke(item -> sendingSince = System.nanoTime())
                // Requests the next item after the previous one has been written to the connection.
                .onRequest()
                .invoke(count -> sendingSince = 0);
    }
}
