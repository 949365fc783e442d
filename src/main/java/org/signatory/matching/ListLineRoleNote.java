package org.signatory.matching;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents a note on a line of a list, such as "- NO" or "(withdrawn)", which gives its name a role.
 *
 * @param name the rest of the line
 * @param role the role; never null
 * @param words the note
 */
record ListLineRoleNote(TextBlock name, MentionRole role, TextSpan words) {

    private static final int MAX_LINE_LENGTH = 140;
    private static final String DASH = "\\s*(?:\\s[-=]|[\u2013\u2014:|\t]|\\.{2,}|,)\\s*";

    /** A row of a table with vertical bars; the last cell follows. */
    private static final String ROW = "^\\s*\\|\\s*(?<name>[^|]{2,60})\\|(?:[^|]{0,40}\\|){0,4}\\s*";

    private record Note(MentionRole role, Pattern words) {}

    /** The group "name" is the rest of the line. */
    private static final List<Note> NOTES = List.of(
            note(MentionRole.SIGNER, ROW + "(?:yes|y|signed|signing|x|[\u2713\u2714])\\s*\\|\\s*$"),
            note(MentionRole.DID_NOT_SIGN, ROW + "(?:no|n|declined|not signing)\\s*\\|\\s*$"),
            note(MentionRole.UNCLEAR, ROW + "(?:pending|maybe|undecided|tbd|\\?+|)\\s*\\|\\s*$"),
            note(MentionRole.STRUCK_OUT, "^\\W{0,4}~~(?<name>[^~]{2,100})~~\\W*$"),
            note(MentionRole.STRUCK_OUT, "^\\W{0,4}<(?:s|del|strike)>(?<name>[^<]{2,100})</(?:s|del|strike)>\\W*$"),
            note(
                    MentionRole.DID_NOT_SIGN,
                    "^\\W{0,3}[\u274c\u2717\u2718\u2716\u274e\\x{1F6AB}]\\W{0,3}(?<name>.{2,100})$"),
            note(
                    MentionRole.WITHDRAWN,
                    "^(?<name>.{2,100}?)\\s*[(\\[](?:withdr(?:ew|awn)|removed|rescinded)\\b[^)\\]]{0,40}[)\\]]\\W*$"),
            note(
                    MentionRole.WITHDRAWN,
                    "^(?<name>.{2,100}?)" + DASH + "(?:withdr(?:ew|awn)|removed|rescinded)\\b.{0,30}$"),
            note(
                    MentionRole.DID_NOT_SIGN,
                    "^(?<name>.{2,100}?)" + DASH
                            + "\\(?(?:no|n|declined?|declines|not signing|did not sign|will not sign|won['\u2019]t sign|pass(?:ed)?|(?:ld|la|cos|staff|office) (?:says|said) no|hard no|[\u2717\u2718\u274c\u2716])\\)?\\W*$"),
            note(
                    MentionRole.UNCLEAR,
                    "^(?<name>.{2,100}?)" + DASH
                            + "\\(?(?:maybe|undecided|pending|tbd|considering|asked|left (?:a )?(?:message|vm|voicemail)|(?:under )?review(?:ing)?|waiting(?: on| for)?.{0,30}|not yet|no (?:response|answer|reply)(?: yet)?|\\?+)\\)?\\W*$"),
            note(
                    MentionRole.SIGNER,
                    "^(?<name>.{2,100}?)" + DASH
                            + "\\(?(?:(?:(?:yes|y),? )?(?:yes|y|signed|signing|confirmed|signed on)(?: (?:on )?\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)?|[\u2713\u2714\u2611\u2705]\ufe0f?)\\)?\\W*$"),
            note(MentionRole.UNCLEAR, "^\\W{0,3}\\[ \\]\\s*(?<name>.{2,100})$"));

    private static Note note(MentionRole role, String words) {
        return new Note(role, Pattern.compile("(?i)" + words));
    }

    /** Returns the note on a line, or null if it has none. */
    static ListLineRoleNote of(String text, TextBlock line) {
        if (line.length() > MAX_LINE_LENGTH) {
            return null;
        }
        String words = line.in(text);
        for (Note note : NOTES) {
            Matcher matcher = note.words.matcher(words);
            if (matcher.matches()) {
                int from = line.start() + matcher.start("name");
                int to = line.start() + matcher.end("name");
                boolean behind = line.end() - to > 2;
                return new ListLineRoleNote(
                        new TextBlock(from, to, line.afterBlank()),
                        note.role,
                        behind && note.role != MentionRole.STRUCK_OUT
                                ? new TextSpan(to, line.end())
                                : new TextSpan(line.start(), line.end()));
            }
        }
        return null;
    }
}
