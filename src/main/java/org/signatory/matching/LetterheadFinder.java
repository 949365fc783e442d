package org.signatory.matching;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the printed head of a committee's letter, which lists the committee's Members with their states. */
final class LetterheadFinder {

    private static final int MAX_LENGTH = 1_500;
    private static final int MAX_CELL = 60;
    private static final int MAX_LINES = 80;
    private static final int MIN_STATE = 3;
    private static final Pattern OF_COMMITTEE = Pattern.compile(
            "(?i)\\b(?:committee\\b|congress of the united states|united states senate|house of representatives)");
    private static final Pattern SIGNING =
            Pattern.compile("(?i)\\b(?:co-?)?sign|\\bletter\\b|\\bjoin|\\b(?:led|wrote)\\b");

    /** A line with the offices of those above it. */
    private static final Pattern CHAIR = Pattern.compile(
            "(?:\\s*(?:VICE )?(?:CHAIR(?:MAN|WOMAN|PERSON)?|RANKING (?:MINORITY |REPUBLICAN |DEMOCRATIC )?MEMBER))+\\s*");

    private LetterheadFinder() {}

    /** Marks the printed head of a committee's letter, which lists its Members with their states. */
    static void mark(String text, List<TextBlock> blocks, TextSectionKind[] sections) {
        int end = end(text, blocks, sections);
        int first = end;
        int names = 0;
        boolean committee = false;
        for (int i = end - 1; i >= Math.max(0, end - MAX_LINES); i--) {
            String words = blocks.get(i).in(text);
            if (words.length() > MAX_LENGTH || SIGNING.matcher(words).find()) {
                break;
            }
            committee |= OF_COMMITTEE.matcher(words).find();
            boolean chair = i + 1 < end
                    && CHAIR.matcher(blocks.get(i + 1).in(text)).matches()
                    && words.codePoints().noneMatch(Character::isLowerCase);
            if (chair || isOnRoster(words)) {
                first = i;
                names++;
            }
        }
        for (int i = first; i < end && committee && names > 0; i++) {
            sections[i] = TextSectionKind.LETTERHEAD;
        }
    }

    /** Returns the number of the first block of a letter below its letterhead; 0 if the text is no letter. */
    private static int end(String text, List<TextBlock> blocks, TextSectionKind[] sections) {
        int body = 0;
        while (body < sections.length
                && sections[body] == TextSectionKind.TEXT
                && !NonSignerSections.DATE.matcher(blocks.get(body).in(text)).matches()) {
            body++;
        }
        boolean letter = false;
        for (int i = body; i < sections.length; i++) {
            letter |= sections[i] == TextSectionKind.SALUTATION || sections[i] == TextSectionKind.SIGNATURES;
        }
        return letter ? body : 0;
    }

    /** Returns whether a line has names that are each followed by the full name of a state, as in a letterhead. */
    private static boolean isOnRoster(String words) {
        for (String cell : words.strip().split("\\s{2,}|[\\t\\n]")) {
            String[] parts = cell.length() > MAX_CELL ? new String[0] : cell.split(",");
            boolean placed = false;
            for (int i = 1; i < parts.length; i++) {
                String state = parts[i].strip();
                placed |= state.length() > MIN_STATE && StateNames.code(state).isPresent();
            }
            if (placed) {
                return true;
            }
        }
        return false;
    }
}
