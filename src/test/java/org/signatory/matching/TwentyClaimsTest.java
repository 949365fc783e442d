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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.signatory.roster.RosterMemberLoader;

/** Writes the claims of 20 real releases into sentences of several kinds, and expects their meaning. */
class TwentyClaimsTest {

    private static final Path FACTS = Path.of("src/test/resources/names/twenty-claims.tsv");
    private static final Path ARCHIVE = Path.of("../shared/corpus/archive/releases.ndjson.gz");
    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Sentences of each kind; %s is the claim. */
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("headline", "Schakowsky, Quigley Lead %s in Letter on Detention"),
            Map.entry("headline with", "Schakowsky, %s Press the Agency to Act"),
            Map.entry("headline joined", "Schakowsky Joins %s in Calling for an End of the Program"),
            Map.entry(
                    "headline of a bipartisan group", "Schakowsky Leads Bipartisan Group of %s in Letter on Detention"),
            Map.entry("led", "Rep. Jan Schakowsky (D-IL) led %s in a letter to the agency."),
            Map.entry("along with", "Rep. Jan Schakowsky (D-IL), along with %s, sent a letter to the agency."),
            Map.entry("and", "Today, Rep. Jan Schakowsky and %s sent a letter to the agency."),
            Map.entry(
                    "and a bipartisan group",
                    "Rep. Jan Schakowsky and a bipartisan group of %s sent a letter to the agency."),
            Map.entry("signed by", "The Members led a letter signed by %s that asks the agency to act."),
            Map.entry("signed", "%s signed the letter."),
            Map.entry("joined", "Rep. Jan Schakowsky joined Rep. Mike Quigley and %s in a letter to the agency."),
            Map.entry("joined by", "Rep. Jan Schakowsky (D-IL), joined by %s, called on the agency to act."),
            Map.entry("letter with", "Rep. Jan Schakowsky led a letter with %s that asks the agency to act."),
            Map.entry("endorsed", "%s have endorsed the letter."),
            Map.entry("wrote", "“The program must end,” the %s wrote in the letter."),
            Map.entry("kind", "Rep. Jan Schakowsky sent a %s to the agency."));

    /** Kinds of sentence in which a number of colleagues means the same. */
    private static final List<String> ANY =
            List.of("led", "along with", "and", "signed by", "joined", "joined by", "letter with");

    private record Expected(String kind, String words, String meaning) {

        static Expected of(String fact) {
            String[] parts = fact.strip().split(": | = ");
            return new Expected(parts[0], parts[1], parts[2]);
        }

        Stream<String> kinds() {
            boolean colleagues = meaning.endsWith(" COSIGNERS") && !meaning.contains("OR_COSIGNERS");
            return colleagues ? ANY.stream() : Stream.of(kind);
        }
    }

    private record Release(String url, LocalDate day, List<Expected> claims) {}

    private static List<Release> releases() throws IOException {
        return Files.readAllLines(FACTS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Release(
                        cells[0],
                        LocalDate.parse(cells[1]),
                        Arrays.stream(cells[2].split(";")).map(Expected::of).toList()))
                .toList();
    }

    private static List<String> meanings(String text, LocalDate day) {
        return MentionedMembers.of(text, ROSTER.on(day), MatchScope.ANY).declared().stream()
                .map(FoundClaim::claim)
                .map(LetterClaimTest::described)
                .distinct()
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> claimMeansTheSameInEachKindOfSentence() throws IOException {
        List<Release> releases = releases();
        assertThat(releases).hasSize(20);
        return releases.stream()
                .flatMap(release -> release.claims().stream()
                        .flatMap(claim -> claim.kinds().map(kind -> {
                            String text = SENTENCES.get(kind).formatted(claim.words());
                            return DynamicTest.dynamicTest(
                                    kind + ": " + claim.words() + " of " + release.url(),
                                    () -> assertThat(meanings(text, release.day()))
                                            .as(text)
                                            .containsExactly(claim.meaning()));
                        })));
    }

    @TestFactory
    @DisplayName("Each whole release has exactly the claims that a person found")
    Stream<DynamicTest> wholeReleaseHasTheClaims() throws IOException {
        return releases().stream()
                .map(release -> DynamicTest.dynamicTest(release.url(), () -> {
                    assumeTrue(Files.exists(ARCHIVE), "the archive is not here");
                    String text = text(release.url()).orElseThrow();
                    assertThat(meanings(text, release.day()))
                            .containsExactlyInAnyOrderElementsOf(release.claims().stream()
                                    .map(Expected::meaning)
                                    .toList());
                }));
    }

    private static Optional<String> text(String url) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(ARCHIVE)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode release = JSON.readTree(line);
                if (release.get("url").asText().equals(url)) {
                    return Optional.of(release.get("title").asText() + "\n\n"
                            + release.get("text").asText());
                }
            }
        }
        return Optional.empty();
    }
}
