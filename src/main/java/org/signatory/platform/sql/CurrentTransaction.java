package org.signatory.platform.sql;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.util.function.Supplier;

/** Provides information about the current transaction. */
public final class CurrentTransaction {

    private CurrentTransaction() {}

    /** Returns whether a transaction is active, which holds a database connection once it has read anything. */
    public static boolean isActive() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /** Runs work in a transaction that is then rolled back, and returns its result; needs an active request. */
    public static <T> T rolledBack(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /**
     * Returns whether the current transaction has written rows, which other transactions cannot see until it commits.
     */
    public static boolean hasWritten() {
        Panache.getEntityManager().flush();
        return (Boolean) Panache.getEntityManager()
                .createNativeQuery("select txid_current_if_assigned() is not null")
                .getSingleResult();
    }
}
