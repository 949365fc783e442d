package org.signatory.matching;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Separates recipients from senders in a sentence such as "In a letter to A and B, Representatives C and D asked". */
final class SenderRecipientSplitter {

    private static final Pattern START = Pattern.compile(
            "(?i)^(?:[^\u2013\u2014]{0,60}(?:[\u2013\u2014]|\\s-)\\s)?\\W*(?:(?:today|yesterday|this week|last week),?\\s)?"
                    + "(?:in|with) (?:(?:an?|the|this|their|his|her|separate|joint)\\s)?(?:[\\w-]+\\s){0,2}(?:letters?|messages?|requests?)\\s"
                    + "(?:sent |addressed |written )?(?:today )?to\\s");
    private static final Pattern VERB =
            Pattern.compile("(?:\\s*\\([^)]{0,60}\\))?\\s+(?:also |today |jointly )?\\p{Ll}{3,}");
    /** A word that belongs to no name or office, as in "In a letter to the Secretary signed by A, B asked". */
    private static final Pattern OTHER_WORD =
            Pattern.compile("(?<![\\p{L}\u2019'-])(?!(?:and|of|the|for|on|in|at|de|la|y)\\b)\\p{Ll}{2,}");

    private static final Pattern AND = Pattern.compile("\\band\\b");
    private static final int MAX_LENGTH = 240;

    private final String text;
    private final List<NameSpan> names;

    /** The words between "to" and the first name. */
    private final String recipients;

    private SenderRecipientSplitter(String text, List<NameSpan> names, String recipients) {
        this.text = text;
        this.names = names;
        this.recipients = recipients.strip();
    }

    /**
     * Returns how many of the names at the beginning of a sentence are recipients.
     *
     * @param sentence the start of the sentence
     * @param stop the end of the paragraph
     * @return 0 if it is not such a sentence or all are senders, -1 if the sentence leaves it open
     */
    static int recipients(String text, int sentence, int stop, List<NameSpan> names) {
        int first = names.get(0).start();
        if (first <= sentence || first - sentence > MAX_LENGTH) {
            return 0;
        }
        String opening = text.substring(sentence, first);
        Matcher start = START.matcher(opening);
        int end = names.get(names.size() - 1).end();
        Matcher verb = VERB.matcher(text).region(end, stop);
        if (!start.lookingAt() || !verb.lookingAt() || opening.indexOf(';') >= 0) {
            return 0;
        }
        String recipients = opening.substring(start.end());
        return OTHER_WORD.matcher(recipients).find()
                ? 0
                : new SenderRecipientSplitter(text, names, recipients).recipients();
    }

    private int recipients() {
        int from = recipients.endsWith(",") ? 0 : 1;
        for (int i = from; i < names.size(); i++) {
            if (isAfterComma(i) && names.get(i).honorific() && names.get(i).group()) {
                return i;
            }
        }
        boolean closed = AND.matcher(recipients).find();
        for (int i = from; i < names.size(); i++) {
            if (isAfterComma(i) && closed) {
                return i;
            }
            closed |= i > 0 && !isAfterComma(i);
        }
        for (int i = from; i < names.size(); i++) {
            boolean isSeat = names.get(i).honorific()
                    || !names.get(i).official() && !names.get(i).affiliation().isEmpty();
            boolean afterOffice = i == 0
                    || !names.get(i - 1).honorific()
                            && names.get(i - 1).affiliation().isEmpty();
            if (isAfterComma(i) && isSeat && afterOffice) {
                return i;
            }
        }
        return from == 1 && names.size() > 1 && isAfterComma(1) ? 1 : names.size() == 1 && from == 1 ? 0 : -1;
    }

    private boolean isAfterComma(int i) {
        String gap = i == 0
                ? recipients
                : text.substring(
                        Math.min(names.get(i - 1).end(), names.get(i).start()),
                        names.get(i).start());
        String words = i == 0 ? gap.substring(Math.max(0, gap.length() - 1)) : gap;
        return words.contains(",") && !AND.matcher(words).find();
    }
}
