package org.signatory.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.signatory.roster.Member;
import org.signatory.roster.PersonName;
import org.signatory.roster.RosterMember;

/** Represents a person with the possible spellings of the given names. */
final class NameProfile {

    /** Lists the ways in which written given names can match a person's, best first. */
    enum Given {
        EXACT,
        /** A variant of the same name: Jim for James. */
        NICKNAME,
        /** The first letter only. */
        INITIAL,
        /** No given name is written. */
        ABSENT,
        /** A misspelling: Corey for Cory. */
        SIMILAR,
        DIFFERENT
    }

    private static final int LONG_SURNAME_LENGTH = 7;

    private final RosterMember person;
    private final Set<String> callNames = new LinkedHashSet<>();
    private final Set<String> middleNames = new LinkedHashSet<>();
    private final Set<String> initials = new LinkedHashSet<>();
    private final Set<String> middleInitials = new LinkedHashSet<>();
    private final Set<String> generations = new LinkedHashSet<>();
    private final Set<String> words;

    NameProfile(RosterMember person) {
        this.person = person;
        PersonName name = person.name();
        addCallNames(name.first());
        addCallNames(name.nickname());
        addMiddle(name.first(), name.middle());
        for (Member.OtherName other : person.otherNames()) {
            addCallNames(other.first());
            addMiddle(other.first(), other.middle());
        }
        addPrintedName();
        words = words(person);
        words.addAll(callNames);
    }

    RosterMember person() {
        return person;
    }

    /** Returns the folded generational suffixes in the roster, such as jr. */
    Set<String> generations() {
        return generations;
    }

    /** Returns whether the surname starts with the last word, or is long and has the same first letter. */
    boolean isBegun(List<String> words) {
        String surname = NameSpellingNormalizer.compact(person.name().last());
        String last = words.get(words.size() - 1);
        return surname.startsWith(last)
                || surname.length() >= LONG_SURNAME_LENGTH && surname.charAt(0) == last.charAt(0);
    }

    Set<String> callNames() {
        return callNames;
    }

    int surnameLength() {
        return NameSpellingNormalizer.compact(person.name().last()).length();
    }

    /** Returns every word of every name, and joined names, as prefixes for a typed query. */
    Set<String> words() {
        return words;
    }

    private static Set<String> words(RosterMember person) {
        PersonName name = person.name();
        Set<String> words = new HashSet<>();
        Stream.concat(
                        Stream.of(name.first(), name.middle(), name.last(), name.nickname(), name.official()),
                        person.otherNames().stream()
                                .flatMap(other -> Stream.of(other.first(), other.middle(), other.last())))
                .filter(Objects::nonNull)
                .forEach(part -> {
                    words.addAll(NameSpellingNormalizer.words(part));
                    words.add(NameSpellingNormalizer.compact(part));
                    words.addAll(NameSpellingNormalizer.words(NameSpellingNormalizer.withoutForeignLetters(part)));
                });
        return words;
    }

    private void addCallNames(String text) {
        if (text == null) {
            return;
        }
        WrittenName written = WrittenName.of(text);
        List<String> words = new ArrayList<>(written.words());
        words.addAll(written.nicknames());
        words.forEach(this::addCallName);
        addCallName(String.join("", written.words()));
        NameSpellingNormalizer.words(NameSpellingNormalizer.withoutForeignLetters(text))
                .forEach(this::addCallName);
    }

    private void addCallName(String word) {
        if (word.length() > 1) {
            callNames.add(word);
        }
        if (!word.isEmpty()) {
            initials.add(word.substring(0, 1));
        }
    }

    private void addMiddle(String firstName, String middleName) {
        if (middleName == null) {
            return;
        }
        List<String> first = firstName == null ? List.of() : NameSpellingNormalizer.words(firstName);
        List<String> middle = NameSpellingNormalizer.words(middleName);
        middle.forEach(word -> middleInitials.add(word.substring(0, 1)));
        middle.stream().filter(word -> word.length() > 1).forEach(middleNames::add);
        // After an initial, the middle name is in use: W. Gregory Steube, G. K. Butterfield.
        if (first.stream().allMatch(word -> word.length() == 1)) {
            middle.forEach(this::addCallName);
        }
        callNames.add(String.join("", first) + String.join("", middle));
    }

    /**
     * Adds names from the printed name, which may have a variant that the name parts lack, such as Chip for Charles.
     */
    private void addPrintedName() {
        WrittenName written = WrittenName.of(person.name().printed());
        List<String> last = NameSpellingNormalizer.words(person.name().last());
        int at = Collections.lastIndexOfSubList(written.words(), last);
        if (at > 0) {
            addCallName(written.words().get(0));
            for (String word : written.words().subList(1, at)) {
                middleInitials.add(word.substring(0, 1));
                if (word.length() > 1) {
                    middleNames.add(word);
                    if (written.words().get(0).length() == 1) {
                        addCallName(word);
                    }
                }
            }
        }
        written.nicknames().forEach(this::addCallName);
        generations.addAll(written.suffixes());
    }

