package org.signatory.chaos;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.signatory.support.OwnPostgres;

/** Injects a fault and waits until product and database work again. */
final class FaultInjector {

    /** Selects a connection of the product, preferably with an open transaction. */
    private static final String BUSY = "select pid from pg_stat_activity where backend_type = 'client backend'"
            + " and pid <> pg_backend_pid() order by state in ('active', 'idle in transaction') desc, random() limit 1";

    private final ChaosEnvironment stage;
    private final Random luck;

    FaultInjector(ChaosEnvironment stage, Random luck) {
        this.stage = stage;
        this.luck = luck;
    }

    /** Injects the fault if this machine supports it, and returns after recovery. */
    boolean inject(Fault fault) throws IOException, InterruptedException {
        if (fault == Fault.DISK_FULL && stage.disk.isEmpty()) {
            return false;
        }
        switch (fault) {
            case BACKEND_KILLED ->
                OwnPostgres.signal("KILL", ProcessHandle.of(backend()).stream().toList());
            case BACKEND_TERMINATED -> stage.number("select pg_terminate_backend(" + backend() + ")::int");
            case DATABASE_KILLED -> stage.database.kill();
            case PRODUCT_KILLED -> {
                stage.product().kill();
                stage.startAgain();
            }
            case DATABASE_PAUSED -> {
                stage.database.pause();
                pause();
                stage.database.resume();
            }
            case CONNECTIONS_CUT -> stage.relay.cut();
            case BYTES_HELD -> {
                stage.relay.hold();
                pause();
                if (luck.nextBoolean()) {
                    stage.relay.cut();
                }
                stage.relay.release();
            }
            case DISK_FULL -> {
                stage.disk.get().fill();
                pause();
                stage.disk.get().empty();
            }
        }
        recover();
        return true;
    }

    /** PostgreSQL restarts after most faults; after the others a supervisor would start it. */
    private void recover() throws IOException, InterruptedException {
        ChaosEnvironment.until("The database does not come back", () -> {
            if (!stage.database.isRunning()) {
                stage.database.restart();
            }
            return stage.number("select 1") == 1;
        });
        stage.product().awaitReady();
    }

    private void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1_000 + luck.nextInt(3_000));
    }

    /** Returns a backend of the product, preferably with an open transaction. */
    private long backend() throws IOException, InterruptedException {
        long[] found = new long[1];
        ChaosEnvironment.until("The product has no connections", () -> (found[0] = stage.number(BUSY)) > 0);
        return found[0];
    }
}
