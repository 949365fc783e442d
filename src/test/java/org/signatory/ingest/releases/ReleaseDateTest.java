package org.signatory.ingest.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.ingest.files.HtmlPublicationDate;
import org.signatory.matching.MatchScope;
import org.signatory.matching.NameIndex;
import org.signatory.roster.RosterMemberLoader;

/** The day of a release, and the days on which its names fit. */
class ReleaseDateTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Path ARCHIVE = Path.of("../shared/corpus/archive/releases.ndjson.gz");

    /** Offices post some releases a few days after the day that they print. */
    private static final int DAYS_BEFORE_POSTING = 4;

    private static Optional<LocalDate> day(String text) {
        String lines = text.replace("\\n", "\n");
        return ParsedPressRelease.dateIn(lines, HtmlPublicationDate.in(lines).orElse(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        WASHINGTON (October 15, 2025) - Rep. Jan Schakowsky led a letter.; 2025-10-15
        Washington, DC - March 5 2021 - Rep. Jan Schakowsky led a letter.; 2021-03-05
        WASHINGTON, March 5, 2021 – Rep. Jan Schakowsky led a letter.; 2021-03-05
        WASHINGTON, D.C. – (Dec. 5, 2025) – Rep. Jan Schakowsky led a letter.; 2025-12-05
        CHICAGO, Ill. [11/3/22] – Rep. Jan Schakowsky led a letter.; 2022-11-03
        Chicago, Ill. – Today, Friday, October 15, 2021, Rep. Jan Schakowsky led a letter.; 2021-10-15
        For Immediate Release\\nMarch 5, 2021\\nSchakowsky Leads Letter; 2021-03-05
        FOR IMMEDIATE RELEASE - Friday, March 5, 2021\\nSchakowsky Leads Letter; 2021-03-05
        Schakowsky Leads Letter\\nPosted on March 5, 2021 at 9:00 am\\nContact: Press Office; 2021-03-05
        03.05.21\\nSchakowsky Leads Letter; 2021-03-05
        March 5, 2021 | Press Release\\nSchakowsky Leads Letter; 2021-03-05
        https://schakowsky.house.gov/2021/03/05/letter/\\nSchakowsky Leads Letter; 2021-03-05
        Source: https://schakowsky.house.gov/news?ID=7&date=2021-03-05\\nSchakowsky Leads Letter; 2021-03-05
        <meta property="article:published_time" content="2021-03-05T10:00:00Z">\\n<p>Schakowsky Leads Letter; 2021-03-05
        <meta content="2021-03-05T10:00:00Z" property="article:published_time">\\n<p>Schakowsky Leads Letter; 2021-03-05
        <script>{"datePublished": "2021-03-05T10:00:00Z"}</script>\\n<p>Schakowsky Leads Letter; 2021-03-05
        """)
    void releaseStatesItsDate(String text, LocalDate day) {
        assertThat(day(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WASHINGTON – Today, Rep. Jan Schakowsky led a letter. On December 17, 2021, the Court stayed the rule.",
                "Rep. Jan Schakowsky asked for a reply by September 5, 2025.",
                "On February 5, 2021, we wrote to the agency about the program.",
                "Schakowsky Leads Letter on January 6, 2021 Attack",
                "WASHINGTON – Rep. Jan Schakowsky introduced a resolution designating October 4, 2024, as a day of energy.",
                "Schakowsky Leads Letter\\nRep. Jan Schakowsky led a letter, which is printed in full below this paragraph and there.\\n"
                        + "October 6, 2020\\nThe Honorable Alejandro Mayorkas",
                "https://schakowsky.house.gov/2021/03/letter\\nSchakowsky Leads Letter",
                "Read more: https://schakowsky.house.gov/2019/03/05/older-letter/",
                "https://schakowsky.house.gov/2023/01/09/letter/\\nJanuary 9, 2022\\nSchakowsky Leads Letter",
            })
    void dateOfSomethingElseIsNotTheDateOfTheRelease(String text) {
        assertThat(day(text)).isEmpty();
    }

    private static DatedRelease dated(String text) {
        return DatedRelease.of(text, null, null, ROSTER.on(TODAY), MatchScope.ANY);
    }

    @Test
    void withoutADayTheNamesAreMatchedOnTheDaysWhenAllServed() {
        // Kinzinger left on 2023-01-03; Mfume returned on 2020-05-05.
        DatedRelease release = dated("Reps. Adam Kinzinger, Kweisi Mfume and Jan Schakowsky led a letter.");

        assertThat(release.date()).isNull();
        assertThat(release.possibleDays()).first().satisfies(days -> {
            assertThat(days.from()).isEqualTo("2020-05-05");
            assertThat(days.to()).isEqualTo("2023-01-02");
            assertThat(days.servingNames()).isEqualTo(3);
            assertThat(days.totalNames()).isEqualTo(3);
        });
        assertThat(release.asOf()).isEqualTo("2023-01-02");
        assertThat(release.release().signers().mentions())
                .allSatisfy(it -> assertThat(it.match().matched()).isTrue());
    }

    @Test
    void dateOfAPrintedLetterSelectsTheRosterIfItsSignersServed() {
        String text = """
                Reps. Adam Kinzinger, Kweisi Mfume and Jan Schakowsky led a letter. Its full text follows in this release, below:

                %s

                The Honorable Alejandro Mayorkas
                """;

        assertThat(dated(text.formatted("June 1, 2022")).asOf()).isEqualTo("2022-06-01");
        assertThat(dated(text.formatted("June 1, 2019")).asOf()).isEqualTo("2023-01-02");
    }

    @Test
    void futureDateIsQuestioned() {
        assertThat(dated("WASHINGTON (March 5, 2091) - Rep. Jan Schakowsky led a letter.")
                        .date())
                .isNull();
    }

    @Test
    void archiveHasNoWrongDates() throws IOException {
        assumeTrue(Files.exists(ARCHIVE), "the archive of releases is absent");
        int[] right = new int[2];
        int[] wrong = new int[2];
        int[] asked = new int[2];
        for (JsonNode release : archive()) {
            LocalDate posted = LocalDate.parse(release.get("date").asText().substring(0, 10));
            for (int withAddress = 0; withAddress < 2; withAddress++) {
                String address = withAddress == 1 ? release.get("url").asText() + "\n" : "";
                Optional<LocalDate> day = day(address + release.get("text").asText());
                boolean near =
                        day.isPresent() && Math.abs(ChronoUnit.DAYS.between(day.get(), posted)) <= DAYS_BEFORE_POSTING;
                (day.isEmpty() ? asked : near ? right : wrong)[withAddress]++;
            }
        }
        System.out.printf(
                "Days of releases: text alone %d right, %d wrong, %d asked; with the address %d right, %d wrong, %d asked%n",
                right[0], wrong[0], asked[0], right[1], wrong[1], asked[1]);
        assertThat(wrong).containsExactly(0, 0);
        assertThat(right[0]).isGreaterThan(50);
        assertThat(right[1]).isGreaterThan(right[0]);
    }

    private static List<JsonNode> archive() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(ARCHIVE))) {
            return json.readerFor(JsonNode.class).<JsonNode>readValues(in).readAll();
        }
    }
}
