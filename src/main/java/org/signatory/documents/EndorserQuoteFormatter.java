package org.signatory.documents;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.endorsements.EndorserStatementView;
import org.signatory.endorsements.EndorserView;

/** Represents an endorser's quote with its speaker. */
final class EndorserQuoteFormatter {

    private EndorserQuoteFormatter() {}

    /** Returns the quotes that can be published, because staff can see more than a press release can contain. */
    static Stream<String> of(EndorserView endorser, Instant now) {
        return endorser.statements().stream()
                .filter(each -> each.quote() != null && each.withdrawnAt() == null && each.approved())
                .filter(each ->
                        each.embargoUntil() == null || !each.embargoUntil().isAfter(now))
                .map(each -> "\u201c" + bare(each.quote()) + "\u201d\n\u2014 " + speaker(each, endorser) + "\n");
    }

    private static String speaker(EndorserStatementView statement, EndorserView endorser) {
        return Stream.of(statement.speaker(), statement.speakerTitle(), endorser.name())
                .filter(Objects::nonNull)
                .map(PrintTextCleaner::line)
                .collect(Collectors.joining(", "));
    }

    /** Adds quotation marks, unless the quote has its own. */
    private static String bare(String quote) {
        String line = PrintTextCleaner.line(quote);
        return line.matches("[\"\u201c][^\"\u201c\u201d]*[\"\u201d]") ? line.substring(1, line.length() - 1) : line;
    }
}
