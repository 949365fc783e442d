package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.platform.limits.WorkBudget;

/**
 * Represents a word, a punctuation mark or a gap between columns.
 *
 * @param text as written; empty for a gap
 */
record Token(int start, int end, String text, boolean word) {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<word>[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}\u2019'\u2018\u02bb\u02bc`\u00b4]|[?\ufffd\u00bf\u00b7\u2021](?=\\p{L})"
                    + "|[-\u2010\u2011](?=[\\p{L}\\p{N}])|\\.(?=\\p{L}{1,2}(?:\\.|\\b)))*+\\.?)"
                    + "|(?<gap>\\t+ *| {2,}\\t*)"
                    + "|(?<mark>\\S)");

    static List<Token> in(String text, TextBlock unit, WorkBudget budget) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text).region(unit.start(), unit.end());
        while (matcher.find()) {
            budget.countToken();
            boolean word = matcher.group("word") != null;
            tokens.add(new Token(
                    matcher.start(),
                    matcher.end(),
                    word ? matcher.group() : matcher.group().strip(),
                    word));
        }
        return tokens;
    }

    boolean is(String mark) {
        return text.equals(mark);
    }
}