    /**
     * Compares the written given names with this person, counting misspellings.
     *
     * @param isName whether a word is a known given name, and so not a misspelling of another
     */
    Fit given(List<String> words, List<String> nicknames, Predicate<String> isName) {
        if (words.isEmpty() && nicknames.isEmpty()) {
            return new Fit(Given.ABSENT, 0);
        }
        Fit plain = plain(words, isName);
        boolean replaceable = words.stream().allMatch(word -> word.length() == 1 || GivenNames.TABLE.contains(word));
        if (nicknames.isEmpty() || plain.given() == Given.DIFFERENT && !replaceable) {
            return plain;
        }
        // The roster may lack the formal name next to a nickname.
        return nicknames.stream()
                .map(word -> word(word, isName))
                .filter(fit -> fit.given() != Given.INITIAL)
                .reduce(plain, Fit::orBetter);
    }

    private Fit plain(List<String> words, Predicate<String> isName) {
        if (words.isEmpty()) {
            return new Fit(Given.DIFFERENT, 0);
        }
        if (callNames.contains(String.join("", words))) {
            return new Fit(Given.EXACT, 0);
        }
        String first = words.get(0);
        if (first.length() > 1) {
            return word(first, isName);
        }
        Fit initial = word(first, isName);
        return words.stream()
                .filter(word -> word.length() > 1)
                .findFirst()
                .map(word -> word(word, isName))
                .map(fit -> fit.given() == Given.DIFFERENT && initial.given() == Given.INITIAL ? initial : fit)
                .orElse(initial);
    }

    /** Returns whether each word is a given name or middle initial of this person. */
    boolean hasGivenNames(List<String> words) {
        return words.stream()
                .allMatch(word -> word.length() == 1
                        ? middleInitials.contains(word)
                        : callNames.contains(word) || middleNames.contains(word));
    }

    /** Returns whether the written middle name or initial differs from this person's known middle name. */
    boolean middleDiffers(List<String> words) {
        if (words.size() < 2 || middleInitials.isEmpty()) {
            return false;
        }
        return words.subList(1, words.size()).stream()
                .noneMatch(word -> middleInitials.contains(word.substring(0, 1))
                        || callNames.contains(word)
                        || middleNames.contains(word));
    }

    private Fit word(String word, Predicate<String> isName) {
        if (callNames.contains(word) || middleNames.contains(word)) {
            return new Fit(Given.EXACT, 0);
        }
        if (word.length() == 1) {
            return new Fit(initials.contains(word) ? Given.INITIAL : Given.DIFFERENT, 0);
        }
        if (callNames.stream().anyMatch(name -> GivenNames.TABLE.same(word, name) || isShortForm(word, name))) {
            return new Fit(Given.NICKNAME, 0);
        }
        boolean other = isName.test(word);
        int edits = callNames.stream()
                .mapToInt(name -> other ? listedEdits(word, name) : edits(word, name))
                .min()
                .orElse(Integer.MAX_VALUE);
        return edits <= 2 ? new Fit(Given.SIMILAR, edits) : new Fit(Given.DIFFERENT, 0);
    }

    /**
     * Returns whether one is a prefix of the other and not a variant of another name, as Rob is not a short form of
     * Robin.
     */
    private static boolean isShortForm(String one, String other) {
        String brief = one.length() < other.length() ? one : other;
        String full = one.length() < other.length() ? other : one;
        return brief.length() >= 3 && full.startsWith(brief) && !GivenNames.TABLE.contains(brief);
    }

    /** Counts a known given name as a misspelling of another only if the table lists it. */
    private static int listedEdits(String word, String name) {
        return GivenNames.TABLE.isMisspelling(word, name) ? 1 : Integer.MAX_VALUE;
    }

    private static int edits(String word, String name) {
        if (GivenNames.TABLE.isMisspelling(word, name)) {
            return 1;
        }
        int shorter = Math.min(word.length(), name.length());
        boolean sameStart = word.charAt(0) == name.charAt(0);
        int allowed = shorter < 3 || shorter == 3 && !sameStart ? 0 : shorter < 6 || !sameStart ? 1 : 2;
        int distance = allowed == 0 ? 1 : NameSpellingNormalizer.distance(word, name, allowed);
        return distance <= allowed ? distance : Integer.MAX_VALUE;
    }

    /** Represents a match of given names with the number of wrong letters. */
    record Fit(Given given, int edits) {

        Fit orBetter(Fit other) {
            int order = given.compareTo(other.given);
            return order < 0 || order == 0 && edits <= other.edits ? this : other;
        }
    }
}
