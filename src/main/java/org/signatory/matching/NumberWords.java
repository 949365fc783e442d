package org.signatory.matching;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Parses numbers up to 999 that are written in digits, or in English or Spanish words. */
final class NumberWords {

    private static final String[] UNITS = {
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    // The Spanish "once" is an English word.
    private static final String[] SPANISH = {
        "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "(?!)", "doce", "trece",
        "catorce", "quince"
    };
    private static final String[] TENS = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    private static final String[] SPANISH_TENS = {
        "veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"
    };
    private static final Map<String, Integer> VALUES = values();

    private static final String SMALL = String.join("|", UNITS);
    private static final String BELOW_HUNDRED =
            "(?:(?:" + String.join("|", TENS) + ")(?:[- ](?:" + SMALL + "))?|" + SMALL + ")";

    /** A pattern for a number, without groups. */
    static final String PATTERN = "(?:\\d{1,3}|(?:(?:one|two|three|four|a) hundred(?: and)?(?: " + BELOW_HUNDRED
            + ")?|half a dozen|(?:a )?half-dozen|(?:a|one|two|three|four|five) dozen|" + BELOW_HUNDRED + "|"
            + String.join("|", SPANISH) + "|"
            + String.join("|", SPANISH_TENS) + "))";

    private static final int HALF_DOZEN = 6;

    private NumberWords() {}

    private static Map<String, Integer> values() {
        Map<String, Integer> values = new HashMap<>();
        put(values, UNITS, 1, 1);
        put(values, SPANISH, 1, 1);
        put(values, TENS, 20, 10);
        put(values, SPANISH_TENS, 20, 10);
        values.put("a", 1);
        return values;
    }

    private static void put(Map<String, Integer> values, String[] words, int first, int step) {
        for (int i = 0; i < words.length; i++) {
            values.put(words[i], first + i * step);
        }
    }

    /** Returns the value of a number that matches the pattern. */
    static int value(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        if (written.toLowerCase(Locale.ROOT).contains("half")) {
            return HALF_DOZEN;
        }
        int sum = 0;
        for (String word : written.toLowerCase(Locale.ROOT).split("[- ]")) {
            switch (word) {
                case "hundred" -> sum *= 100;
                case "dozen" -> sum *= 12;
                default -> sum += VALUES.getOrDefault(word, 0);
            }
        }
        return sum;
    }
}
