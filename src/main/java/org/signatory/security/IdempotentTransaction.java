package org.signatory.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.sql.TransactionRetry;

/**
 * Makes the change of an idempotent operation that does its heavy work outside a transaction. The change and the
 * stored response are committed together, or neither is.
 */
@RequestScoped
@RequiredArgsConstructor
public class IdempotentTransaction {

    private final IdempotencyStore store;
    private IdempotentRequestKey request;
    private boolean claimed;

    void begin(IdempotentRequestKey sent) {
        request = sent;
    }

    /**
     * Runs an action that cannot be rolled back, such as sending a message, then a change that records the result. Of
     * concurrent requests with one Idempotency-Key, only one runs the action.
     *
     * @throws org.signatory.platform.http.Problem if another request with the key is in progress
     */
    public <T> Response run(Supplier<T> action, Function<T, Response> change) {
        Optional<Response> stored = request == null ? Optional.empty() : claim();
        if (stored.isPresent()) {
            return stored.get();
        }
        try {
            T result = action.get();
            return run(() -> change.apply(result));
        } catch (RuntimeException e) {
            if (claimed) {
                QuarkusTransaction.requiringNew().run(() -> store.abandon(request));
            }
            throw e;
        }
    }

    private Optional<Response> claim() {
        Optional<Response> stored = QuarkusTransaction.requiringNew().call(() -> store.claim(request));
        claimed = stored.isEmpty();
        return stored;
    }

    /**
     * Runs the change in a transaction of its own, or returns the response that another request has stored in the
     * meantime.
     */
    public Response run(Callable<Response> change) {
        return TransactionRetry.repeat(
                () -> QuarkusTransaction.requiringNew().call(() -> request == null ? change.call() : storing(change)));
    }

    private Response storing(Callable<Response> change) throws Exception {
        if (!claimed) {
            return store.once(request, change);
        }
        Response response = change.call();
        store.store(request, response);
        return response;
    }
}
