package org.signatory.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Lists the faults to inject while clients write. */
enum Fault {
    /** SIGKILL of one backend process; PostgreSQL then closes all connections and recovers. */
    BACKEND_KILLED("one PostgreSQL backend killed", true, 9),
    /** One connection closed by pg_terminate_backend; the others are not affected. */
    BACKEND_TERMINATED("one PostgreSQL backend terminated", true, 5),
    /** SIGKILL of all PostgreSQL processes and an immediate start. */
    DATABASE_KILLED("PostgreSQL killed", true, 4),
    /** SIGKILL of the product, and a start with a clock that may be wrong. */
    PRODUCT_KILLED("Signatory killed", true, 2),
    /** SIGSTOP of all PostgreSQL processes and SIGCONT some seconds later. */
    DATABASE_PAUSED("PostgreSQL paused", false, 2),
    /** Reset of every connection between product and database. */
    CONNECTIONS_CUT("connections cut", false, 2),
    /** No data between product and database for some seconds; then it continues, or the connections are reset. */
    BYTES_HELD("bytes held up", false, 2),
    /** No free space on the database's disk for some seconds. */
    DISK_FULL("disk full", false, 1);

    final String told;
    final boolean kill;
    private final int share;

    Fault(String told, boolean kill, int share) {
        this.told = told;
        this.kill = kill;
        this.share = share;
    }

    /** Returns every fault once, then more of each kind in proportion until there are enough kills, in random order. */
    static List<Fault> shuffled(int kills, Random luck) {
        List<Fault> all = new ArrayList<>(List.of(values()));
        Collections.shuffle(all, luck);
        int killed = (int) all.stream().filter(each -> each.kill).count();
        while (killed < kills) {
            List<Fault> deck = new ArrayList<>();
            Arrays.stream(values()).forEach(each -> deck.addAll(Collections.nCopies(each.share, each)));
            Collections.shuffle(deck, luck);
            for (Fault each : deck) {
                if (killed < kills) {
                    all.add(each);
                    killed += each.kill ? 1 : 0;
                }
            }
        }
        return all;
    }
}
