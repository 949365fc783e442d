package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Separates labels such as "Declined (2):" from the names behind them on the same line. */
final class ListLabelSplitter {

    private static final String SIGNED =
            "(?:signed(?: on)?|signing|co-?signers?|signers?|signatories|yes|yea|confirmed|in)(?: \\(signing\\))?";
    private static final String OTHERS =
            "(?:not (?:yet )?(?:signed|signing|joining)(?: yet)?|(?:hard )?no|nay|out|declined|refused|passed|withdrawn|withdrew"
                    + "|no (?:response|answer|reply)(?: yet)?|pending|undecided|leaning \\w{2,4}|maybe|considering|reviewing|under review|awaiting \\w+|waiting(?: on)?|targets?|asked)"
                    + "(?: \\((?:not signing|no|declined)\\))?";
    private static final Pattern LABEL = Pattern.compile("(?i)\\W{0,3}(?:" + SIGNED + "|(?<others>" + OTHERS
            + "))\\s?(?:\\(\\d{1,3}\\))?\\s?(?<mark>:|[\u2013\u2014-](?=\\s))\\s*(?=[\\p{Lu}(])");
    private static final Pattern ANNOUNCED = Pattern.compile("(?i)(?:^|\\n)\\W{0,3}(?:" + SIGNED + "|" + OTHERS
            + ")\\s?(?:\\(\\d{1,3}\\))?\\s?(?::|[\u2013\u2014-])\\s*$");
    private static final Pattern SENTENCE = Pattern.compile(
            "(?<![\\p{L}.'\u2019-])(?!and\\b|d[ei]\\b|la\\b)\\p{Ll}{2,}|[.!?]\\s+\\p{Lu}\\p{Ll}+\\s\\p{Ll}");
    private static final int MAX_LENGTH = 2_000;

    private ListLabelSplitter() {}

    /** Returns whether words end with a label for the names that follow. */
    static boolean isAnnounced(String words) {
        return ANNOUNCED.matcher(words).find();
    }

    /** Returns whether a line has a label and names. */
    static boolean isLabeled(String text, TextBlock line) {
        return label(text, line) != null;
    }

    /** Separates labels from names if at least two lines have a label, one of them for people who have not signed. */
    static List<TextBlock> split(String text, List<TextBlock> blocks) {
        List<TextBlock> all = new ArrayList<>();
        boolean others = false;
        for (TextBlock block : blocks) {
            Matcher label = label(text, block);
            if (label == null) {
                all.add(block);
                continue;
            }
            others |= label.group("others") != null;
            all.add(new TextBlock(block.start(), label.end("mark"), block.afterBlank()));
            all.add(new TextBlock(label.end(), block.end(), false));
        }
        return others && all.size() > blocks.size() + 1 ? all : blocks;
    }

    /** Returns the label at the start of a line with names, or null. */
    private static Matcher label(String text, TextBlock line) {
        Matcher label = LABEL.matcher(text).region(line.start(), line.end());
        boolean found = line.length() <= MAX_LENGTH && label.lookingAt() && !isSentence(text, label.end(), line.end());
        return found ? label : null;
    }

    private static boolean isSentence(String text, int from, int to) {
        return SENTENCE.matcher(text)
                .region(from, to)
                .useTransparentBounds(true)
                .find();
    }
}
