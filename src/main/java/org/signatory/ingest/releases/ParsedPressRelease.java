package org.signatory.ingest.releases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.letters.LetterContact;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MatchScope;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionedMembers;
import org.signatory.platform.limits.WorkBudget;

/**
 * Represents the information in a press release or letter, each part with its position and certainty. Parts that were
 * not found are null or empty.
 */
public record ParsedPressRelease(
        ExtractedValue<String> title,
        ExtractedValue<LocalDate> date,
        List<ExtractedValue<ExtractedRecipient>> recipients,
        List<ExtractedValue<String>> topics,
        String summary,
        ExtractedValue<String> excerpt,
        MentionedMembers signers,
        List<ExtractedValue<String>> endorsers,
        List<ExtractedValue<ExtractedStatement>> statements,
        List<ExtractedValue<String>> links,
        ExtractedValue<LetterContact> mediaContact) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\\x00-\\x1f\"<>\u201d)]+");

    /** Returns the day of a letter that the text prints, which can differ from the text's own day. */
    static Optional<ExtractedValue<LocalDate>> letterDateIn(String text) {
        return ReleaseDateExtractor.ofLetter(ReleaseLine.of(text));
    }

    /**
     * Returns the text's own date; empty if a person must enter it.
     *
     * @param published the day in the metadata of its page, or null
     */
    public static Optional<LocalDate> dateIn(String text, LocalDate published) {
        return ReleaseDateExtractor.in(ReleaseLine.of(text), published).map(ExtractedValue::value);
    }

    /** Parses a text that was published on the day of the roster. */
    public static ParsedPressRelease of(String text, DatedNameIndex roster, MatchScope scope) {
        return of(text, roster, scope, roster.day());
    }

    /** @param sent the day of the text; null if it is unknown, and the roster is that of some likely day */
    static ParsedPressRelease of(String text, DatedNameIndex roster, MatchScope scope, LocalDate sent) {
        WorkBudget budget = roster.budget();
        budget.checkLength(text.length());
        List<ReleaseLine> paragraphs = ReleaseLine.of(text);
        List<ExtractedValue<ExtractedRecipient>> recipients =
                RecipientExtractor.in(paragraphs, sent, name -> member(name, roster));
        MentionedMembers signers = MentionedMembers.of(text, roster, scope);
        return new ParsedPressRelease(
                HeadlineExtractor.in(paragraphs, recipients).orElse(null),
                ReleaseDateExtractor.in(paragraphs, null).orElse(null),
                recipients,
                TopicExtractor.in(text),
                SummaryExtractor.in(paragraphs, signers.lists()).orElse(null),
                StatementExtractor.excerpt(paragraphs, budget).orElse(null),
                signers,
                EndorserExtractor.in(paragraphs, name -> member(name, roster) != null, budget),
                StatementExtractor.in(paragraphs, name -> member(name, roster), budget),
                links(text),
                MediaContactExtractor.in(paragraphs).orElse(null));
    }

    private static String member(String name, DatedNameIndex roster) {
        List<Mention> mentions =
                MentionedMembers.of(name, roster, MatchScope.ANY).signers();
        boolean whole = mentions.size() == 1
                && mentions.get(0).match().matched()
                && mentions.get(0).written().contains(" ");
        return whole ? mentions.get(0).match().person().bioguideId() : null;
    }

    private static List<ExtractedValue<String>> links(String text) {
        List<ExtractedValue<String>> links = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String address = link.group().replaceFirst("[.,;:]+$", "");
            if (known.add(address)) {
                links.add(new ExtractedValue<>(address, link.start(), link.start() + address.length(), true));
            }
        }
        return List.copyOf(links);
    }
}
