package org.signatory.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signatory.endorsements.EndorserView;
import org.signatory.letters.LetterDetail;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.RecipientView;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterCache;

/**
 * Holds the printable content of a letter's documents, independent of the file format.
 *
 * @param retraction the notice of the retraction, or empty
 * @param recipients the lines of each recipient
 * @param salutation empty if the text continues after it in the same paragraph
 * @param body the text as Markdown
 * @param endorsers in print order
 */
public record LetterDocument(
        String title,
        String retraction,
        String date,
        List<List<String>> recipients,
        String salutation,
        String body,
        SignatureBlock signatures,
        List<String> endorsers) {

    /** The closing between a letter and its signatures. */
    static final String CLOSING = "Sincerely,";

    /** The heading above the names of endorsers. */
    static final String ENDORSED = "Endorsed by";

    /** The salutation that a text begins with, as a paragraph of its own. */
    private static final Pattern SALUTATION = Pattern.compile("(?i)((?:dear|to) .{1,190}[:,]) *(?:\n\\s*|$)");

    /** The closing that a text ends with. */
    private static final Pattern CLOSED = Pattern.compile("\n\\s*" + CLOSING + "\\s*$");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    static LetterDocument of(LetterDetail detail, DocumentOptions choices, LocalDate today, RosterCache.Known roster) {
        LetterSummary letter = detail.letter();
        String text = PrintableText.clean(Stream.of(detail.text(), letter.summary(), "")
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .strip();
        Matcher own = SALUTATION.matcher(text);
        boolean addressed = own.lookingAt();
        String salutation = addressed
                ? own.group(1)
                : text.toLowerCase(Locale.ROOT).startsWith("dear ") ? "" : PrintableText.line(detail.salutation());
        return new LetterDocument(
                PrintableText.line(letter.title()),
                retraction(letter),
                DATE.format(day(letter, choices, today)),
                letter.recipients().stream().map(LetterDocument::lines).toList(),
                choices.salutation == null ? salutation : PrintableText.line(choices.salutation),
                CLOSED.matcher(addressed ? text.substring(own.end()) : text).replaceFirst(""),
                SignatureBlock.of(letter, choices, roster),
                letter.endorsers().stream()
                        .map(each -> PrintableText.line(((EndorserView) each).name()))
                        .toList());
    }

    /** Returns the notice of the letter's retraction as one line; empty if it is not retracted. */
    static String retraction(LetterSummary letter) {
        return letter.retraction() == null
                ? ""
                : PrintableText.line(letter.retraction().notice());
    }

    private static LocalDate day(LetterSummary letter, DocumentOptions choices, LocalDate today) {
        if (choices.date != null) {
            return choices.date;
        }
        LocalDate sent = letter.sentAt() == null ? letter.sentOn() : WashingtonTime.dayOf(letter.sentAt());
        return sent == null ? today : sent;
    }

    private static List<String> lines(RecipientView recipient) {
        String honorific = PrintableText.line(recipient.honorific());
        String name = PrintableText.line(recipient.name());
        boolean titled = name.toLowerCase(Locale.ROOT).startsWith(honorific.toLowerCase(Locale.ROOT));
        return Stream.of(
                        name.isEmpty() || titled ? name : honorific + " " + name,
                        recipient.title(),
                        recipient.agency(),
                        recipient.street(),
                        recipient.city())
                .map(PrintableText::line)
                .filter(line -> !line.isEmpty())
                .filter(new TreeSet<>(String.CASE_INSENSITIVE_ORDER)::add)
                .toList();
    }

    /** Parses the text. */
    MarkdownText text() {
        return MarkdownText.parse(body);
    }
}
