package org.signatory.support;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Limits the product to one database connection until closed; migrations at start need two. */
public final class SingleConnection implements AutoCloseable {

    private final AgroalConnectionPoolConfiguration pool;
    private final int maxSize;

    public SingleConnection(AgroalDataSource database) {
        pool = database.getConfiguration().connectionPoolConfiguration();
        maxSize = pool.maxSize();
        pool.setMaxSize(1);
        database.flush(FlushMode.IDLE);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (database.getMetrics().availableCount() + database.getMetrics().activeCount() > 1) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The pool still has more than one connection");
            }
            database.flush(FlushMode.GRACEFUL);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    @Override
    public void close() {
        pool.setMaxSize(maxSize);
    }
}
