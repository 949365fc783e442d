package org.signatory.ingest.releases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Extracts the headline of a release or letter. */
final class HeadlineExtractor {

    private static final Pattern SUBJECT = Pattern.compile("(?i)^(?:re|subject|subj)\\s*:\\s*(.+)$");
    private static final Pattern NOT_A_TITLE = Pattern.compile(
            "(?i)^(?:https?://.*|\\(.*\\)|press releases?|news|for (?:immediate|planned) release.*|(?:media |press )?contacts?\\b.*|letter|home|the honorable .*|dear .*"
                    + "|(?:full )?(?:text of (?:the )?letter|letter text|read (?:the )?.*letter).{0,40}|.{0,20}\\bposted (?:in|on)\\b.*|(?:share|print|email)\\b.{0,40}|.*@\\S+\\.\\S+.*|.{0,3})$");
    private static final Pattern DATELINE = Pattern.compile(
            "^[^a-z]{2,40}(?:, D\\.?C\\.?)?\\s*[\u2013\u2014-].*|^(?i:washington,? d\\.?c\\.?).{0,30}[\u2013\u2014-].*"
                    + "|^\\p{Lu}[\\p{L}. ]{2,25},? ?(?:\\p{Lu}[\\p{L}.]{1,5})? ?(?:\\([^)]{5,20}\\))? ?[\u2013\u2014-]{1,2} ?(?:Today|This week|Yesterday|U\\.S\\.|Congress|Rep|Sen).*");
    /** A salutation or closing. */
    private static final Pattern OF_LETTER = Pattern.compile(
            "(?i)^(?:dear .{3,200}[:,]|(?:sincerely|respectfully(?: submitted)?|very truly yours)\\W*)$");

    private static final int HEAD = 8;
    private static final int MAX_LENGTH = 300;
    private static final int MIN_WORDS = 4;
    private static final int MAX_SENTENCE_LENGTH = 200;
    private static final int MIN_CLAUSE_LENGTH = 50;
    private static final String CLAUSE_END = ",;:.!?";
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=\\p{Ll}{2}|[)\u201d])(?<!\\b\\p{Lu}\\p{Ll}{1,4})[.!?](?= |$)");
    private static final int MAX_RECIPIENTS = 3;

    private HeadlineExtractor() {}

    /** Returns the subject line or headline, else the recipients of the letter as a title that is not certain. */
    static Optional<ExtractedValue<String>> in(
            List<ReleaseLine> paragraphs, List<ExtractedValue<ExtractedRecipient>> recipients) {
        List<ReleaseLine> head = paragraphs.subList(0, Math.min(HEAD, paragraphs.size()));
        for (ReleaseLine it : head) {
            Matcher subject = SUBJECT.matcher(it.text());
            if (subject.matches()) {
                return Optional.of(it.part(subject.group(1), subject.start(1), subject.end(1), true));
            }
        }
        boolean letter =
                paragraphs.stream().anyMatch(it -> OF_LETTER.matcher(it.text()).matches());
        for (ReleaseLine it : head) {
            boolean body = it.text().length() > MAX_LENGTH
                    || DATELINE.matcher(it.text()).matches();
            if (body) {
                break;
            }
            if (isHeadline(it) && (!letter || HeadlineShape.hasVerb(it.text()))) {
                return Optional.of(it.whole(HeadlineShape.plain(it.text()), true));
            }
        }
        return recipients.isEmpty() ? sentence(head) : Optional.of(letterTo(recipients));
    }

    private static boolean isHeadline(ReleaseLine it) {
        return !it.isQuote()
                && !HeadlineShape.isOther(it.text())
                && !ReleaseDateExtractor.isDateLine(it)
                && !NOT_A_TITLE.matcher(it.text()).matches()
                && !HeadlineShape.plain(it.text()).endsWith(".")
                && !HeadlineShape.plain(it.text()).endsWith(":")
                && it.text().split("\\s+").length >= MIN_WORDS;
    }

    private static ExtractedValue<String> letterTo(List<ExtractedValue<ExtractedRecipient>> recipients) {
        String names = recipients.stream()
                .limit(MAX_RECIPIENTS)
                .map(it -> it.value().titled())
                .collect(Collectors.joining(", "));
        ExtractedValue<ExtractedRecipient> first = recipients.get(0);
        return new ExtractedValue<>("Letter to " + names, first.start(), first.end(), false);
    }

    /** Returns the first sentence of the first long line, or its first clauses. */
    private static Optional<ExtractedValue<String>> sentence(List<ReleaseLine> head) {
        return head.stream()
                .filter(it -> !NOT_A_TITLE.matcher(it.text()).matches())
                .filter(it -> it.text().split("\\s+").length > MIN_WORDS)
                .findFirst()
                .map(it -> {
                    String start = start(it.text());
                    boolean whole = start.length() == it.text().length()
                            || CLAUSE_END.indexOf(it.text().charAt(start.length())) >= 0;
                    return it.part(whole ? start : start + "\u2026", 0, start.length(), false);
                });
    }

    /** Returns the text up to the end of a sentence or clause; in a long clause, up to the end of a word. */
    private static String start(String text) {
        Matcher end = SENTENCE_END.matcher(text);
        String sentence = end.find() ? text.substring(0, end.start()) : text;
        if (sentence.length() <= MAX_SENTENCE_LENGTH) {
            return sentence;
        }
        String cut = sentence.substring(0, sentence.lastIndexOf(' ', MAX_SENTENCE_LENGTH) + 1);
        int clause = IntStream.range(MIN_CLAUSE_LENGTH, cut.length())
                .filter(i -> CLAUSE_END.indexOf(cut.charAt(i)) >= 0 && cut.startsWith(" ", i + 1))
                .max()
                .orElse(-1);
        return clause > 0
                ? cut.substring(0, clause)
                : cut.isBlank() ? sentence.substring(0, MAX_SENTENCE_LENGTH) : cut.strip();
    }
}
