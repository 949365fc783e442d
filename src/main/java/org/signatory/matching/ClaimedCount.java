package org.signatory.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Represents a number of signers that a text claims.
 *
 * @param written as written in the text
 * @param count the number
 * @param qualifier how precise the number is
 * @param additional whether the number excludes the leads, as in "and 103 additional Members"
 * @param start the offset of the first character, in UTF-16 units from 0
 * @param end the offset after the last character
 */
public record ClaimedCount(String written, int count, Qualifier qualifier, boolean additional, int start, int end) {

    /** Lists the qualifiers before a claimed number. */
    @Schema(name = "ClaimQualifier")
    public enum Qualifier {
        @JsonProperty("exactly")
        EXACTLY,
        @JsonProperty("over")
        OVER,
        @JsonProperty("at-least")
        AT_LEAST,
        @JsonProperty("nearly")
        NEARLY,
        @JsonProperty("about")
        ABOUT
    }

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("one", 1));
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private static final String SIGNERS =
            "(?:members?(?: of (?:congress|the (?:u\\.?s\\.? )?(?:house|senate|congress)))?|lawmakers|colleagues|"
                    + "(?:u\\.?s\\.? )?senators|(?:u\\.?s\\.? )?representatives|signers|signatories|cosigners|co-signers|legislators|legisladores|congressmembers|"
                    + "(?:house |senate )?(?:democrats|republicans)|democratic members|republican members|bipartisan members)";
    private static final Pattern CLAIM = Pattern.compile(
            "(?i)(?<![\\d$.,-])\\b(?:(?<over>over|more than|upwards of|m[aá]s de)|(?<least>at least)|(?<nearly>nearly|almost|close to|casi)|(?<about>about|around|approximately|some|roughly))?\\s*"
                    + "\\b(?<number>\\d{1,3}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
                    + "|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))(?:\\s*\\+)?\\s+"
                    + "(?<more>(?:(?:of (?:his|her|their|the)|other|additional|more|total|fellow|bipartisan|bicameral|house|senate|democratic|republican|us|u\\.s\\.) ){0,4})"
                    + SIGNERS + "\\b");

    static List<ClaimedCount> in(CleanedText source) {
        List<ClaimedCount> all = new ArrayList<>();
        java.util.regex.Matcher claim = CLAIM.matcher(source.clean());
        while (claim.find()) {
            String more = claim.group("more").toLowerCase(Locale.ROOT);
            boolean additional = more.contains("other")
                    || more.contains("additional")
                    || more.contains("more")
                    || more.contains("fellow")
                    || more.startsWith("of ")
                    || claim.group().toLowerCase(Locale.ROOT).contains("colleagues");
            int start = claim.start() + leading(claim.group());
            all.add(new ClaimedCount(
                    source.written(start, claim.end()),
                    number(claim.group("number")),
                    qualifier(claim),
                    additional,
                    source.position(start),
                    source.after(claim.end())));
        }
        return List.copyOf(all);
    }

    private static int leading(String text) {
        return text.length() - text.stripLeading().length();
    }

    private static Qualifier qualifier(java.util.regex.Matcher claim) {
        if (claim.group("over") != null) {
            return Qualifier.OVER;
        }
        if (claim.group("least") != null || claim.group().contains("+")) {
            return Qualifier.AT_LEAST;
        }
        if (claim.group("nearly") != null) {
            return Qualifier.NEARLY;
        }
        return claim.group("about") != null ? Qualifier.ABOUT : Qualifier.EXACTLY;
    }

    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int sum = 0;
        for (String word : written.toLowerCase(Locale.ROOT).split("[- ]")) {
            sum += TENS.getOrDefault(word, 0) + UNITS.getOrDefault(word, 0);
        }
        return sum;
    }
}
