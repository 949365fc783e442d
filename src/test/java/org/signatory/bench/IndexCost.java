package org.signatory.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/** Compares sign-ons per second in PostgreSQL with and without the indexes for exports since an instant. */
final class IndexCost {

    private static final List<String> INDEXES = List.of("sign_on_changed", "sign_on_public_changed");
    private static final int ROUNDS = 7;
    private static final int SIGN_ONS = 20_000;

    private IndexCost() {}

    /** Prints the medians of alternating rounds, each in a transaction that is rolled back. */
    static void print(Connection connection) throws SQLException {
        double[] with = new double[ROUNDS];
        double[] without = new double[ROUNDS];
        round(connection, List.of());
        for (int i = 0; i < ROUNDS; i++) {
            with[i] = round(connection, List.of());
            without[i] = round(connection, INDEXES);
        }
        Arrays.sort(with);
        Arrays.sort(without);
        double ratio = with[ROUNDS / 2] / without[ROUNDS / 2];
        System.out.printf(
                "sign-ons stored a second: %,.0f with %s, %,.0f without, ratio %.2f%n",
                with[ROUNDS / 2], INDEXES, without[ROUNDS / 2], ratio);
    }

    /** Inserts one sign-on per statement with all triggers and checks, as the product does. */
    private static double round(Connection connection, List<String> dropped) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String index : dropped) {
                statement.execute("drop index " + index);
            }
            statement.execute("create temp table sample on commit drop as select * from sign_on"
                    + " where withdrawn_on is null order by id desc limit " + SIGN_ONS);
            statement.execute("delete from lead_term where sign_on_id in (select id from sample)");
            statement.execute("delete from sign_on where id in (select id from sample)");
            statement.execute("update sample set role = 'COSIGNER', position = null,"
                    + " updated_at = clock_timestamp(), public_updated_at = clock_timestamp()");
            long start = System.nanoTime();
            statement.execute("do $$ declare r sign_on%rowtype; begin"
                    + " for r in select * from sample loop insert into sign_on select r.*; end loop; end $$");
            return SIGN_ONS / ((System.nanoTime() - start) / 1e9);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
