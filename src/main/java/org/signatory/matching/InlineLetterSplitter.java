package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a paragraph that contains a whole letter whose line breaks were lost into the parts of the letter. */
final class InlineLetterSplitter {

    private static final int MIN_LENGTH = 300;
    private static final int MAX_ADDRESS = 900;
    private static final int MAX_SUBJECT = 60;

    private static final String WORD = " (?:and|of|the|&|(?!Dear\\b)\\p{Lu}[\\p{L}.'\u2019-]{0,30}+)";

    /** A salutation after the end of a sentence or of an address. */
    private static final Pattern SALUTATION = Pattern.compile("(?<=[\\p{L}\\d.:;!?)] )Dear(?:" + WORD + ",?){0,13}"
            + WORD + ":(?= )|(?<=[\\p{L}\\d.:;!?)] )Dear(?:" + WORD + ",?){0,13}?" + WORD + ",(?= {1,3}\\p{Lu})");

    private static final Pattern ADDRESS = Pattern.compile("(?<= )The Honorable \\p{Lu}");

    /** A closing after the last sentence of a letter. */
    private static final Pattern CLOSING =
            Pattern.compile("(?<=[.!?\u201d\"] )(?:Sincerely(?: yours)?|Respectfully(?: submitted| yours)?"
                    + "|(?:Very )?[Tt]ruly yours|Yours truly|With respect),(?= {1,3}\\p{Lu})");

    /** The first verb of a sentence below the signatures. */
    private static final Pattern VERB =
            Pattern.compile(" (?!(?:and|of|for|the|de|la|del|from|in|at|on|y)\\b)\\p{Ll}{2,}(?= )");

    private static final Pattern OTHER_PART =
            Pattern.compile("(?<=\\s)(?:(?i:" + RoleCues.COPIES + ")\\b|###|(?:Press |Media )?Contacts?:|Enclosures?:"
                    + "|(?:Next|Previous|Related|More|Latest|Recent|Share|Print|Permalink|Tags?|Issues?)\\b)");

    /** The start of a sentence without a title. */
    private static final Pattern OPENER =
            Pattern.compile("(?:To|For|The|This|In|On|As|It|A|An|If|He|She|They|Click|Read|Please|You|###)$");

    private InlineLetterSplitter() {}

    /** Returns the blocks, with the salutation and the closing of each letter as blocks of their own. */
    static List<TextBlock> split(String text, List<TextBlock> blocks) {
        List<TextBlock> all = new ArrayList<>();
        for (TextBlock block : blocks) {
            TreeSet<Integer> cuts = block.length() < MIN_LENGTH ? new TreeSet<>() : cuts(text, block);
            int from = block.start();
            for (int cut : cuts) {
                if (cut > from && cut < block.end()) {
                    all.add(new TextBlock(from, cut, from == block.start() && block.afterBlank()));
                    from = cut;
                }
            }
            all.add(new TextBlock(from, block.end(), from == block.start() && block.afterBlank()));
        }
        return all;
    }

    private static TreeSet<Integer> cuts(String text, TextBlock block) {
        TreeSet<Integer> cuts = new TreeSet<>();
        Matcher salutation = SALUTATION.matcher(text).region(block.start(), block.end());
        salutation.useTransparentBounds(true);
        int from = block.start();
        while (salutation.find()) {
            Matcher address = ADDRESS.matcher(text)
                    .region(Math.max(from, salutation.start() - MAX_ADDRESS), salutation.start())
                    .useTransparentBounds(true);
            if (address.find()) {
                cuts.add(address.start());
            }
            cuts.add(salutation.start());
            cuts.add(salutation.end());
            from = salutation.end();
        }
        Matcher closing =
                CLOSING.matcher(text).region(block.start(), block.end()).useTransparentBounds(true);
        int signatures = -1;
        while (closing.find()) {
            if (signatures >= 0) {
                cuts.add(endOfSignatures(text, signatures, closing.start()));
            }
            cuts.add(closing.start());
            cuts.add(closing.end());
            signatures = closing.end();
        }
        if (signatures >= 0) {
            cuts.add(endOfSignatures(text, signatures, block.end()));
        }
        return cuts;
    }

    /** Returns the start of the first sentence below the signatures, or the given end. */
    private static int endOfSignatures(String text, int from, int end) {
        Matcher other = OTHER_PART.matcher(text).region(from, end);
        int stop = other.find() ? other.start() : end;
        Matcher verb = VERB.matcher(text).region(from, stop);
        if (!verb.find()) {
            return stop;
        }
        String[] words = text.substring(Math.max(from, verb.start() - MAX_SUBJECT), verb.start())
                .split("(?<= )");
        int start = verb.start();
        for (int i = words.length - 1; i >= 0; i--) {
            start -= words[i].length();
            String word = words[i].strip();
            boolean title = NameTitles.isTitle(word) && !word.startsWith("Member");
            if (title || NameTitles.isHonorific(word) || OPENER.matcher(word).matches()) {
                return start;
            }
        }
        return stop;
    }
}
