package org.signatory.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.signatory.roster.BundledNameAliases;
import org.signatory.roster.Member;
import org.signatory.roster.RosterMember;

/** Indexes all people of a roster by the possible spellings of their names. Build it once and share it. */
public final class NameIndex {

    /** Lists the parts of a person's surname that a written surname can match, best first. */
    enum Part {
        WHOLE,
        /** A former or additional name. */
        OTHER,
        /** The last part of a double surname. */
        TAIL,
        /** The first part of a double surname. */
        HEAD,
        /** The whole surname without letters that a bad conversion has dropped. */
        LOST
    }

    /** Represents a possible spelling of a person's surname. */
    record Key(String surname, Part part, NameProfile profile) {}

    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "las", "los", "del", "della", "van", "von", "der", "den", "di", "da", "du", "des", "st", "san",
            "mc", "o", "le");

    /** Maximum number of wrong letters in a long surname; a short one may have one. */
    private static final int MAX_EDITS = 2;

    /** Maximum number of people that are searched as a whole. */
    private static final int MAX_UNDIVIDED = 2_500;

    private static final int DECADE = 10;
    private static final int YEARS_BEFORE = 20;
    private static final int YEARS_AFTER = 25;

    /** Maximum number of decades that are indexed at a time. */
    private static final int MAX_DECADES = 4;

    private static final int SHORT = 3;
    private static final int LONG = 6;

    /** Longer than any surname, including double ones. */
    private static final int MAX_NAME_LENGTH = 32;

    private final Map<String, NameProfile> byId = new HashMap<>();
    private final Map<String, NameProfile> present = new TreeMap<>();
    private final Map<String, List<NameProfile>> byAlias = new HashMap<>();
    private final Map<String, List<Key>> bySurname = new HashMap<>();

    /** The surnames by their shortened forms; null before the first search for a misspelled name. */
    private Map<String, Set<String>> byShortened;

    private int longest;

    /** All given names, so that none of them is treated as a misspelling of another. */
    private final Set<String> givenNames = new HashSet<>();

    /** Caches the most recently requested day, because pages request the same day repeatedly. */
    private volatile DatedNameIndex latest;

    private final Map<String, List<String>> aliases;

    /** Indexes of the people who served near a decade, for a roster of all history. */
    private final Map<Integer, NameIndex> decades = new LinkedHashMap<>();

    private NameIndex(Map<String, List<String>> aliases) {
        this.aliases = aliases;
    }

    /**
     * @param people current and former Members
     * @param aliases further names by Bioguide ID, in addition to the table of aliases
     */
    public static NameIndex of(Collection<RosterMember> people, Map<String, List<String>> aliases) {
        NameIndex roster = new NameIndex(aliases);
        people.forEach(person -> roster.add(new NameProfile(person)));
        return roster;
    }

    /**
     * Returns the surnames by their shortened forms. Only a search for misspelled names needs them, and it never
     * searches all of history.
     */
    private synchronized Map<String, Set<String>> byShortened() {
        if (byShortened == null) {
            Map<String, Set<String>> surnames = new HashMap<>();
            for (String surname : bySurname.keySet()) {
                for (String shortened : shortened(surname)) {
                    surnames.computeIfAbsent(shortened, key -> new LinkedHashSet<>())
                            .add(surname);
                }
            }
            byShortened = surnames;
        }
        return byShortened;
    }

    /** Returns the roster as of a day. */
    public DatedNameIndex on(LocalDate day) {
        DatedNameIndex last = latest;
        if (last == null || !last.day().equals(day)) {
            last = new DatedNameIndex(this, day);
            latest = last;
        }
        return last;
    }

    /**
     * Returns the index of the people who served within some decades of this day, so that a roster of all history
     * costs no more than one of recent years.
     */
    NameIndex near(LocalDate day) {
        if (present.size() <= MAX_UNDIVIDED) {
            return this;
        }
        synchronized (decades) {
            int decade = Math.floorDiv(day.getYear(), DECADE) * DECADE;
            NameIndex found = decades.get(decade);
            if (found == null) {
                found = between(LocalDate.of(decade - YEARS_BEFORE, 1, 1), LocalDate.of(decade + YEARS_AFTER, 1, 1));
                if (decades.size() == MAX_DECADES) {
                    decades.remove(decades.keySet().iterator().next());
                }
                decades.put(decade, found);
            }
            return found;
        }
    }

    private NameIndex between(LocalDate from, LocalDate to) {
        NameIndex part = new NameIndex(aliases);
        present.values().stream()
                .filter(profile -> profile.person().periods().stream()
                        .anyMatch(period ->
                                period.start().isBefore(to) && period.end().isAfter(from)))
                .forEach(part::add);
        return part;
    }

    private void add(NameProfile profile) {
        RosterMember person = profile.person();
        profile.callNames().stream().filter(name -> name.length() >= SHORT).forEach(givenNames::add);
        person.retiredIds().forEach(id -> byId.putIfAbsent(id, profile));
        byId.put(person.bioguideId(), profile);
        present.put(person.bioguideId(), profile);
        Stream.concat(
                        BundledNameAliases.of(person.bioguideId()).stream(),
                        aliases.getOrDefault(person.bioguideId(), List.of()).stream())
                .forEach(alias -> byAlias.computeIfAbsent(
                                NameSpellingNormalizer.compact(alias), key -> new ArrayList<>())
                        .add(profile));
        addSurname(person.name().last(), Part.WHOLE, profile);
        person.otherNames().stream()
                .map(Member.OtherName::last)
                .filter(Objects::nonNull)
                .forEach(last -> addSurname(last, Part.OTHER, profile));
    }

    private void addSurname(String last, Part whole, NameProfile profile) {
        List<String> words = NameSpellingNormalizer.words(last);
        key(String.join("", words), whole, profile);
        String lost = NameSpellingNormalizer.compact(NameSpellingNormalizer.withoutForeignLetters(last));
        if (!lost.equals(String.join("", words))) {
            key(lost, Part.LOST, profile);
        }
        for (int i = 1; i < words.size(); i++) {
            if (!PARTICLES.contains(words.get(i - 1))) {
                key(String.join("", words.subList(i, words.size())), Part.TAIL, profile);
                key(String.join("", words.subList(0, i)), Part.HEAD, profile);
            }
        }
    }

    private void key(String surname, Part part, NameProfile profile) {
        if (!surname.isEmpty()) {
            longest = Math.max(longest, surname.length());
            bySurname.computeIfAbsent(surname, key -> new ArrayList<>()).add(new Key(surname, part, profile));
        }
    }

    boolean isGivenName(String word) {
        return givenNames.contains(word) || GivenNames.TABLE.isForm(word);
    }

    /** Returns all people by their current Bioguide IDs. */
    Collection<NameProfile> profiles() {
        return present.values();
    }

    NameProfile byId(String bioguideId) {
        return byId.get(bioguideId);
    }

    List<NameProfile> byAlias(String compact) {
        return byAlias.getOrDefault(compact, List.of());
    }

    List<Key> bySurname(String compact) {
        return bySurname.getOrDefault(compact, List.of());
    }

    /**
     * Returns surnames that differ from this one by one or two letters, with the number of differences. Also includes
     * surnames of which the last two letters are missing.
     */
    Map<String, Integer> near(String compact) {
        Map<String, Integer> near = new HashMap<>();
        if (compact.length() > Math.min(MAX_NAME_LENGTH, longest + MAX_EDITS)) {
            return near;
        }
        Map<String, Set<String>> surnames = byShortened();
        for (String shortened : shortened(compact)) {
            for (String surname : surnames.getOrDefault(shortened, Set.of())) {
                int most = compact.length() > SHORT + 1 && surname.startsWith(compact)
                        ? MAX_EDITS
                        : Math.min(maxEdits(compact), maxEdits(surname));
                int edits = NameSpellingNormalizer.distance(compact, surname, most);
                if (edits > 0 && edits <= most) {
                    near.put(surname, edits);
                }
            }
        }
        return near;
    }

    private static int maxEdits(String surname) {
        return surname.length() < SHORT ? 0 : surname.length() < LONG ? 1 : MAX_EDITS;
    }

    /** Returns the word and all forms of it with up to the allowed number of letters removed. */
    private static Set<String> shortened(String surname) {
        Set<String> all = new LinkedHashSet<>(Set.of(surname));
        Set<String> last = all;
        for (int n = maxEdits(surname); n > 0; n--) {
            Set<String> next = new LinkedHashSet<>();
            for (String word : last) {
                for (int i = 0; i < word.length(); i++) {
                    next.add(word.substring(0, i) + word.substring(i + 1));
                }
            }
            all = new LinkedHashSet<>(all);
            all.addAll(next);
            last = next;
        }
        return all;
    }
}
