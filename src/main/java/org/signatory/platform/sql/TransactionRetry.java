package org.signatory.platform.sql;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.signatory.platform.logging.FailureDescription;

/**
 * Repeats a whole transaction that a deadlock, a serialization failure or a lock timeout rolled back, at most {@value
 * #MAX_ATTEMPTS} times. Only the outermost transactional method is repeated, and only where it can read its arguments
 * again.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
@RequiredArgsConstructor
public class TransactionRetry {

    static final int MAX_ATTEMPTS = 4;

    private static final Logger LOG = Logger.getLogger(TransactionRetry.class);
    private static final int MAX_PAUSE_MILLIS = 50;

    private final TransactionSynchronizationRegistry transactions;

    /** Represents a transaction that can be run again from its beginning. */
    public interface Attempt<T, E extends Exception> {
        T run() throws E;
    }

    @AroundInvoke
    Object repeat(InvocationContext invocation) throws Exception {
        boolean repeatable = transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                && Stream.of(invocation.getParameters()).noneMatch(InputStream.class::isInstance);
        return repeatable ? repeat(invocation::proceed) : invocation.proceed();
    }

    /** Runs a whole transaction, and repeats it if the database rolled it back because of a concurrent one. */
    public static <T, E extends Exception> T repeat(Attempt<T, E> transaction) throws E {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.run();
            } catch (Exception e) {
                if (attempt == MAX_ATTEMPTS || DatabaseFailure.of(e).orElse(null) != DatabaseFailure.CONTENDED) {
                    throw e;
                }
                LOG.debugf("Attempt %d failed and will be retried: %s", attempt, FailureDescription.summary(e));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextInt(1, attempt * MAX_PAUSE_MILLIS)));
            }
        }
    }
}
