package org.signatory.ingest.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signatory.matching.FoundClaim;
import org.signatory.matching.LetterClaim;
import org.signatory.matching.LetterClaimFacts;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionRole;
import org.signatory.platform.text.WebAddress;

/** Lists the claims of a release. */
public final class ReleaseClaims {

    private static final int MAX_CLAIMS = 50;
    private static final int MAX_WORDS = 500;
    private static final Pattern FIRST_LINE = Pattern.compile("^\\s{0,9}(https?://\\S{1,1990})\\s");

    private static final int MAX_JOINT = 60;
    private static final Pattern AND = Pattern.compile(
            "(?i),?\\s+(?:and|plus|as well as|(?:along|together) with)\\s+(?:(?:U\\.S\\. )?(?:Rep|Sen|Del|Representative|Senator|Delegate|Congressman|Congresswoman)\\.?\\s+)?");

    private ReleaseClaims() {}

    /**
     * Returns the claims that a letter can record, each once, with the release as their source.
     *
     * @param text the text of the release; its first line can be its web address
     * @param date the date of the release; null if unknown
     */
    public static List<LetterClaim> of(ParsedPressRelease release, String text, LocalDate date) {
        Matcher address = FIRST_LINE.matcher(text);
        LetterClaim.Source source = new LetterClaim.Source(
                address.find() && WebAddress.isValid(address.group(1)) ? address.group(1) : null,
                release.title() == null ? null : cut(release.title().value()),
                date);
        return FoundClaim.distinct(release.signers().declared()).stream()
                .limit(MAX_CLAIMS)
                .map(claim -> claim.withSource(source))
                .toList();
    }

    /** Returns the Members whom a release adds to a number of signers, as in "led 42 Republicans and Rep. Jared Golden". */
    static List<Mention> addedToNumbers(ParsedPressRelease release, String text) {
        return release.signers().mentions().stream()
                .filter(it -> it.role() == MentionRole.MENTIONED && it.match().matched())
                .filter(it -> release.signers().declared().stream()
                        .anyMatch(claim -> claim.isAboutColleagues()
                                && claim.end() <= it.start()
                                && it.start() - claim.end() <= MAX_JOINT
                                && AND.matcher(text.substring(claim.end(), it.start()))
                                        .matches()))
                .toList();
    }

    /** Returns the claims and recipients of a release, to be compared with a record of these signers. */
    static List<FoundClaim> about(LetterClaimFacts record, ParsedPressRelease release, String text) {
        return Stream.concat(
                        release.signers().declared().stream().map(it -> it.withRecordedLeads(text, record.signers())),
                        recipients(release, text).stream())
                .toList();
    }

    /** Returns each recipient that the release names as a claim. An uncertain one has no meaning and is not checked. */
    private static List<FoundClaim> recipients(ParsedPressRelease release, String text) {
        return release.recipients().stream()
                .limit(MAX_CLAIMS)
                .map(it -> new FoundClaim(
                        LetterClaim.builder()
                                .written(cut(text.substring(it.start(), it.end())))
                                .counted(it.sure() ? LetterClaim.Counted.RECIPIENTS : null)
                                .recipients(List.of(name(it.value())))
                                .build(),
                        it.start(),
                        it.end()))
                .toList();
    }

    private static String name(ExtractedRecipient recipient) {
        return String.join(
                ", ",
                Stream.of(recipient.name(), recipient.title(), recipient.agency())
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
    }

    private static String cut(String text) {
        return text.length() <= MAX_WORDS ? text : text.substring(0, MAX_WORDS);
    }
}
