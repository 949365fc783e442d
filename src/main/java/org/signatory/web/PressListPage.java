package org.signatory.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.signatory.documents.PressListStyle;
import org.signatory.platform.json.EnumNames;

/** Holds the signers of a letter in a press style, as text to copy. */
public record PressListPage(UUID letterId, String title, PressListStyle style, String text) {

    /** Represents a style in the form. */
    public record Choice(String value, String label, boolean selected) {}

    public List<Choice> styles() {
        return Stream.of(PressListStyle.values())
                .map(each -> new Choice(EnumNames.of(each), label(each), each == style))
                .toList();
    }

    public String styleName() {
        return EnumNames.of(style);
    }

    /** Returns the number of rows of the text field. */
    public int rows() {
        return (int) Math.max(4, Math.min(30, text.lines().count() + 1));
    }

    private static String label(PressListStyle style) {
        return switch (style) {
            case PARTY_DISTRICT -> "(D-IL-09)";
            case PARTY_STATE -> "(D-Ill.)";
            case DISTRICT -> "(IL-09)";
            case SENTENCE -> "Sentence";
            case BY_STATE -> "By state";
        };
    }
}
