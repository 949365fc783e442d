package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Determines the role of each enumeration of people in a paragraph from its sentences. */
final class ParagraphReader {

    private static final int MAX_CONTEXT_AFTER = 220;
    private static final int MAX_CONTEXT_BEFORE = 160;
    private static final int MAX_CONNECTED_WORDS = 3;

    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?<=[\\p{Ll})\\d\u201d\"]{2})(?<!\\b(?i:reps?|sens?|dels?|gov|dr|mr|mrs|ms|hon|jr|sr|st|no|inc|dept|sept|oct|nov|dec|jan|feb|aug))"
                    + "[.!?][)\u201d\"]?\\s+(?=[\\p{Lu}\u201c\"])");
    private static final Pattern AND_OTHERS = Pattern.compile(
            "(?i)\\b(?:members?|colleagues|others?|lawmakers|senators|representatives|signers)\\b|:\\s*$");

    /** A few damaged words between separators. */
    private static final Pattern CONTINUES =
            Pattern.compile("\\s*[,;.)]?\\s*(?:[^\\s,;]++\\s?){0,8}(?:[,;]|(?<=\\)))\\s*(?:and\\s)?\\s*");

    private static final Pattern CONNECTORS =
            Pattern.compile("(?i)\\b(?:along with|together with|alongside|joined by)\\b[^.]{0,60}$");

    private final String text;
    private final TextBlock unit;
    private final String heading;
    private final List<Integer> sentences = new ArrayList<>();

    /** @param heading the text that introduces the paragraph; may be empty */
    ParagraphReader(String text, TextBlock unit, String heading) {
        this.text = text;
        this.unit = unit;
        this.heading = heading;
        sentences.add(unit.start());
        java.util.regex.Matcher end = SENTENCE_END.matcher(text).region(unit.start(), unit.end());
        while (end.find()) {
            sentences.add(end.end());
        }
        sentences.add(unit.end());
    }

    List<NameListFinder.Found> found(List<List<NameSpan>> chains) {
        List<NameListFinder.Found> found = new ArrayList<>();
        int from = unit.start();
        int sentence = 0;
        ActionCues.Act before = ActionCues.Act.NONE;
        for (int i = 0; i < chains.size(); i++) {
            NameRun run = new NameRun(chains.get(i), false);
            int start = run.first().start();
            int earlier = sentence;
            while (sentence + 2 < sentences.size() && sentences.get(sentence + 1) <= start) {
                sentence++;
            }
            boolean continues = i > 0 && sentences.get(sentence) <= from && earlier <= sentence;
            String left = text.substring(Math.max(sentences.get(sentence), from), start);
            if (left.isBlank() && start == unit.start() && !heading.isEmpty()) {
                left = heading + " ";
            }
            ActionCues.Act act = ActionCues.of(left, after(chains, i, sentence));
            if (act == ActionCues.Act.NONE && continues && before.isCounted()) {
                boolean others = AND_OTHERS.matcher(left).find();
                act = others ? ActionCues.Act.SIGN : CONTINUES.matcher(left).matches() ? before : act;
            }
            String wider = text.substring(Math.max(unit.start(), start - MAX_CONTEXT_BEFORE), start);
            found.add(new NameListFinder.Found(run, act, ActionCues.chamber(wider), false));
            before = act;
            from = run.last().end();
        }
        return found;
    }

    /**
     * Returns the text after a run in its sentence, or after its continuation if the run continues with "along with".
     */
    private String after(List<List<NameSpan>> chains, int i, int sentence) {
        int last = chains.get(i).get(chains.get(i).size() - 1).end();
        int ends = sentence + 1;
        while (ends + 1 < sentences.size() && sentences.get(ends) < last) {
            ends++;
        }
        int sentenceEnd = sentences.get(ends);
        String right = "";
        for (int k = i; k < Math.min(chains.size(), i + MAX_CONNECTED_WORDS); k++) {
            List<NameSpan> chain = chains.get(k);
            int from = chain.get(chain.size() - 1).end();
            int next = k + 1 < chains.size() ? chains.get(k + 1).get(0).start() : unit.end();
            int to = Math.max(from, Math.min(Math.min(sentenceEnd, next), from + MAX_CONTEXT_AFTER));
            right = text.substring(from, to);
            if (next >= sentenceEnd || !CONNECTORS.matcher(right).find()) {
                return right;
            }
        }
        return right;
    }
}
