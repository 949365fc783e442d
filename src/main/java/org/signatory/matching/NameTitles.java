package org.signatory.matching;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.roster.Chamber;

/** Classifies titles before names. */
final class NameTitles {

    private static final Set<String> HOUSE = NameSpellingNormalizer.set("""
            rep reps representative representatives congressman congresswoman congressmen congresswomen
            congressperson congressmember congressmembers congresspeople del dels delegate delegates
            representantes congresista congresistas representante
            """);
    private static final Set<String> SENATE = NameSpellingNormalizer.set("""
            sen sens senator senators senadora senador senadores
            """);
    private static final Set<String> PLURAL = NameSpellingNormalizer.set("""
            reps representatives congressmen congresswomen congressmembers congresspeople dels delegates sens
            senators representantes congresistas senadores
            """);
    private static final Set<String> MEMBERS = NameSpellingNormalizer.set("""
            member members ranking chair chairs chairman chairmen chairwoman chairwomen chairperson cochair cochairs
            cochairman cochairmen cochairwoman cochairwomen whip leader leaders speaker hon honorable dr drs mr mrs
            ms res comm commissioner majority minority emeritus emerita pro tem tempore founder founders founding
            """);
    /** Titles of offices that only Members of the House have. */
    private static final Set<String> HOUSE_OFFICES = Set.of("speaker");

    private static final Set<String> RESIDENT = Set.of("resident", "res");
    private static final Set<String> COMMISSIONER = Set.of("commissioner", "comm");
    private static final Set<String> PERSONAL = Set.of("mr", "mrs", "ms");
    private static final Set<String> OFFICIALS = NameSpellingNormalizer.set("""
            secretary president governor gov mayor ambassador administrator director commissioners general chief
            minister assemblymember assemblyman assemblywoman councilmember councilman councilwoman ceo judge
            sheriff treasurer comptroller acting undersecretary inspector superintendent professor prof
            """);
    /** Clergy and military titles, which Members may also have. */
    private static final Set<String> HELD = NameSpellingNormalizer.set("""
            rev reverend col colonel gen brig maj capt lt sgt adm cmdr
            """);
    /** Words that can precede the title of a Member. */
    private static final Set<String> ATTRIBUTES = NameSpellingNormalizer.set("u s us fellow and democratic republican");
    /** Words before the titles of people who are not current Members. */
    private static final Set<String> OTHER_OFFICES = NameSpellingNormalizer.set("""
            former late state retired expresidente
            """);

    private static final Set<String> ALL = Stream.of(HOUSE, SENATE, MEMBERS, OFFICIALS, HELD)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern LETTER_ALONE = Pattern.compile("\\p{L}\\.?");

    private NameTitles() {}

    private static String folded(String word) {
        return NameSpellingNormalizer.compact(word);
    }

    static boolean isTitle(String word) {
        return ALL.contains(folded(word)) && !LETTER_ALONE.matcher(word).matches();
    }

    /** Returns whether the word is a title of people who do not sign as Members. */
    static boolean isOfficial(String word) {
        return OFFICIALS.contains(folded(word)) || HELD.contains(folded(word));
    }

    /** Returns whether all titles are ones that both Members and other people may have, such as Reverend or Colonel. */
    static boolean isHeld(String titles) {
        return NameSpellingNormalizer.words(titles).stream()
                .allMatch(word -> HELD.contains(word) || ATTRIBUTES.contains(word) || isHonorific(word));
    }

    /** Returns whether the word is a title before the name of a single person. */
    static boolean isPersonal(String word) {
        return PERSONAL.contains(folded(word)) || chamber(word) != null;
    }

    /** Returns whether the word shows that the next title is not a current Member's, such as Former or State. */
    static boolean isOtherOffice(String word) {
        return OTHER_OFFICES.contains(folded(word));
    }

    static Chamber chamber(String word) {
        String folded = folded(word);
        return HOUSE.contains(folded) ? Chamber.HOUSE : SENATE.contains(folded) ? Chamber.SENATE : null;
    }

    /** Returns the chamber of a title or of an office within a chamber, such as Speaker; null for other words. */
    static Chamber chamberOfOffice(String word) {
        return HOUSE_OFFICES.contains(folded(word)) ? Chamber.HOUSE : chamber(word);
    }

    /** Returns whether two words are the title of the Resident Commissioner, who is from Puerto Rico. */
    static boolean isResidentCommissioner(String first, String second) {
        return RESIDENT.contains(folded(first)) && COMMISSIONER.contains(folded(second));
    }

    static boolean isPlural(String word) {
        return PLURAL.contains(folded(word));
    }

    /** Returns whether the word is a title of Members, rather than of an office in the chamber. */
    static boolean isHonorific(String word) {
        String folded = folded(word);
        return chamber(word) != null || folded.equals("hon") || folded.equals("honorable");
    }
}
