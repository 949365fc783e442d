package org.signatory.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
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
 * @param body paragraphs, as their lines
 * @param endorsers in print order
 */
public record LetterDocument(
        String title,
        String retraction,
        String date,
        List<List<String>> recipients,
        String salutation,
        List<List<String>> body,
        SignatureBlock signatures,
        List<String> endorsers) {

    /** The closing between a letter and its signatures. */
    static final String CLOSING = "Sincerely,";

    /** The heading above the names of endorsers. */
    static final String ENDORSED = "Endorsed by";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    static LetterDocument of(LetterDetail detail, DocumentOptions choices, LocalDate today, RosterCache.Known roster) {
        LetterSummary letter = detail.letter();
        List<List<String>> body = PrintableText.paragraphs(Stream.of(detail.text(), letter.summary(), "")
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow());
        boolean addressed = !body.isEmpty() && isSalutation(body.get(0));
        String salutation =
                addressed ? body.get(0).get(0) : runsOn(body) ? "" : PrintableText.line(detail.salutation());
        return new LetterDocument(
                PrintableText.line(letter.title()),
                retraction(letter),
                DATE.format(day(letter, choices, today)),
                letter.recipients().stream().map(LetterDocument::lines).toList(),
                choices.salutation == null ? salutation : PrintableText.line(choices.salutation),
                body.subList(addressed ? 1 : 0, body.size() - (isClosed(body) ? 1 : 0)),
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

    /** The text has its own salutation as a separate paragraph. */
    private static boolean isSalutation(List<String> paragraph) {
        return paragraph.size() == 1 && paragraph.get(0).matches("(?i)(dear|to) .{1,190}[:,]");
    }

    /** The text begins with a salutation and continues in the same line. */
    private static boolean runsOn(List<List<String>> body) {
        return !body.isEmpty() && body.get(0).get(0).matches("(?i)dear .*");
    }

    /** The text already has the closing that every letter gets. */
    private static boolean isClosed(List<List<String>> body) {
        return body.size() > 1 && body.get(body.size() - 1).equals(List.of(CLOSING));
    }
}
