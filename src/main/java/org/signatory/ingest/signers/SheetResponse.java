package org.signatory.ingest.signers;

import java.util.Set;
import org.signatory.platform.text.TextNormalizer;

/** Lists the responses of offices in a sheet. */
enum SheetResponse {
    SIGNED,
    DECLINED,
    CONSIDERING,
    NOT_YET,
    /** An unknown text; never guessed. */
    UNCLEAR;

    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "x",
            "true",
            "1",
            "signed",
            "sign",
            "signing",
            "signed on",
            "in",
            "confirmed",
            "ok",
            "added",
            "yes signed");
    private static final Set<String> NO = Set.of(
            "no",
            "n",
            "false",
            "0",
            "declined",
            "decline",
            "pass",
            "passed",
            "not signing",
            "will not sign",
            "out",
            "refused",
            "wont sign");
    private static final Set<String> UNDECIDED = Set.of(
            "considering",
            "maybe",
            "tentative",
            "possible",
            "leaning yes",
            "leaning no",
            "under review",
            "reviewing",
            "thinking");
    private static final Set<String> OPEN = Set.of(
            "",
            "asked",
            "pending",
            "tbd",
            "tba",
            "not yet",
            "waiting",
            "no response",
            "no answer",
            "contacted",
            "n a",
            "na",
            "sent");

    static SheetResponse of(String cell) {
        String text = cell.strip();
        if (text.equals("\u2713") || text.equals("\u2714") || text.equals("\u2611") || text.equals("\u2705")) {
            return SIGNED;
        }
        if (text.equals("\u2717") || text.equals("\u2718") || text.equals("\u274c")) {
            return DECLINED;
        }
        String word = TextNormalizer.folded(text);
        if (word.isEmpty() && !text.isEmpty() && !text.matches("[-\u2013\u2014?.]+")) {
            return UNCLEAR;
        }
        if (YES.contains(word)) {
            return SIGNED;
        }
        if (NO.contains(word)) {
            return DECLINED;
        }
        return UNDECIDED.contains(word) ? CONSIDERING : OPEN.contains(word) ? NOT_YET : UNCLEAR;
    }
}
