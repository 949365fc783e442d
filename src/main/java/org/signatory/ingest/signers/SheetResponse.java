package org.signatory.ingest.signers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
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
    /** The office said that the Member will sign; not a signature. */
    PROMISED,
    NO_RESPONSE,
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
            "yes signed",
            "on",
            "onboard",
            "on board",
            "lead",
            "co lead",
            "colead",
            "already signed",
            "signed already");
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
            "wont sign",
            "hard no",
            "nope",
            "no thanks",
            "no thank you",
            "not interested",
            "not at this time",
            "cannot sign",
            "cant sign",
            "declining",
            "declined to sign",
            "not joining letter");
    private static final Set<String> UNDECIDED = Set.of(
            "considering",
            "maybe",
            "tentative",
            "possible",
            "leaning yes",
            "leaning no",
            "under review",
            "reviewing",
            "thinking",
            "undecided",
            "on the fence",
            "interested",
            "leaning",
            "soft no",
            "lean no",
            "likely no");
    private static final Set<String> PROMISE = Set.of(
            "promised",
            "verbal",
            "verbal yes",
            "yes verbal",
            "verbally yes",
            "verbal commitment",
            "verbally committed",
            "will sign",
            "will join",
            "will cosign",
            "plans to sign",
            "planning to sign",
            "intends to sign",
            "going to sign",
            "soft yes",
            "lean yes",
            "likely",
            "likely yes",
            "probable",
            "probably",
            "probably yes",
            "agreed",
            "agreed to sign",
            "pledged");
    private static final Set<String> CONTACTED = Set.of(
            "asked",
            "pending",
            "waiting",
            "no response",
            "no answer",
            "contacted",
            "sent",
            "left message",
            "emailed",
            "called");
    private static final Set<String> OPEN = Set.of(
            "",
            "tbd",
            "tba",
            "not yet",
            "n a",
            "na",
            "left vm",
            "left voicemail",
            "lvm",
            "no reply",
            "awaiting",
            "awaiting response",
            "waiting to hear",
            "follow up",
            "following up",
            "circling back",
            "will circle back",
            "not yet signed",
            "outstanding",
            "open");

    private static final Set<String> WITHDREW = Set.of(
            "withdrawn", "withdrew", "withdraw", "removed", "rescinded", "dropped", "dropped off", "name removed");

    private static final Set<String> PLAIN_NO = Set.of("", "n", "no", "false", "0", "none", "n a", "na");
    private static final Set<String> LEAD = Set.of("lead", "co lead", "colead");

    private static final int MAX_WORDS = 8;

    private static final Pattern DATED = Pattern.compile(
            "(.{0,40}?)[\\s,(]+(?:on |[-\u2013\u2014] ?)?\\(?(\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|[A-Z][a-z]{2,8}\\.? \\d{1,2})\\)?");

    /** Reads the response in a cell, such as "yes", "No" or "withdrawn 2/10". A date alone is a signature. */
    static SheetResponse of(String cell) {
        if (DateCellParser.of(cell).isPresent()) {
            return SIGNED;
        }
        Dated dated = dated(cell);
        return ofWords(dated == null ? cell : dated.words());
    }

    /** Represents a response with a date; the day is null if the date has no year. */
    private record Dated(String words, LocalDate day) {}

    /** Splits a cell such as "withdrawn on Feb. 10, 2021"; null if it does not end with a date. */
    private static Dated dated(String cell) {
        String[] words = cell.strip().split("[\\s(),;:]+", MAX_WORDS + 1);
        for (int i = 1; i < Math.min(words.length, MAX_WORDS); i++) {
            Optional<LocalDate> day =
                    DateCellParser.of(String.join(" ", Arrays.asList(words).subList(i, words.length)));
            if (day.isPresent()) {
                int end = words[i - 1].equalsIgnoreCase("on") || words[i - 1].matches("[-\u2013\u2014]") ? i - 1 : i;
                return new Dated(String.join(" ", Arrays.asList(words).subList(0, end)), day.get());
            }
        }
        Matcher dated = DATED.matcher(cell.strip());
        return dated.matches() ? new Dated(dated.group(1), null) : null;
    }

    /** Returns the day in a response such as "declined 2/10/2021". */
    static Optional<LocalDate> day(String cell) {
        Dated dated = dated(cell);
        return DateCellParser.of(cell).or(() -> Optional.ofNullable(dated == null ? null : dated.day()));
    }

    /** Returns whether a cell contains more than a plain response, such as a date. */
    static boolean isDated(String cell) {
        return dated(cell) != null;
    }

    /** Returns whether a response says that someone contacted the office. */
    static boolean isContacted(String cell) {
        Dated dated = dated(cell);
        return CONTACTED.contains(TextNormalizer.folded(dated == null ? cell : dated.words()));
    }

    /** Returns whether a column about withdrawals says that the Member withdrew: with a date, or with any word but no. */
    static boolean isWithdrawn(String cell) {
        SheetResponse response = of(cell);
        return !cell.isBlank() && response != DECLINED && response != NO_RESPONSE;
    }

    /** Returns whether a cell contains only a cross, which is a no in a column of signatures and a yes elsewhere. */
    static boolean isCross(String cell) {
        String text = cell.replace("\ufe0f", "").strip();
        return text.length() == 1 && "\u2717\u2718\u274c\u2715\u2716".contains(text);
    }

    /** Returns whether a cell says no in one word, or that there is nothing to say. */
    static boolean isPlainNo(String cell) {
        return PLAIN_NO.contains(TextNormalizer.folded(cell)) && !cell.contains("?") && !isCross(cell);
    }

    /** Returns whether a response is that of a lead. */
    static boolean isLead(String cell) {
        return LEAD.contains(TextNormalizer.folded(cell));
    }

    private static SheetResponse ofWords(String cell) {
        String text = cell.replace("\ufe0f", "").strip();
        if (text.length() == 1 && "\u2713\u2714\u2611\u2705".contains(text)) {
            return SIGNED;
        }
        if (isCross(text)) {
            return DECLINED;
        }
        if (text.length() == 1 && "\u2610\u25a1\u25cb\u25fb\u2b1c".contains(text)) {
            return NO_RESPONSE;
        }
        String word = TextNormalizer.folded(text);
        if (word.isEmpty() && !text.isEmpty() && !text.matches("[-\u2013\u2014?.]+")) {
            return UNCLEAR;
        }
        if (text.endsWith("?") && (YES.contains(word) || NO.contains(word))) {
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
        if (PROMISE.contains(word)) {
            return PROMISED;
        }
        return UNDECIDED.contains(word)
                ? CONSIDERING
                : OPEN.contains(word) || CONTACTED.contains(word) ? NO_RESPONSE : UNCLEAR;
    }
}
