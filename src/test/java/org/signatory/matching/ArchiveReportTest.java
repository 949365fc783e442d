package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.signatory.roster.RosterMemberLoader;

/**
 * Counts roles, passages and uncovered names in an archive of releases: gzipped JSON, one object per line with
 * {@code url}, {@code date}, {@code text}. The system property {@code names.archive} contains its path.
 */
class ArchiveReportTest {

    private static final Path DEFAULT = Path.of("../shared/corpus/archive/releases.ndjson.gz");
    private static final int SHORT_STEP = 20;
    private static final int SHOWN = 100;

    private final NameIndex roster = NameIndex.of(RosterMemberLoader.bundled(), Map.of());
    private final Map<MentionRole, int[]> roles = new EnumMap<>(MentionRole.class);
    private final Map<TextAnnouncement.Subject, int[]> subjects = new EnumMap<>(TextAnnouncement.Subject.class);
    private final Map<String, int[]> totals = new TreeMap<>();
    private final List<String> details = new ArrayList<>();

    @Test
    void everyNameIsInAMentionOrAnIgnoredPart() throws IOException {
        String given = System.getProperty("names.archive");
        Path archive = given == null ? DEFAULT : Path.of(given);
        assumeTrue(Files.isReadable(archive), "the archive is not here; -Dnames.archive=PATH sets it");
        String except = System.getProperty("names.archive.except");
        Set<String> left = except == null ? Set.of() : Set.copyOf(Files.readAllLines(Path.of(except)));
        int step = given == null ? SHORT_STEP : 1;
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(archive)), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number++ % step == 0) {
                    JsonNode release = json.readTree(line);
                    if (!left.contains(release.get("url").asText())) {
                        add(release);
                    }
                }
            }
        }
        print();
        assertThat(totals.get("names")[0]).isPositive();
        assertThat(totals.getOrDefault("names covered by nothing", new int[1])[0])
                .isZero();
    }

    private void add(JsonNode release) {
        String text = release.get("text").asText();
        String url = release.get("url").asText();
        DatedNameIndex day = roster.on(LocalDate.parse(release.get("date").asText()));
        MentionedMembers list = MentionedMembers.of(text, day, MatchScope.ANY);
        String clean = new CleanedText(text).clean();
        List<TextBlock> blocks = TextBlock.of(clean);
        TextAnnouncement.Subject subject = TextAnnouncement.of(clean, blocks, TextSectionKind.of(clean, blocks))
                .subject();
        subjects.computeIfAbsent(subject, any -> new int[2])[0]++;
        subjects.get(subject)[1] += list.signers().isEmpty() ? 0 : 1;
        count("texts", 1);
        list.mentions().forEach(it -> roles.computeIfAbsent(it.role(), any -> new int[2])[0]++);
        for (NamePassage passage : list.lists()) {
            roles.computeIfAbsent(passage.role(), any -> new int[2])[1]++;
            if (passage.role() == MentionRole.UNCLEAR) {
                details.add("unclear " + url + " " + around(text, passage.start(), passage.start() + 1));
            }
        }
        NameCoverage coverage = NameCoverage.of(text, list, day);
        count("names", coverage.names());
        count("names covered by nothing", coverage.uncovered().size());
        coverage.uncovered().forEach(it -> details.add("uncovered " + url + " " + around(text, it.start(), it.end())));
    }

    private void count(String what, int number) {
        totals.computeIfAbsent(what, any -> new int[1])[0] += number;
    }

    private static String around(String text, int start, int end) {
        return (text.substring(Math.max(0, start - SHOWN), start) + ">>>"
                        + text.substring(start, Math.min(text.length(), end + SHOWN)))
                .replaceAll("\\s+", " ");
    }

    private void print() {
        totals.forEach((what, number) -> System.out.printf("%-32s %6d%n", what, number[0]));
        System.out.printf("%n%-32s %6s %12s%n", "text announces", "texts", "with signers");
        subjects.forEach((it, n) -> System.out.printf("%-32s %6d %12d%n", it, n[0], n[1]));
        System.out.printf("%n%-32s %6s %12s%n", "role", "names", "passages");
        roles.forEach((it, n) -> System.out.printf("%-32s %6d %12d%n", it, n[0], n[1]));
        details.forEach(System.out::println);
    }
}
