package org.signatory.common;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** An opaque place in a list: the sort's name and the last row's key values. */
public record Cursor(String sort, List<String> values) {

    private static final char SEPARATOR = '\u001f';

    public String encoded() {
        String plain = sort + SEPARATOR + String.join(String.valueOf(SEPARATOR), values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor that was given out for the same sort. */
    public static Cursor of(String encoded, String sort, int size) {
        String plain;
        try {
            plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
        List<String> parts = Arrays.asList(plain.split(String.valueOf(SEPARATOR), -1));
        if (parts.size() != size + 1 || !parts.get(0).equals(sort)) {
            throw unusable();
        }
        return new Cursor(sort, parts.subList(1, parts.size()));
    }

    static Problem unusable() {
        return Problem.of(
                ErrorCode.INVALID_CURSOR,
                "The cursor was not given out for this list in this order. Start again without it.");
    }
}
