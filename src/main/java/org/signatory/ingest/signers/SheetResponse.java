package org.signatory.ingest.signers;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.ingest.files.DateCellParser;
import org.signatory.platform.text.TextNormalizer;

/** Lists the responses of offices in a sheet. */
enum SheetResponse {
    SIGNED,
    DECLINED,
    CONSIDERING,
    NOT_YET,
    WITHDRAWN,
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
            "joined",
            "joining",
            "cosigned",
            "cosigning",
            "committed",
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
            "not signed",
            "did not sign",
            "didnt sign",
            "not joining",
            "not on",
            "no go",
            "opposed",
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

    private static final Set<String> WITHDREW = Set.of(
            "withdrawn", "withdrew", "withdraw", "removed", "rescinded", "dropped", "dropped off", "name removed");

    private static final Pattern DATED =
            Pattern.compile("(.{0,40}?)[\\s,(]+(?:on )?\\(?(\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)\\)?");

    /** Reads the response in a cell, such as "yes", "No" or "withdrawn 2/10". A date alone is a signature. */
    static SheetResponse of(String cell) {
        if (DateCellParser.of(cell).isPresent()) {
            return SIGNED;
        }
        Matcher dated = DATED.matcher(cell.strip());
        return ofWords(dated.matches() ? dated.group(1) : cell);
    }

    /** Returns whether a column about withdrawals says that the Member withdrew: with a date, or with any word but no. */
    static boolean isWithdrawn(String cell) {
        SheetResponse response = of(cell);
        return !cell.isBlank() && response != DECLINED && response != NOT_YET;
    }

    private static SheetResponse ofWords(String cell) {
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
        if (WITHDREW.contains(word)) {
            return WITHDRAWN;
        }
        return UNDECIDED.contains(word) ? CONSIDERING : OPEN.contains(word) ? NOT_YET : UNCLEAR;
    }
}
