package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.platform.limits.WorkBudget;
import org.signatory.platform.text.TextNormalizer;

/** Extracts endorsing organizations from a sentence or a list under a heading. */
final class EndorserExtractor {

    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)\\b(?:endorsed by|supported by|backed by|(?:support|endorsements?) (?:from|of)|endorsing organi[sz]ations (?:are|include)|supporting organi[sz]ations (?:are|include))"
                    + "\\s*:?\\s+(?:the following (?:organi[sz]ations|groups)\\s*:?\\s*)?");
    private static final Pattern HEADING = Pattern.compile(
            "(?i)^(?:the )?(?:(?:supporting|endorsing|endorsed|sponsoring) (?:organi[sz]ations?|groups?)|organi[sz]ations (?:endorsing|supporting)|endorsements|endorsers|endorsed by|supported by|(?:the )?(?:letter|legislation|effort) (?:is|was|has been) (?:endorsed|supported) by(?: the following)?).{0,60}:\\s*$");
    private static final Pattern END = Pattern.compile("\\.(?=\\s+[\\p{Lu}\u201c\"]|\\s*$)");
    private static final Pattern WHICH = Pattern.compile("(?i)^(?:which|that|who) (?:includes?|are|is)\\s+");
    private static final int MAX_NAME_LENGTH = 120;
    private static final int MAX_LIST_LENGTH = 6_000;

    private final Predicate<String> isPerson;
    private final Map<String, ExtractedText<String>> found = new LinkedHashMap<>();

    private EndorserExtractor(Predicate<String> isPerson) {
        this.isPerson = isPerson;
    }

    /** @param isPerson returns whether a name belongs to a Member and not to an organization */
    static List<ExtractedText<String>> in(List<Paragraph> paragraphs, Predicate<String> isPerson, WorkBudget budget) {
        EndorserExtractor names = new EndorserExtractor(isPerson);
        boolean listing = false;
        for (Paragraph it : paragraphs) {
            budget.checkTime();
            if (HEADING.matcher(it.text()).matches()) {
                listing = true;
            } else if (listing
                    && it.text().length() <= MAX_NAME_LENGTH
                    && !it.text().endsWith(":")
                    && !it.isQuote()) {
                names.add(
                        it,
                        it.text().replaceFirst("^[\u2022*\u00b7-]\\s*", ""),
                        0,
                        it.text().length(),
                        true);
            } else {
                listing = false;
                names.sentences(it);
            }
        }
        return List.copyOf(names.found.values());
    }

    private void sentences(Paragraph paragraph) {
        if (paragraph.isQuote() || paragraph.text().length() > MAX_LIST_LENGTH) {
            return;
        }
        Matcher cue = SENTENCE.matcher(paragraph.text());
        if (!cue.find()) {
            return;
        }
        Matcher end =
                END.matcher(paragraph.text()).region(cue.end(), paragraph.text().length());
        int to = end.find() ? end.start() : paragraph.text().length();
        list(paragraph, cue.end(), to);
    }

    private void list(Paragraph paragraph, int from, int to) {
        String list = paragraph.text().substring(from, to);
        boolean oxford = list.matches("(?s).*[,;] and .*");
        List<int[]> items = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= list.length(); i++) {
            char c = i < list.length() ? list.charAt(i) : ',';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if ((c == ',' || c == ';') && (depth <= 0 || i == list.length())) {
                items.add(new int[] {start, i});
                start = i + 1;
            }
        }
        for (int i = 0; i < items.size(); i++) {
            int begin = items.get(i)[0];
            int finish = items.get(i)[1];
            int and = list.lastIndexOf(" and ", finish - 1);
            boolean split = i == items.size() - 1
                    && !oxford
                    && and > begin
                    && isOrganization(list.substring(and + 5, finish).strip());
            if (split) {
                item(paragraph, list, from, begin, and, items.size() == 1);
                item(paragraph, list, from, and + 5, finish, items.size() == 1);
            } else {
                item(paragraph, list, from, begin, finish, true);
            }
        }
    }

    private void item(Paragraph paragraph, String list, int from, int begin, int finish, boolean sure) {
        String written = list.substring(begin, finish);
        String name = written.strip();
        for (String before = ""; !before.equals(name); ) {
            before = name;
            name = WHICH.matcher(name)
                    .replaceFirst("")
                    .replaceFirst("^(?i:and|the|both)\\s+", "")
                    .strip();
        }
        int at = written.lastIndexOf(name);
        if (!name.isEmpty() && at >= 0) {
            add(paragraph, name, from + begin + at, from + begin + at + name.length(), sure);
        }
    }

    private void add(Paragraph paragraph, String name, int from, int to, boolean sure) {
        if (isOrganization(name) && !isPerson.test(name)) {
            found.putIfAbsent(TextNormalizer.folded(name), paragraph.part(name, from, to, sure));
        }
    }

    private static boolean isOrganization(String name) {
        String bare = name.replaceFirst("^(?i:the)\\s+", "");
        return bare.length() > 1
                && bare.length() <= MAX_NAME_LENGTH
                && Character.isUpperCase(bare.codePointAt(0))
                && !bare.matches(
                        "(?i)(?:u\\.?s\\.? )?(?:rep|sen|reps|sens|representatives?|senators?|members? of congress|congress(?:wo)?man)\\b.*")
                && !bare.matches(".*\\b(?:said|says|will|would|has|have|was|were)\\b.*");
    }
}
