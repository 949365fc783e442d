package org.signatory.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares the signers found in a text with the right ones.
 *
 * @param rows the number of signers in the answers
 * @param right signers that were found
 * @param wrong Members who were found in place of another
 * @param missed signers that were neither matched nor shown for a decision
 * @param shown signers that are shown for a decision
 * @param extra Members who were found as signers and are none
 * @param noise names in doubt that belong to no signer
 * @param leads Members who were wrongly found or not found as leads
 * @param dropped signers inside text that was ignored
 */
record SignerScore(
        String file,
        int rows,
        int right,
        List<String> wrong,
        List<String> missed,
        List<String> shown,
        List<String> extra,
        List<String> noise,
        List<String> leads,
        List<String> dropped) {

    static final String FORMAT = "%-10s %5s %6s %6s %7s %6s %6s %6s %6s %8s%n";

    private static final Pattern DAY = Pattern.compile("roster as of (\\d{4}-\\d{2}-\\d{2})");
    private static final String ANY = "?";

    private record Row(String name, String id, boolean lead) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            String note = cells.length > 3 ? cells[3] : "";
            return new Row(cells[0], cells[1], note.startsWith("lead"));
        }
    }

    /** Returns the texts of a folder that have answers. */
    static List<Path> texts(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(it -> it.toString().matches(".*/\\d+\\.txt"))
                    .sorted()
                    .toList();
        }
    }

    /** Scores a text whose first line is its source. */
    static SignerScore of(Path file, NameIndex roster) throws IOException {
        List<String> answers = answers(file);
        MentionedMembers list = MentionedMembers.of(text(file), roster.on(day(answers)), MatchScope.ANY);
        List<Row> rows = answers.stream()
                .filter(it -> !it.startsWith("#") && !it.isBlank())
                .map(Row::of)
                .toList();
        return of(
                file.getParent().getFileName() + "/"
                        + file.getFileName().toString().replace(".txt", ""),
                list,
                rows);
    }

    private static List<String> answers(Path file) throws IOException {
        return Files.readAllLines(Path.of(file.toString().replace(".txt", ".expected.tsv")));
    }

    private static LocalDate day(List<String> answers) {
        Matcher day = DAY.matcher(answers.get(0));
        day.find();
        return LocalDate.parse(day.group(1));
    }

    private static String text(Path file) throws IOException {
        String all = Files.readString(file);
        return all.substring(all.indexOf('\n') + 1);
    }

    /** Returns the full names in a text with answers. */
    static NameCoverage coverage(Path file, NameIndex roster) throws IOException {
        DatedNameIndex day = roster.on(day(answers(file)));
        String text = text(file);
        return NameCoverage.of(text, MentionedMembers.of(text, day, MatchScope.ANY), day);
    }

    private static SignerScore of(String file, MentionedMembers list, List<Row> rows) {
        Map<String, Mention> counted = new LinkedHashMap<>();
        Set<String> leads = new TreeSet<>();
        List<Mention> doubts = new ArrayList<>();
        for (Mention it : list.mentions()) {
            if (it.match().matched() && it.role().isCounted()) {
                counted.putIfAbsent(id(it), it);
                if (it.role() == MentionRole.LEAD) {
                    leads.add(id(it));
                }
            } else if (it.role().isCounted() || it.role() == MentionRole.UNCLEAR) {
                doubts.add(it);
            }
        }
        Set<String> ids = new HashSet<>(rows.stream().map(Row::id).toList());
        SignerScore score = empty(file, ids.size());
        Set<String> done = new HashSet<>();
        int right = 0;
        for (Row row : rows) {
            if (counted.containsKey(row.id) || !done.add(row.id + (row.id.equals(ANY) ? row.name : ""))) {
                continue;
            }
            if (doubts.stream().anyMatch(it -> isAbout(it, row))) {
                score.shown.add(row.name);
            } else if (!row.id.equals(ANY)) {
                score.missed.add(row.name);
            }
            if (list.ignored().stream().anyMatch(it -> plain(it.written()).contains(plain(row.name)))) {
                score.dropped.add(row.name);
            }
        }
        for (Mention it : counted.values()) {
            boolean named = rows.stream().anyMatch(row -> plain(row.name).equals(plain(it.written())));
            if (ids.contains(id(it))) {
                right++;
            } else {
                (named ? score.wrong : score.extra).add(it.written() + "=" + id(it));
            }
        }
        doubts.stream()
                .filter(it -> rows.stream().noneMatch(row -> isAbout(it, row)))
                .forEach(it -> score.noise.add(it.written()));
        Set<String> expectedLeads =
                new TreeSet<>(rows.stream().filter(Row::lead).map(Row::id).toList());
        if (expectedLeads.isEmpty()) {
            // These answers do not say who led.
            leads.clear();
        }
        Set<String> both = new TreeSet<>(leads);
        both.removeAll(expectedLeads);
        both.forEach(it -> score.leads.add("+" + it));
        expectedLeads.removeAll(leads);
        expectedLeads.forEach(it -> score.leads.add("-" + it));
        return score.withRight(right);
    }

    private static SignerScore empty(String file, int rows) {
        List<List<String>> lists =
                Stream.<List<String>>generate(ArrayList::new).limit(7).toList();
        return new SignerScore(
                file,
                rows,
                0,
                lists.get(0),
                lists.get(1),
                lists.get(2),
                lists.get(3),
                lists.get(4),
                lists.get(5),
                lists.get(6));
    }

    private SignerScore withRight(int count) {
        return new SignerScore(file, rows, count, wrong, missed, shown, extra, noise, leads, dropped);
    }

    private static String id(Mention it) {
        return it.match().person().bioguideId();
    }

    /** Returns whether a name in doubt may be the one of a row: the same words, or a surname that the row ends with. */
    private static boolean isAbout(Mention it, Row row) {
        boolean proposed = it.match().candidates().stream()
                .anyMatch(candidate -> candidate.person().bioguideId().equals(row.id));
        boolean matched = it.match().matched() && id(it).equals(row.id);
        String written = plain(it.written());
        String name = plain(row.name);
        return proposed || matched || written.equals(name) || written.contains(name) || name.endsWith(written);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Prints the score in one line, and each fault in another. */
    void print() {
        System.out.printf(
                FORMAT,
                file,
                rows,
                right,
                wrong.size(),
                missed.size(),
                shown.size(),
                extra.size(),
                noise.size(),
                leads.size(),
                dropped.size());
        List<List<String>> faults = Arrays.asList(wrong, missed, shown, extra, noise, leads);
        List<String> names = List.of("wrong", "missed", "shown", "extra", "noise", "leads");
        for (int i = 0; i < names.size(); i++) {
            if (!faults.get(i).isEmpty()) {
                System.out.println("    " + names.get(i) + " " + faults.get(i));
            }
        }
    }

    static void printHeading() {
        System.out.printf(
                FORMAT, "text", "rows", "right", "wrong", "missed", "shown", "extra", "noise", "leads", "dropped");
    }
}
