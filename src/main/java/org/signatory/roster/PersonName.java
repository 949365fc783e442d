package org.signatory.roster;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.platform.text.TextNormalizer;

/** A Member's name in a roster, part by part; parts that are not there are null. */
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

    void into(Member member) {
        member.firstName = first;
        member.middleName = middle;
        member.lastName = last;
        member.suffix = suffix;
        member.nickname = nickname;
        member.officialName = official;
        member.fold();
    }

    /** The name as it is printed under a letter, with the roster's spelling and accents. */
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

    /** Such as {@code Luna, Anna Paulina}; what is printed may be the same though a part has moved. */
    String spelled() {
        String given = Stream.of(first, middle, suffix, nickname == null ? null : "\"" + nickname + "\"")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return given.isEmpty() ? last : last + ", " + given;
    }

    /** Whether a word of the given names, nickname included, stands in both. */
    boolean sharesGivenNameWith(PersonName other) {
        return Stream.of(first, middle, nickname)
                .anyMatch(mine -> mine != null
                        && Stream.of(other.first, other.middle, other.nickname)
                                .anyMatch(theirs -> theirs != null && shareWord(mine, theirs)));
    }

    /** Whether a word of the last name stands in both, so that Rodgers is still McMorris Rodgers. */
    boolean sharesLastNameWith(PersonName other) {
        return shareWord(last, other.last);
    }

    private static boolean shareWord(String one, String other) {
        String words = " " + TextNormalizer.folded(other) + " ";
        return Stream.of(TextNormalizer.folded(one).split(" ")).anyMatch(word -> words.contains(" " + word + " "));
    }
}
