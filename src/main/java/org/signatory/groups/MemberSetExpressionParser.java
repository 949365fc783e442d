package org.signatory.groups;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.signatory.groups.MemberSetExpression.And;
import org.signatory.groups.MemberSetExpression.Is;
import org.signatory.groups.MemberSetExpression.Key;
import org.signatory.groups.MemberSetExpression.Not;
import org.signatory.groups.MemberSetExpression.Or;

/**
 * Parses expressions such as {@code committee:HSJU and not (party:"Democrat" or state:IL)}. {@code not} binds tightest, then {@code and}, then
 * {@code or}; keywords are case-insensitive.
 */
final class MemberSetExpressionParser {

    /** Limits the length of an expression, in characters. */
    static final int MAX_LENGTH = 2_000;

    /** Limits the nesting of parentheses and "not"; each level is a recursive call. */
    static final int MAX_DEPTH = 30;

    /** Limits the conditions of an expression; each one is a query. */
    static final int MAX_TERMS = 50;

    private static final String KEYS =
            Arrays.stream(Key.values()).map(key -> key.word() + ":").collect(Collectors.joining(", "));

    private final String text;
    private int at;
    private int depth;
    private int conditions;

    private MemberSetExpressionParser(String text) {
        this.text = text;
    }

    static MemberSetExpression parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidMemberSetExpression(
                    MAX_LENGTH, "An expression can have at most " + MAX_LENGTH + " characters. Use a group instead.");
        }
        MemberSetExpressionParser parser = new MemberSetExpressionParser(text);
        MemberSetExpression expression = parser.disjunction();
        if (parser.at < text.length()) {
            throw parser.fault("End the expression here, or continue with \"and\" or \"or\".");
        }
        return expression;
    }

    private MemberSetExpression disjunction() {
        MemberSetExpression left = conjunction();
        while (consume("or")) {
            left = new Or(left, conjunction());
        }
        return left;
    }

    private MemberSetExpression conjunction() {
        MemberSetExpression left = operand();
        while (consume("and")) {
            left = new And(left, operand());
        }
        return left;
    }

    private MemberSetExpression operand() {
        skipBlanks();
        int start = at;
        if (consume("not")) {
            enter(start);
            MemberSetExpression inner = operand();
            depth--;
            return new Not(inner);
        }
        if (at < text.length() && text.charAt(at) == '(') {
            enter(start);
            at++;
            MemberSetExpression inner = disjunction();
            if (at >= text.length() || text.charAt(at) != ')') {
                throw fault("Close the parenthesis opened at character " + (start + 1) + " here.");
            }
            at++;
            depth--;
            skipBlanks();
            return inner;
        }
        return condition();
    }

    private void enter(int place) {
        if (++depth > MAX_DEPTH) {
            throw new InvalidMemberSetExpression(
                    place, "Parentheses and \"not\" can be nested at most " + MAX_DEPTH + " levels deep.");
        }
    }

    private MemberSetExpression condition() {
        int start = at;
        String word = word();
        Key key = Key.of(word).orElse(null);
        if (key == null || at >= text.length() || text.charAt(at) != ':') {
            at = start;
            throw fault("Enter a condition, \"not\", or a parenthesis here. A condition is one of " + KEYS
                    + " with a value.");
        }
        if (++conditions > MAX_TERMS) {
            throw new InvalidMemberSetExpression(start, "An expression can have at most " + MAX_TERMS + " conditions.");
        }
        at++;
        int place = at;
        String value = at < text.length() && text.charAt(at) == '"' ? quoted() : word();
        if (value.isBlank()) {
            at = place;
            throw fault("Enter a value after " + key.word() + ":.");
        }
        skipBlanks();
        return new Is(key, value, place);
    }

    private String quoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw fault("Close the quotation mark.");
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
    private boolean consume(String keyword) {
        skipBlanks();
        int start = at;
        if (word().equalsIgnoreCase(keyword) && (at >= text.length() || text.charAt(at) != ':')) {
            skipBlanks();
            return true;
        }
        at = start;
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private InvalidMemberSetExpression fault(String message) {
        return new InvalidMemberSetExpression(at, message);
    }
}
