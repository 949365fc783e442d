package org.signatory.groups;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.signatory.groups.Expression.And;
import org.signatory.groups.Expression.Is;
import org.signatory.groups.Expression.Key;
import org.signatory.groups.Expression.Not;
import org.signatory.groups.Expression.Or;

/**
 * Parses expressions such as {@code committee:HSJU and not (party:"Democrat" or state:IL)}. {@code not} binds closest, then {@code and}, then
 * {@code or}; keywords are case-insensitive.
 */
final class ExpressionParser {

    /** Limits the length of an expression, in characters. */
    static final int MAX_LENGTH = 2_000;

    /** Limits the nesting of brackets and nots; each level is a recursive call. */
    static final int MAX_DEPTH = 30;

    /** Limits the conditions of an expression; each one is a query. */
    static final int MAX_TERMS = 50;

    private static final String KEYS =
            Arrays.stream(Key.values()).map(key -> key.word() + ":").collect(Collectors.joining(", "));

    private final String text;
    private int at;
    private int depth;
    private int questions;

    private ExpressionParser(String text) {
        this.text = text;
    }

    static Expression parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidExpression(
                    MAX_LENGTH,
                    "An expression has at most " + MAX_LENGTH + " characters; put Members into a group instead.");
        }
        ExpressionParser parser = new ExpressionParser(text);
        Expression whole = parser.either();
        if (parser.at < text.length()) {
            throw parser.fault("and, or, or the end was expected here.");
        }
        return whole;
    }

    private Expression either() {
        Expression left = both();
        while (takes("or")) {
            left = new Or(left, both());
        }
        return left;
    }

    private Expression both() {
        Expression left = one();
        while (takes("and")) {
            left = new And(left, one());
        }
        return left;
    }

    private Expression one() {
        blanks();
        int start = at;
        if (takes("not")) {
            deeper(start);
            Expression inner = one();
            depth--;
            return new Not(inner);
        }
        if (at < text.length() && text.charAt(at) == '(') {
            deeper(start);
            at++;
            Expression inner = either();
            if (at >= text.length() || text.charAt(at) != ')') {
                throw fault("The bracket that opens at character " + (start + 1) + " is to be closed here.");
            }
            at++;
            depth--;
            blanks();
            return inner;
        }
        return question();
    }

    private void deeper(int place) {
        if (++depth > MAX_DEPTH) {
            throw new InvalidExpression(
                    place, "Brackets and nots may stand inside one another " + MAX_DEPTH + " deep.");
        }
    }

    private Expression question() {
        int start = at;
        String word = word();
        Key key = Key.of(word).orElse(null);
        if (key == null || at >= text.length() || text.charAt(at) != ':') {
            at = start;
            throw fault("A question is expected here: one of " + KEYS + " and its value, or not, or a bracket.");
        }
        if (++questions > MAX_TERMS) {
            throw new InvalidExpression(start, "An expression asks at most " + MAX_TERMS + " questions.");
        }
        at++;
        int place = at;
        String value = at < text.length() && text.charAt(at) == '"' ? quoted() : word();
        if (value.isBlank()) {
            at = place;
            throw fault("The value of " + key.word() + ": is missing.");
        }
        blanks();
        return new Is(key, value, place);
    }

    private String quoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw fault("The quotation mark is never closed.");
        }
        String value = text.substring(at + 1, end);
        at = end + 1;
        return value;
    }

    /** Returns whether a character can be part of an unquoted value. */
    private String word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "-_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Consumes this keyword and returns true, or returns false without a change. */
    private boolean takes(String asked) {
        blanks();
        int start = at;
        if (word().equalsIgnoreCase(asked) && (at >= text.length() || text.charAt(at) != ':')) {
            blanks();
            return true;
        }
        at = start;
        return false;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private InvalidExpression fault(String message) {
        return new InvalidExpression(at, message);
    }
}
