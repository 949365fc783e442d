package org.signatory.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is done to the product and its database while clients write. */
enum Fault {
    /** SIGKILL of one process that serves a connection; PostgreSQL then throws out all others and recovers. */
    BACKEND_KILLED("one PostgreSQL backend killed", true, 9),
    /** One connection ended by pg_terminate_backend; the others never hear of it. */
    BACKEND_TERMINATED("one PostgreSQL backend terminated", true, 5),
    /** SIGKILL of PostgreSQL, all of it, and a start at once. */
    DATABASE_KILLED("PostgreSQL killed", true, 4),
    /** SIGKILL of the product, and a start with a clock that may be wrong. */
    PRODUCT_KILLED("Signatory killed", true, 2),
    /** SIGSTOP of PostgreSQL, all of it, and SIGCONT some seconds later. */
    DATABASE_PAUSED("PostgreSQL paused", false, 2),
    /** Every connection between the two reset. */
    CONNECTIONS_CUT("connections cut", false, 2),
    /** No byte passes between the two for some seconds; then either all do, or the connections are reset. */
    BYTES_HELD("bytes held up", false, 2),
    /** Not a byte of room on the database's disk for some seconds. */
    DISK_FULL("disk full", false, 1);

    final String told;
    final boolean kill;
    private final int share;

    Fault(String told, boolean kill, int share) {
        this.told = told;
        this.kill = kill;
        this.share = share;
    }

    /** Returns every fault once, then more in the shares of their kinds until there are enough kills, in random order. */
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
