package org.signatory.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.platform.text.ResourceLines;

/** Provides the Members who led a chamber on a day, from the table {@code names/leaders.csv}. */
public final class ChamberLeaders {

    private static final List<Tenure> TABLE = read();

    /** Words of offices that a title must have; Leader alone can be any of several. */
    private static final Set<String> OFFICES = Set.of("speaker", "leader", "whip", "tempore");

    private static final Map<String, String> OTHER_FORMS =
            Map.of("leaders", "leader", "whips", "whip", "tem", "tempore", "democrat", "democratic");

    /** Words next to an office that do not make another office of it, as Deputy or State do. */
    private static final Set<String> NEUTRAL = NameSpellingNormalizer.set("""
            the of for and us united states representatives current new rep reps representative sen sens senator
            senators congressman congresswoman hon honorable mr mrs ms dr madam
            """);

    /** Represents the days on which a Member held an office. */
    private record Tenure(String bioguideId, Set<String> words, LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private ChamberLeaders() {}

    private static List<Tenure> read() {
        return ResourceLines.of("/names/leaders.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Tenure(
                        cells[0],
                        Set.of(cells[1].split(" ")),
                        LocalDate.parse(cells[2]),
                        cells[3].isEmpty() ? null : LocalDate.parse(cells[3])))
                .toList();
    }

    /**
     * Returns the Bioguide IDs of the Members who held an office on a day, such as those of the Speaker or of both
     * leaders of the Senate. Returns an empty set for titles of other offices, such as Deputy Whip.
     */
    public static Set<String> holding(String titles, LocalDate day) {
        Set<String> words = NameSpellingNormalizer.words(titles).stream()
                .map(word -> OTHER_FORMS.getOrDefault(word, word))
                .filter(word -> !NEUTRAL.contains(word))
                .collect(Collectors.toSet());
        return words.stream().noneMatch(OFFICES::contains)
                ? Set.of()
                : TABLE.stream()
                        .filter(it -> it.covers(day) && it.words().containsAll(words))
                        .map(Tenure::bioguideId)
                        .collect(Collectors.toSet());
    }
}
