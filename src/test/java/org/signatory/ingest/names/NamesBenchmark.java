package org.signatory.ingest.names;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signatory.ingest.signers.ParsedSignerUpload;
import org.signatory.ingest.signers.SignerImportInput;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MatchScope;
import org.signatory.matching.MentionedMembers;
import org.signatory.matching.NameIndex;
import org.signatory.platform.http.Problem;
import org.signatory.platform.text.TextNormalizer;
import org.signatory.roster.RosterMember;
import org.signatory.roster.RosterMemberLoader;
import org.signatory.roster.ServicePeriod;
import org.signatory.signons.SignOnInput;
import org.signatory.testdata.FormerMembers;

/**
 * Times the matching of names; run by name, since it is no test. Medians of the CPU times of warm runs on one thread, each next
 * to a plain lookup of exact names in the same run. Other programs on the machine hardly change CPU times.
 */
class NamesBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final LocalDate DAY = LocalDate.of(2021, 10, 12);
    private static final List<RosterMember> PEOPLE = RosterMemberLoader.bundled();
    private static final NameIndex ROSTER = NameIndex.of(PEOPLE, Map.of());
    private static final String PROSE =
            "The letter asks the agency to publish the rule before the end of the fiscal year and to explain the delay. ";
    private static final int FORMER_PER_CONGRESS = 107;
    private static final int WARM = 300;
    private static final int RUNS = 60;

    private interface Work {
        int run();
    }

    private static double median(Work work, int warm, int runs) {
        int done = 0;
        for (int i = 0; i < warm; i++) {
            done += work.run();
        }
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            done += work.run();
            times[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        if (done == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return times[runs / 2];
    }

    private static List<RosterMember> serving() {
        return PEOPLE.stream().filter(person -> person.seatOn(DAY).isPresent()).toList();
    }

    private static String written(RosterMember person) {
        ServicePeriod seat = person.seatOn(DAY).orElseThrow();
        return person.name().printed() + " (" + seat.party().charAt(0) + "-" + seat.state() + ")";
    }

    /** Compares matching with a plain lookup of the same names, with the Members since 2013 and with all since 1789. */
    @Test
    void ratios() {
        String list = "Signed by: "
                + serving().stream().limit(200).map(NamesBenchmark::written).collect(Collectors.joining("; "));
        compare(list);
    }

    @Test
    void print() {
        DatedNameIndex day = ROSTER.on(DAY);
        double building = median(() -> NameIndex.of(PEOPLE, Map.of()).on(DAY).hashCode() | 1, 10, 20);
        byte[] sheet = sheet();
        double dryRun = median(() -> names(sheet, day), 2, 5);
        System.out.printf("building the index                 %8.2f ms%n", building);
        System.out.printf("matching a sheet of 5,000 records  %8.2f ms%n", dryRun);
        hostile().forEach((kind, unit) -> {
            String text = unit.repeat(1_000_000 / unit.length());
            double quarter = median(() -> 1 + readLimited(text.substring(0, text.length() / 4), day), 1, 3);
            double whole = median(() -> 1 + readLimited(text, day), 1, 3);
            System.out.printf("1 MB of %-26s %8.0f ms, %.1f times a quarter of it%n", kind, whole, whole / quarter);
        });
    }

    private static void compare(String list) {
        List<RosterMember> all = allOfHistory();
        // One part in twelve of the text is names; a text with too many is rejected.
        int lists = 1_000_000 / (12 * list.length());
        String names = (list + "\n").repeat(lists);
        String megabyte = (list + ".\n\n" + PROSE.repeat(11 * list.length() / PROSE.length()) + "\n\n").repeat(lists);
        System.out.printf("%-12s %8s %12s %12s %8s%n", "text", "people", "matching, ms", "lookup, ms", "ratio");
        for (List<RosterMember> people : List.of(PEOPLE, all)) {
            Map<String, String> exact = exact(people);
            DatedNameIndex day = NameIndex.of(people, Map.of()).on(DAY);
            row(
                    "200 names",
                    people.size(),
                    median(() -> read(list, day), WARM, RUNS),
                    median(() -> plain(list, exact), WARM, RUNS));
            row(
                    "1 MB",
                    people.size(),
                    median(() -> read(megabyte, day), 1, 5),
                    median(() -> plain(names, exact), 5, 20));
        }
    }

    private static void row(String text, int people, double matching, double lookup) {
        System.out.printf("%-12s %8d %12.2f %12.3f %8.1f%n", text, people, matching, lookup, matching / lookup);
    }

    /** Returns the bundled roster with fictional former Members, as many as there were. */
    private static List<RosterMember> allOfHistory() {
        return Stream.concat(
                        PEOPLE.stream(),
                        FormerMembers.before(PEOPLE, FORMER_PER_CONGRESS).stream()
                                .map(FormerMembers.Person::rosterMember))
                .toList();
    }

    /** Returns the number of signers; 0 for a text that exceeds the limits of work. */
    private static int readLimited(String text, DatedNameIndex day) {
        try {
            return read(text, day);
        } catch (Problem rejected) {
            return 0;
        }
    }

    private static int read(String text, DatedNameIndex day) {
        return MentionedMembers.of(text, day, MatchScope.ANY).signers().size();
    }

    private static Map<String, String> hostile() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("letters without blanks", "ABCDEFGHIJKLMNOP");
        kinds.put("open parentheses", "(");
        kinds.put("nested parentheses", "Jan Schakowsky (");
        kinds.put("right-to-left marks", "\u202eJan\u202c ");
        kinds.put("slips of names", "Schakwsky, Velzquez, Krishnamorthi; ");
        kinds.put("names", "Jan Schakowsky, ");
        kinds.put("combining marks", "e\u0301\u0301\u0301\u0301\u0301");
        kinds.put("quotation marks", "\"a ");
        return kinds;
    }

    private static Map<String, String> exact(List<RosterMember> people) {
        Map<String, String> exact = new HashMap<>();
        people.forEach(person -> exact.put(TextNormalizer.folded(person.name().printed()), person.bioguideId()));
        return exact;
    }

    private static int plain(String list, Map<String, String> exact) {
        int found = 0;
        for (String item : list.substring("Signed by: ".length()).split("; |\nSigned by: ")) {
            found += exact.containsKey(TextNormalizer.folded(item.substring(0, item.indexOf(" (")))) ? 1 : 0;
        }
        return found;
    }

    private static byte[] sheet() {
        List<RosterMember> people = serving();
        return IntStream.range(0, 5_000)
                .mapToObj(i -> people.get(i % people.size()))
                .map(person -> "\"" + person.name().printed().replace("\"", "\"\"") + "\",2021-10-01,yes")
                .collect(Collectors.joining("\n", "Name,Date,Signed?\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int names(byte[] sheet, DatedNameIndex day) {
        SignerImportInput draft = new SignerImportInput(
                null, sheet, "list.csv", true, DAY, null, SignOnInput.EMPTY, null, null, null, false, null);
        return ParsedSignerUpload.of(draft, day, MatchScope.ANY).names().size();
    }
}
