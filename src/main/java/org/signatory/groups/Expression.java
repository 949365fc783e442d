package org.signatory.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A set of Members, put together from simpler ones; without a server, a day or a roster. */
sealed interface Expression {

    /** What an expression can ask of a Member. */
    enum Key {
        /** Sits on the committee with this code. */
        @JsonProperty("committee")
        COMMITTEE,
        /** Is in the group with this id. */
        @JsonProperty("group")
        GROUP,
        /** Stands on the letter with this id. */
        @JsonProperty("signed")
        SIGNED,
        /** Sits for this state. */
        @JsonProperty("state")
        STATE,
        /** Sits with this party. */
        @JsonProperty("party")
        PARTY,
        /** Sits in this chamber. */
        @JsonProperty("chamber")
        CHAMBER,
        /** Is the Member with this Bioguide ID. */
        @JsonProperty("member")
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
     * The Members that are in the set.
     *
     * @param everybody those among whom it is asked; nobody else is in any set
     * @param known the Members for whom one question is answered with yes
     */
    Set<String> among(Set<String> everybody, Function<Is, Set<String>> known);

    /**
     * One question.
     *
     * @param at the place of the value in the text, from 0
     */
    record Is(Key key, String value, int at) implements Expression {

        @Override
        public Set<String> among(Set<String> everybody, Function<Is, Set<String>> known) {
            return common(everybody, known.apply(this));
        }

        @Override
        public String toString() {
            return key.word() + ":\"" + value + "\"";
        }
    }

    /** Those in both. */
    record And(Expression left, Expression right) implements Expression {

        @Override
        public Set<String> among(Set<String> everybody, Function<Is, Set<String>> known) {
            return common(left.among(everybody, known), right.among(everybody, known));
        }

        @Override
        public String toString() {
            return "(" + left + " and " + right + ")";
        }
    }

    /** Those in either. */
    record Or(Expression left, Expression right) implements Expression {

        @Override
        public Set<String> among(Set<String> everybody, Function<Is, Set<String>> known) {
            Set<String> either = new HashSet<>(left.among(everybody, known));
            either.addAll(right.among(everybody, known));
            return either;
        }

        @Override
        public String toString() {
            return "(" + left + " or " + right + ")";
        }
    }

    /** Everybody else. */
    record Not(Expression inner) implements Expression {

        @Override
        public Set<String> among(Set<String> everybody, Function<Is, Set<String>> known) {
            Set<String> others = new HashSet<>(everybody);
            others.removeAll(inner.among(everybody, known));
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
