package org.signatory.matching;

import java.util.Locale;
import java.util.regex.Matcher;
import org.signatory.roster.Chamber;

/** Reads the qualifier, chamber and party in the words of a claim. */
final class ClaimScopeReader {

    static final String BEFORE =
            "(?:(?<over>over|more than|upwards of|greater than|m[aá]s de)|(?<least>at least|not? fewer than|not? less than|al menos)"
                    + "|(?<fewer>fewer than|less than|under|menos de)|(?<most>no more than|not more than|at most|up to)|(?<nearly>nearly|almost|close to|casi)"
                    + "|(?<about>about|around|approximately|some|roughly|cerca de|unos))?\\s{0,2}";
    static final String WHOSE =
            "of (?:his|her|their|my|our|the) |de sus |other |otros |additional |more |total |fellow ";
    static final String KIND =
            "bipartisan |bicameral |congressional |committee |house of representatives |house |senate |democratic |democrat |republican |gop |(?-i:R|D) |us |u\\.s\\. |united states |california |"
                    + "texas |new york |florida |and ";
    static final String PEOPLE =
            "(?:members? of (?:congress|the (?:[\\p{L}.]+ ){0,3}(?:house(?: of representatives)?|senate|congress|delegation))|house members|members|lawmakers|colleagues|colegas|senators|representatives|signers|"
                    + "signatories|cosigners|co-signers|legislators|legisladores|congressistas|congresistas|senadores|representantes|congressmembers|congressmen|democrats|republicans|others)";

    private ClaimScopeReader() {}

    /** Returns a claim about the people that these words name, with their chamber and party. */
    static LetterClaim.LetterClaimBuilder about(String people) {
        String kind = people.toLowerCase(Locale.ROOT);
        return LetterClaim.builder().chamber(chamber(kind)).party(party(kind));
    }

    private static Chamber chamber(String kind) {
        boolean senate = kind.contains("senat") || kind.contains("senador");
        boolean house = kind.contains("house") || kind.contains("representa") || kind.contains("congressm");
        return senate == house ? null : senate ? Chamber.SENATE : Chamber.HOUSE;
    }

    private static String party(String kind) {
        boolean republican = kind.contains("republican") || kind.contains("gop");
        boolean democrat = kind.contains("democrat");
        return republican == democrat ? null : republican ? "Republican" : "Democrat";
    }

    static LetterClaim.Qualifier qualifier(Matcher claim) {
        if (claim.group("over") != null) {
            return LetterClaim.Qualifier.OVER;
        }
        if (claim.group("least") != null || claim.group("plus") != null) {
            return LetterClaim.Qualifier.AT_LEAST;
        }
        if (claim.group("fewer") != null) {
            return LetterClaim.Qualifier.FEWER_THAN;
        }
        if (claim.group("most") != null) {
            return LetterClaim.Qualifier.AT_MOST;
        }
        if (claim.group("nearly") != null) {
            return LetterClaim.Qualifier.NEARLY;
        }
        return claim.group("about") != null ? LetterClaim.Qualifier.ABOUT : LetterClaim.Qualifier.EXACTLY;
    }
}
