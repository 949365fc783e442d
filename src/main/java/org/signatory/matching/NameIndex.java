package org.signatory.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.signatory.roster.Member;
import org.signatory.roster.RosterMember;

/** Indexes all people of a roster by the possible spellings of their names. Build it once and share it. */
public final class NameIndex {

    /** How a written surname meets a person's, best first. */
    enum Part {
        WHOLE,
        /** Represents a former or additional name. */
        OTHER,
        /** The last part of a double surname. */
        TAIL,
        /** The first part of a double surname. */
        HEAD,
        /** The whole, but for letters that a bad conversion has lost. */
        LOST
    }

    /** A surname that a person can be written with. */
    record Key(String surname, Part part, NameProfile bearer) {}

    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "las", "los", "del", "della", "van", "von", "der", "den", "di", "da", "du", "des", "st", "san",
            "mc", "o", "le");

    /** Two letters of a long surname may be wrong, one of a short one. */
    private static final int MAX_EDITS = 2;

    private static final int SHORT = 3;
    private static final int LONG = 6;

    /** No surname is longer, double ones included. */
    private static final int MAX_NAME_LENGTH = 32;

    private final Map<String, NameProfile> byId = new HashMap<>();
    private final Map<String, NameProfile> present = new TreeMap<>();
    private final Map<String, List<NameProfile>> byAlias = new HashMap<>();
    private final Map<String, List<Key>> bySurname = new HashMap<>();
    private final Map<String, Set<String>> bySlip = new HashMap<>();

    /** All given names, so that none of them is treated as a misspelling of another. */
    private final Set<String> givenNames = new HashSet<>();

    /** The day that was asked for last; pages ask for one day again and again. */
    private volatile DatedNameIndex latest;

    private NameIndex() {}

    /**
     * @param people all people, present and past
     * @param aliases further names by Bioguide ID, in addition to the table of aliases
     */
    public static NameIndex of(Collection<RosterMember> people, Map<String, List<String>> aliases) {
        NameIndex roster = new NameIndex();
        people.forEach(person -> roster.add(person, aliases.getOrDefault(person.bioguideId(), List.of())));
        for (String surname : roster.bySurname.keySet()) {
            for (String shortened : shortened(surname)) {
                roster.bySlip
                        .computeIfAbsent(shortened, key -> new LinkedHashSet<>())
                        .add(surname);
            }
        }
        return roster;
    }

    /** The roster as of a day. */
    public DatedNameIndex on(LocalDate day) {
        DatedNameIndex last = latest;
        if (last == null || !last.day().equals(day)) {
            last = new DatedNameIndex(this, day);
            latest = last;
        }
        return last;
    }

    private void add(RosterMember person, List<String> aliases) {
        NameProfile bearer = new NameProfile(person);
        bearer.callNames().stream().filter(name -> name.length() >= SHORT).forEach(givenNames::add);
        person.retiredIds().forEach(id -> byId.putIfAbsent(id, bearer));
        byId.put(person.bioguideId(), bearer);
        present.put(person.bioguideId(), bearer);
        Stream.concat(Aliases.of(person.bioguideId()).stream(), aliases.stream())
                .forEach(alias -> byAlias.computeIfAbsent(NameSpelling.compact(alias), key -> new ArrayList<>())
                        .add(bearer));
        addSurname(person.name().last(), Part.WHOLE, bearer);
        person.otherNames().stream()
                .map(Member.OtherName::last)
                .filter(Objects::nonNull)
                .forEach(last -> addSurname(last, Part.OTHER, bearer));
    }

    private void addSurname(String last, Part whole, NameProfile bearer) {
        List<String> words = NameSpelling.words(last);
        key(String.join("", words), whole, bearer);
        String lost = NameSpelling.compact(NameSpelling.withoutForeignLetters(last));
        if (!lost.equals(String.join("", words))) {
            key(lost, Part.LOST, bearer);
        }
        for (int i = 1; i < words.size(); i++) {
            if (!PARTICLES.contains(words.get(i - 1))) {
                key(String.join("", words.subList(i, words.size())), Part.TAIL, bearer);
                key(String.join("", words.subList(0, i)), Part.HEAD, bearer);
            }
        }
    }

    private void key(String surname, Part part, NameProfile bearer) {
        if (!surname.isEmpty()) {
            bySurname.computeIfAbsent(surname, key -> new ArrayList<>()).add(new Key(surname, part, bearer));
        }
    }

    boolean isGivenName(String word) {
        return givenNames.contains(word) || GivenNames.TABLE.isForm(word);
    }

    /** Returns all people, by their present Bioguide IDs. */
    Collection<NameProfile> bearers() {
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
     * The surnames that differ from this one by a slip or two, itself left out, with how many slips; a surname of which
     * the last two letters are cut off counts too.
     */
    Map<String, Integer> near(String compact) {
        Map<String, Integer> near = new HashMap<>();
        if (compact.length() > MAX_NAME_LENGTH) {
            return near;
        }
        for (String shortened : shortened(compact)) {
            for (String surname : bySlip.getOrDefault(shortened, Set.of())) {
                int most = compact.length() > SHORT + 1 && surname.startsWith(compact)
                        ? MAX_EDITS
                        : Math.min(mostSlips(compact), mostSlips(surname));
                int slips = NameSpelling.distance(compact, surname, most);
                if (slips > 0 && slips <= most) {
                    near.put(surname, slips);
                }
            }
        }
        return near;
    }

    private static int mostSlips(String surname) {
        return surname.length() < SHORT ? 0 : surname.length() < LONG ? 1 : MAX_EDITS;
    }

    /** The word itself and all that is left of it when as many letters as may be wrong are taken out. */
    private static Set<String> shortened(String surname) {
        Set<String> all = new LinkedHashSet<>(Set.of(surname));
        Set<String> last = all;
        for (int n = mostSlips(surname); n > 0; n--) {
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
