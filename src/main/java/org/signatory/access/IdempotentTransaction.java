package org.signatory.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Callable;
import org.signatory.common.TransactionRetry;

/**
 * Makes the change of an idempotent operation that does its heavy work outside a transaction: change and stored response
 * are committed together, or neither is.
 */
@RequestScoped
public class IdempotentTransaction {

    @Inject
    IdempotencyStore store;

    private IdempotentRequest request;

    void begin(IdempotentRequest sent) {
        request = sent;
    }

    /** Runs the change in a transaction of its own, or returns the response that another request has stored meanwhile. */
    public Response run(Callable<Response> change) {
        return TransactionRetry.repeat(() -> QuarkusTransaction.requiringNew()
                .call(() -> request == null ? change.call() : store.once(request, change)));
    }
}
