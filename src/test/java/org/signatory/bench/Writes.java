package org.signatory.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.signatory.support.RunningProduct;

/**
 * Lists the rows of writes. Each side writes to similar letters of its own, with the same number of rows per request.
 */
final class Writes {

    static final String SIGN = "sign and withdraw";
    static final String BULK = "sign 50 in bulk";

    private static final int ENTRIES = 50;
    private static final int MOST_BULKS_A_SECOND = 400;
    /** Ids of copies start with these numbers. */
    private static final int COPIES = 4000;

    private static final String SIGNED_ON = "{\"signedOn\": \"2026-10-01\"}";
    private static final String WITHDRAWN_ON = "{\"on\": \"2026-10-02\", \"reason\": \"The office asked.\"}";

    private final Measuring measuring;
    private final BenchLetters letters;
    private final String run = "%012x".formatted(System.currentTimeMillis());

    Writes(Measuring measuring) {
        this.measuring = measuring;
        this.letters = new BenchLetters(measuring.connection, measuring.caller);
    }

    /** Each connection has its own letter and a Member who signs and withdraws in turns. */
    Result signAndWithdraw() throws IOException, InterruptedException, SQLException {
        int connections = measuring.settings.connections();
        List<Request> overHttp = new ArrayList<>();
        List<Request> inSql = new ArrayList<>();
        List<String> members = letters.serving();
        for (int i = 0; i < connections; i++) {
            overHttp.addAll(pair(letters.open(), members.get(i)));
            inSql.addAll(pair(letters.open(), members.get(i)));
        }
        overHttp.forEach(request -> measuring.caller.send(request, RunningProduct.ADMIN_KEY));
        Instant since = Instant.now();
        List<List<SentStatement>> sent = measuring.sent(inSql, RunningProduct.ADMIN_KEY);
        Measuring.Counted http =
                measuring.counted(seconds -> measuring.wrk.inTurn(overHttp, 2, RunningProduct.ADMIN_KEY, seconds));
        long before = measuring.settled("sign_on");
        Pgbench.Run sql = measuring.pgbench.run(SIGN, List.of(byTurns(sent, since)));
        requireGrowth(
                before,
                sql.byClient().values().stream()
                        .mapToLong(turns -> (turns + 1) / 2)
                        .sum());
        return measuring.result(SIGN, sent, http, sql);
    }

    private static List<Request> pair(String letter, String member) {
        String path = "/v1/letters/" + letter + "/cosigners/" + member;
        return List.of(new Request("PUT", path, SIGNED_ON), new Request("POST", path + "/withdrawal", WITHDRAWN_ON));
    }

    /** One transaction of pgbench is one request: odd ones sign, even ones withdraw. */
    private String byTurns(List<List<SentStatement>> sent, Instant since) {
        StringBuilder script = new StringBuilder("\\set n :n + 1\n\\set turn (:n - 1) / 2\n");
        for (int client = 0; client < sent.size() / 2; client++) {
            List<SentStatement> signing = sent.get(2 * client);
            List<SentStatement> withdrawing = sent.get(2 * client + 1);
            Repeated again = new Repeated(run, client, since);
            again.rowsOf(signing);
            again.rowsOf(withdrawing);
            script.append(client == 0 ? "\\if" : "\\elif")
                    .append(" :client_id = ")
                    .append(client)
                    .append("\n\\if :n % 2 = 1\n")
                    .append(Script.of(signing, again))
                    .append("\\else\n")
                    .append(Script.of(withdrawing, again))
                    .append("\\endif\n");
        }
        return script.append("\\endif\n").toString();
    }

    /** Each request signs 50 Members on to a new letter. */
    Result bulk() throws IOException, InterruptedException, SQLException {
        int connections = measuring.settings.connections();
        int seconds = measuring.settings.warm() + measuring.settings.seconds();
        int each = MOST_BULKS_A_SECOND * seconds / connections + 1;
        int most = each * connections;
        String letter = letters.open();
        String body = letters.serving().subList(0, ENTRIES).stream()
                .map(member -> "{\"bioguideId\": \"%s\", \"signOn\": %s}".formatted(member, SIGNED_ON))
                .collect(Collectors.joining(", ", "{\"entries\": [", "]}"));
        // Letters for the warm-up run, the measured run, pgbench, and recording the statements.
        List<List<Request>> runs = new ArrayList<>();
        for (int kind : List.of(COPIES, COPIES + 1)) {
            runs.add(letters.copies(letter, Repeated.id(run, kind, 0, "i"), most).stream()
                    .map(copy -> bulk(copy, body))
                    .toList());
        }
        String inSql = Repeated.id(run, COPIES + 2, 0, ":turn");
        letters.copies(letter, inSql.replace(":turn", "i"), most);
        Instant since = Instant.now();
        List<List<SentStatement>> sent = measuring.sent(List.of(bulk(letter, body)), RunningProduct.ADMIN_KEY);
        Repeated again = new Repeated(run, connections, since);
        again.rowsOf(sent.get(0));
        again.replace(letter, inSql);
        String script = "\\set n :n + 1\n\\set turn (:n - 1) * " + connections + " + :client_id\n"
                + Script.of(sent.get(0), again);
        long before = measuring.count("sign_on");
        long[] answered = {0};
        Measuring.Counted http = measuring.counted(time -> {
            Wrk.Run run = measuring.wrk.inTurn(runs.remove(0), each, RunningProduct.ADMIN_KEY, time);
            answered[0] += run.requests();
            return run;
        });
        if (measuring.count("sign_on") < before + ENTRIES * answered[0]) {
            throw new IllegalStateException("wrk ran out of letters");
        }
        before = measuring.settled("sign_on");
        Pgbench.Run sql = measuring.pgbench.run(BULK, List.of(script));
        requireGrowth(before, (long) ENTRIES * sql.transactions());
        return measuring.result(BULK, sent, http, sql);
    }

    private static Request bulk(String letter, String body) {
        return new Request("POST", "/v1/letters/" + letter + "/cosigners", body);
    }

    private void requireGrowth(long before, long expected) throws SQLException {
        long grown = measuring.count("sign_on") - before;
        if (grown != expected) {
            throw new IllegalStateException("pgbench wrote " + grown + " sign-ons, not " + expected);
        }
    }
}
