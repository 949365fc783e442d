package org.signatory.groups;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Represents a Boolean expression that selects Members. */
sealed interface MemberSetExpression {

    /** Lists the conditions of an expression. */
    enum Key {
        /** Member of the committee with this code. */
        COMMITTEE,
        /** Member of the group with this id. */
        GROUP,
        /** Active signer of the letter with this id. */
        SIGNED,
        /** Member from this state. */
        STATE,
        /** Member of this party. */
        PARTY,
        /** Member of this chamber. */
        CHAMBER,
        /** Member with this Bioguide ID. */
        MEMBER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Key> of(String word) {
            return Arrays.stream(values())
                    .filter(key -> key.word().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    /**
     * Returns the Members that match the expression.
     *
     * @param candidates the Bioguide IDs to select from
     * @param conditions returns the Members that match a condition
     */
    Set<String> select(Set<String> candidates, Function<Is, Set<String>> conditions);

    /**
     * Represents one condition.
     *
     * @param at the position of the value in the text, from 0
     */
    record Is(Key key, String value, int at) implements MemberSetExpression {

        @Override
        public Set<String> select(Set<String> candidates, Function<Is, Set<String>> conditions) {
            return common(candidates, conditions.apply(this));
        }

        @Override
        public String toString() {
            return key.word() + ":\"" + value + "\"";
        }
    }

    /** Selects Members that match both operands. */
    record And(MemberSetExpression left, MemberSetExpression right) implements MemberSetExpression {

        @Override
        public Set<String> select(Set<String> candidates, Function<Is, Set<String>> conditions) {
            return common(left.select(candidates, conditions), right.select(candidates, conditions));
        }

        @Override
        public String toString() {
            return "(" + left + " and " + right + ")";
        }
    }

    /** Selects Members that match either operand. */
    record Or(MemberSetExpression left, MemberSetExpression right) implements MemberSetExpression {

        @Override
        public Set<String> select(Set<String> candidates, Function<Is, Set<String>> conditions) {
            Set<String> either = new HashSet<>(left.select(candidates, conditions));
            either.addAll(right.select(candidates, conditions));
            return either;
        }

        @Override
        public String toString() {
            return "(" + left + " or " + right + ")";
        }
    }

    /** Selects Members that do not match the operand. */
    record Not(MemberSetExpression inner) implements MemberSetExpression {

        @Override
        public Set<String> select(Set<String> candidates, Function<Is, Set<String>> conditions) {
            Set<String> others = new HashSet<>(candidates);
            others.removeAll(inner.select(candidates, conditions));
            return others;
        }

        @Override
        public String toString() {
            return "not " + inner;
        }
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }
}
