package org.signatory.matching;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the author of a newsletter or post in the first person, who leads the letter that "I led" or "I sent". */
final class FirstPersonLead {

    private static final int MAX_TOP_LINES = 6;
    private static final int MAX_LINE = 60;
    private static final int MAX_TOP = 1_000;
    private static final int MAX_SENTENCE = 300;

    private static final String NOW =
            "(?:today|this (?:week|morning|afternoon|month)|last night|yesterday|earlier today|just)";
    private static final Pattern LED = Pattern.compile(
            "(?im)(?:^|(?<=[.!?]\\s)|(?<=\\n))[^\\w\\n\"\u201c]{0,5}(?:" + NOW + ",? I|I " + NOW + ") "
                    + "(?:just )?(?:led|sent|wrote|organized|penned|am leading)\\b[^.\\n]{0,200}?\\b(?:letters?|to)\\b");
    private static final Pattern GREETS_OFFICIAL = Pattern.compile(
            "(?im)^\\W*dear (?!(?:friends?|neighbors?|constituents?|supporters?|colleagues?|fellow|all|north|south|west|new|residents?|families|\\w+ans?\\b))");
    private static final Pattern WITH = Pattern.compile("(?i)\\b(?:with|joined by)\\b[^;:]{0,80}$");
    private static final Pattern BYLINE = Pattern.compile(
            "(?i)^\\W*(?:by|from the desk of|a message from|from)?:?\\s*(?:(?:u\\.s\\. )?(?:rep(?:resentative|\\.)?|sen(?:ator|\\.)?|congress(?:wo)?man) )?$");

    private FirstPersonLead() {}

    /** Makes the author a lead, and the people who sent the letter with the author signers. */
    static void apply(List<Mention> mentions, String text) {
        Matcher led = LED.matcher(text);
        if (!led.find() || GREETS_OFFICIAL.matcher(text).find()) {
            return;
        }
        List<Mention> authors =
                mentions.stream().filter(it -> isAuthor(it, text, led.start())).toList();
        if (authors.stream()
                                .map(it -> it.match().person().bioguideId())
                                .distinct()
                                .count()
                        != 1
                || mentions.stream().anyMatch(it -> it.role() == MentionRole.LEAD)) {
            return;
        }
        int end = sentenceEnd(text, led.start());
        mentions.replaceAll(it -> {
            if (authors.contains(it)) {
                return it.withRole(MentionRole.LEAD);
            }
            boolean joins = it.role() == MentionRole.OTHER_LETTER
                    && it.start() > led.start()
                    && it.end() <= end
                    && WITH.matcher(text.substring(led.start(), it.start())).find();
            return joins ? it.withRole(MentionRole.SIGNER) : it;
        });
    }

    private static int sentenceEnd(String text, int from) {
        int line = text.indexOf('\n', from);
        return Math.min(line < 0 ? text.length() : line, from + MAX_SENTENCE);
    }

    /** Returns whether a Member's name is a byline above the sentence or a signature below it. */
    private static boolean isAuthor(Mention it, String text, int led) {
        if (!it.match().matched() || it.role() != MentionRole.SIGNER && it.role() != MentionRole.MENTIONED) {
            return false;
        }
        String above = text.substring(Math.max(0, it.start() - MAX_LINE), it.start());
        String below = text.substring(it.end(), Math.min(text.length(), it.end() + MAX_LINE));
        boolean opens = above.indexOf('\n') >= 0 || above.length() == it.start();
        boolean ends = below.indexOf('\n') >= 0 || it.end() + below.length() == text.length();
        String before = above.substring(above.lastIndexOf('\n') + 1);
        String after = below.substring(0, below.indexOf('\n') < 0 ? below.length() : below.indexOf('\n'));
        boolean alone = opens
                && ends
                && after.codePoints().noneMatch(Character::isLowerCase)
                && BYLINE.matcher(before).matches();
        boolean top = it.end() < led
                && it.end() <= MAX_TOP
                && text.substring(0, it.start()).lines().count() <= MAX_TOP_LINES;
        return alone && (top || it.start() > led && it.role() == MentionRole.SIGNER);
    }
}
