package org.signatory.roster;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.platform.text.TextNormalizer;

/** Represents the parts of a Member's name in a roster. Missing parts are null. */
public record PersonName(String first, String middle, String last, String suffix, String nickname, String official) {

    static PersonName of(Member member) {
        return new PersonName(
                member.firstName,
                member.middleName,
                member.lastName,
                member.suffix,
                member.nickname,
                member.officialName);
    }

    void copyTo(Member member) {
        member.firstName = first;
        member.middleName = middle;
        member.lastName = last;
        member.suffix = suffix;
        member.nickname = nickname;
        member.officialName = official;
        member.fold();
    }

    /** Returns the name for signature blocks, with the roster's spelling and accents. */
    public String printed() {
        return official != null
                ? official
                : Stream.of(first, middle, last, suffix)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    Stream<String> parts() {
        return Stream.of(first, middle, last, suffix, nickname, official).filter(Objects::nonNull);
    }

    /**
     * Returns the last name first, such as {@code Luna, Anna Paulina}. Shows changes that the printed name may not
     * show.
     */
    String lastNameFirst() {
        String given = Stream.of(first, middle, suffix, nickname == null ? null : "\"" + nickname + "\"")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return given.isEmpty() ? last : last + ", " + given;
    }

    /** Returns whether the given names or nicknames have a word in common. */
    boolean sharesGivenNameWith(PersonName other) {
        return Stream.of(first, middle, nickname)
                .anyMatch(mine -> mine != null
                        && Stream.of(other.first, other.middle, other.nickname)
                                .anyMatch(theirs -> theirs != null && shareWord(mine, theirs)));
    }

    /** Returns whether the last names have a word in common, such as Rodgers and McMorris Rodgers. */
    boolean sharesLastNameWith(PersonName other) {
        return shareWord(last, other.last);
    }

    private static boolean shareWord(String one, String other) {
        String words = " " + TextNormalizer.folded(other) + " ";
        return Stream.of(TextNormalizer.folded(one).split(" ")).anyMatch(word -> words.contains(" " + word + " "));
    }
}
