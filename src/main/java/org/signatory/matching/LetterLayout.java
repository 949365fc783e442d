package org.signatory.matching;

import java.util.List;
import java.util.regex.Pattern;

/** Represents where a text has sentences and closings, which separate the names above a letter from its signatures. */
final class LetterLayout {

    /** At least six words up to the end of a sentence. */
    private static final Pattern BODY = Pattern.compile("(?s)^(?:\\S+\\s+){5}\\S.*[.?!:][\\s\u201d\")]*$");

    private final int firstBody;
    private final int lastBody;
    private final int firstClosing;
    private final int lastClosing;

    LetterLayout(String text, List<TextBlock> blocks) {
        int[] bodies = starts(blocks.stream()
                .filter(it -> BODY.matcher(it.in(text)).matches())
                .toList());
        int[] closings = starts(blocks.stream()
                .filter(it -> TextSectionKind.isClosing(it.in(text)) || TextSectionKind.salutationEnd(it.in(text)) > 0)
                .toList());
        this.firstBody = bodies[0];
        this.lastBody = bodies[1];
        this.firstClosing = closings[0];
        this.lastClosing = closings[1];
    }

    /** Returns the first and the last start; none is before the last possible and after the first possible one. */
    private static int[] starts(List<TextBlock> blocks) {
        return blocks.isEmpty()
                ? new int[] {Integer.MAX_VALUE, -1}
                : new int[] {
                    blocks.get(0).start(), blocks.get(blocks.size() - 1).start()
                };
    }

    /**
     * Returns whether names are above the letter, as in an address or a byline: no sentence or closing comes before
     * them, but a closing after them, or a sentence after a single name.
     */
    boolean isAbove(List<NameSpan> names) {
        int start = names.get(0).start();
        boolean first = start < firstBody && start < firstClosing;
        return first && (lastClosing > start || names.size() == 1 && lastBody > start);
    }
}
