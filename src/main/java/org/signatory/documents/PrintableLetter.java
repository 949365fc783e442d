package org.signatory.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import lombok.Builder;
import org.signatory.endorsements.EndorserView;
import org.signatory.letters.LetterDetail;
import org.signatory.letters.LetterPartLabel;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.RecipientView;
import org.signatory.platform.time.WashingtonTime;

/**
 * Holds the printable content of a letter's documents, independent of the file format.
 *
 * @param retraction the notice of the retraction, or empty
 * @param delivery says how the letter is delivered, or empty
 * @param recipients the lines of each recipient
 * @param reLine the RE line with its label, or empty
 * @param salutation empty if the text continues after it in the same paragraph
 * @param body the text as Markdown
 * @param cc recipients of copies; empty without any
 * @param enclosures empty without any
 * @param endorsers in print order
 */
@Builder
public record PrintableLetter(
        String title,
        String retraction,
        String date,
        String delivery,
        List<List<String>> recipients,
        String reLine,
        String salutation,
        String body,
        String closing,
        SignatureBlock signatures,
        PrintedLabeledLines cc,
        PrintedLabeledLines enclosures,
        List<String> endorsers) {

    /** The closing of a text that has none of its own. */
    private static final String CLOSING = "Sincerely,";

    /** The heading above the names of endorsers. */
    static final String ENDORSED = "Endorsed by";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    static PrintableLetter of(
            LetterDetail detail, DocumentOptions choices, LocalDate today, SignatureBlock signatures) {
        LetterSummary letter = detail.letter();
        LetterTextParts text = LetterTextParts.of(
                PrintTextCleaner.clean(Stream.of(detail.text(), letter.summary(), "")
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()),
                signatures::hasLine);
        return PrintableLetter.builder()
                .title(PrintTextCleaner.line(letter.title()))
                .retraction(retraction(letter))
                .date(DATE.format(day(letter, choices, today)))
                .delivery(PrintTextCleaner.line(detail.delivery()))
                .recipients(
                        letter.recipients().stream().map(PrintableLetter::lines).toList())
                .reLine(reLine(detail.reLine(), text))
                .salutation(PrintTextCleaner.line(salutation(detail, choices, text)))
                .body(text.body())
                .closing(text.closing().isEmpty() ? CLOSING : text.closing())
                .signatures(signatures)
                .cc(PrintedLabeledLines.of(LetterPartLabel.CC, detail.cc(), text.cc()))
                .enclosures(PrintedLabeledLines.of(LetterPartLabel.ENCLOSURES, detail.enclosures(), text.enclosures()))
                .endorsers(letter.endorsers().stream()
                        .map(each -> PrintTextCleaner.line(((EndorserView) each).name()))
                        .toList())
                .build();
    }

    private static String reLine(String reLine, LetterTextParts text) {
        String words = PrintTextCleaner.line(reLine == null ? text.reLine() : reLine);
        return words.isEmpty() ? "" : LetterPartLabel.RE.label() + " " + words;
    }

    private static String salutation(LetterDetail detail, DocumentOptions choices, LetterTextParts text) {
        if (choices.salutation != null) {
            return choices.salutation;
        }
        return text.isAddressed() ? text.salutation() : detail.salutation();
    }

    /** Returns the notice of the letter's retraction as one line; empty if it is not retracted. */
    static String retraction(LetterSummary letter) {
        return letter.retraction() == null
                ? ""
                : PrintTextCleaner.line(letter.retraction().notice());
    }

    /** Returns the date on the letter. */
    static LocalDate day(LetterSummary letter, DocumentOptions choices, LocalDate today) {
        if (choices.date != null) {
            return choices.date;
        }
        LocalDate sent = letter.sentAt() == null ? letter.sentOn() : WashingtonTime.dayOf(letter.sentAt());
        return sent == null ? today : sent;
    }

    private static List<String> lines(RecipientView recipient) {
        String honorific = PrintTextCleaner.line(recipient.honorific());
        String name = PrintTextCleaner.line(recipient.name());
        boolean titled = name.toLowerCase(Locale.ROOT).startsWith(honorific.toLowerCase(Locale.ROOT));
        return Stream.of(
                        name.isEmpty() || titled ? name : honorific + " " + name,
                        recipient.title(),
                        recipient.agency(),
                        recipient.street(),
                        recipient.city())
                .map(PrintTextCleaner::line)
                .filter(line -> !line.isEmpty())
                .filter(new TreeSet<>(String.CASE_INSENSITIVE_ORDER)::add)
                .toList();
    }

    /** Parses the text. */
    ParsedMarkdown text() {
        return ParsedMarkdown.parse(body);
    }
}
