package org.signatory.platform.text;

import java.util.Set;

/** Recognizes text that shows at least one character. */
public final class VisibleCharacterCheck {

    /** Characters that count as letters or symbols and have no image: Hangul fillers and the empty Braille pattern. */
    private static final Set<Integer> FILLERS = Set.of(0x115f, 0x1160, 0x2800, 0x3164, 0xffa0);

    private VisibleCharacterCheck() {}

    /** Returns whether a text has a character other than spaces, controls, format characters and combining marks. */
    public static boolean isIn(CharSequence text) {
        return text.codePoints().anyMatch(VisibleCharacterCheck::isVisible);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !FILLERS.contains(character);
        };
    }
}
