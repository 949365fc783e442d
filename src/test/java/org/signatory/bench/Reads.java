package org.signatory.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.signatory.support.RunningProduct;

/** Lists the rows of reads: an anonymous caller and one URL, and a key and many URLs. */
final class Reads {

    private static final int SAMPLES = 50;
    private static final int HOT = SAMPLES / 2;

    private static final List<String> WORDS = List.of(
            "water schools", "rural broadband", "veterans housing", "climate", "border safety", "drought \"tax\"");

    private Reads() {}

    static List<Row> rows(Connection connection, int count) throws SQLException {
        List<String> letters = letters(count);
        List<String> members = members(connection);
        Map<String, IntFunction<String>> paths = new LinkedHashMap<>();
        paths.put("a letter", i -> "/v1/letters/" + letters.get(i));
        paths.put(
                "a letter with signers",
                i -> "/v1/letters/" + letters.get(i) + "?include=leadSponsors,cosigners,endorsers");
        paths.put(
                "a list with filters",
                i -> "/v1/letters?status=sent&chamber=house&sort=-sent&topic=topic+" + i % 10 + "&congress="
                        + (113 + i % 7));
        paths.put(
                "full text search",
                i -> "/v1/letters?q="
                        + WORDS.get(i % WORDS.size()).replace(" ", "+").replace("\"", "%22") + "&limit=" + (20 + i));
        paths.put("progress", i -> "/v1/letters/" + letters.get(i) + "/progress");
        paths.put("a Member's letters", i -> "/v1/members/" + members.get(i) + "/letters");
        paths.put("the page of a letter", i -> "/letters/" + letters.get(i));
        List<Row> rows = new ArrayList<>();
        paths.forEach((name, path) -> {
            List<Request> all = IntStream.range(0, SAMPLES)
                    .mapToObj(i -> Request.get(path.apply(i)))
                    .toList();
            List<Request> others = all.subList(0, HOT);
            rows.add(new Row(name + ", cached", List.of(all.get(HOT)), null, others));
            rows.add(new Row(name + ", with a key", all, RunningProduct.ADMIN_KEY, all));
        });
        return rows;
    }

    /** Returns a sample of public letters from all years; all of these numbers, which end in 5, are public. */
    static List<String> letters(int count) {
        int step = count / SAMPLES / 10 * 10;
        return IntStream.range(0, SAMPLES)
                .mapToObj(i -> LargeData.id('l', (long) i * step + 5).toString())
                .toList();
    }

    static List<String> members(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select bioguide_id from member order by bioguide_id")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return IntStream.range(0, SAMPLES)
                .mapToObj(i -> all.get(i * (all.size() / SAMPLES)))
                .toList();
    }
}
