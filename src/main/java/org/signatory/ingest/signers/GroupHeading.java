package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signatory.platform.text.TextNormalizer;

/**
 * Represents a heading that applies to all Members below it, such as "Senators (12)", "House Republicans" or "Declined".
 *
 * @param chamber Senate or House, or null
 * @param party D, R or I, or null
 * @param response words that {@link SheetResponse} reads; null if the heading says nothing about signing
 * @param lead whether the Members are leads
 */
record GroupHeading(String chamber, String party, String response, boolean lead) {

    static final GroupHeading NONE = new GroupHeading(null, null, null, false);

    /** A heading that is not understood: what is below it is not known to be signed. */
    static final GroupHeading UNKNOWN = new GroupHeading(null, null, "(unknown heading)", false);

    private static final int MAX_WORDS = 12;
    private static final String SIGNED = "signed";
    private static final String DECLINED = "declined";

    private static final Map<String, String> CHAMBERS = Map.ofEntries(
            Map.entry("senate", "Senate"),
            Map.entry("senator", "Senate"),
            Map.entry("senators", "Senate"),
            Map.entry("sen", "Senate"),
            Map.entry("sens", "Senate"),
            Map.entry("house", "House"),
            Map.entry("representative", "House"),
            Map.entry("representatives", "House"),
            Map.entry("rep", "House"),
            Map.entry("reps", "House"),
            Map.entry("congressman", "House"),
            Map.entry("congresswoman", "House"),
            Map.entry("congressmember", "House"),
            Map.entry("congressmembers", "House"));

    private static final Map<String, String> PARTIES = Map.ofEntries(
            Map.entry("democrat", "D"),
            Map.entry("democrats", "D"),
            Map.entry("democratic", "D"),
            Map.entry("dem", "D"),
            Map.entry("dems", "D"),
            Map.entry("republican", "R"),
            Map.entry("republicans", "R"),
            Map.entry("gop", "R"),
            Map.entry("independent", "I"),
            Map.entry("independents", "I"));

    private static final Set<String> LEADS = Set.of("lead", "leads", "sponsors", "colead", "coleads");
    private static final Set<String> SIGNERS =
            Set.of("signer", "signers", "signatory", "signatories", "cosigner", "cosigners", "signatures");
    private static final Set<String> OTHER_WORDS = Set.of(
            "u",
            "s",
            "us",
            "the",
            "of",
            "members",
            "member",
            "name",
            "names",
            "total",
            "list",
            "by",
            "who",
            "office",
            "offices",
            "congress",
            "have",
            "has",
            "are",
            "were",
            "following",
            "letter",
            "to",
            "this",
            "co");
    private static final Set<String> NOT_YET =
            Set.of("target", "targets", "ask", "asks", "prospects", "universe", "outreach");

    /** Returns what a heading says about all Members below it; empty for any other text. */
    static Optional<GroupHeading> of(String text) {
        List<String> words = words(text);
        if (words.isEmpty() || words.size() > MAX_WORDS) {
            return Optional.empty();
        }
        String chamber = only(words, CHAMBERS);
        String party = only(words, PARTIES);
        List<String> rest = new ArrayList<>(words);
        rest.removeIf(word -> CHAMBERS.containsKey(word) || PARTIES.containsKey(word));
        boolean lead = rest.removeIf(LEADS::contains);
        String denial = denial(rest);
        boolean signers = rest.removeIf(SIGNERS::contains);
        String response = denial != null ? denial : response(rest, signers || lead);
        if (response == null && !OTHER_WORDS.containsAll(rest) && !rest.isEmpty()) {
            return Optional.empty();
        }
        GroupHeading found = new GroupHeading(chamber, party, response, lead && denial == null);
        return found.equals(NONE) ? Optional.empty() : Optional.of(found);
    }

    private static List<String> words(String text) {
        return TextNormalizer.words(text.replaceAll("['\u2019]", "").replaceAll("\\d+", " ")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String only(List<String> words, Map<String, String> meanings) {
        List<String> found = words.stream()
                .filter(meanings::containsKey)
                .map(meanings::get)
                .distinct()
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Returns the response of a heading with a word against signing, such as "Members who have not signed"; or null. */
    static String denial(List<String> words) {
        boolean signing = words.stream()
                .anyMatch(word -> word.startsWith("sign")
                        || word.startsWith("cosign")
                        || word.startsWith("join")
                        || word.equals("on")
                        || word.equals("yet")
                        || word.startsWith("respon"));
        if (words.stream().anyMatch(word -> word.startsWith("withdr"))) {
            return "withdrawn";
        }
        if (words.stream().anyMatch(word -> word.startsWith("declin") || word.startsWith("refus"))) {
            return DECLINED;
        }
        if (signing
                && words.stream()
                        .anyMatch(
                                Set.of("not", "didnt", "wont", "cant", "cannot", "hasnt", "havent", "never", "no")
                                        ::contains)) {
            boolean open = words.contains("yet")
                    || words.stream().anyMatch(Set.of("has", "have", "hasnt", "havent")::contains)
                    || words.stream().anyMatch(word -> word.startsWith("respon"));
            return open ? "not yet" : DECLINED;
        }
        return null;
    }

    /** @param signers whether the heading has a word for signers */
    private static String response(List<String> words, boolean signers) {
        String whole = String.join(" ", words);
        if (!whole.isEmpty() && SheetResponse.of(whole) != SheetResponse.UNCLEAR) {
            return whole;
        }
        List<String> rest =
                words.stream().filter(word -> !OTHER_WORDS.contains(word)).toList();
        String phrase = String.join(" ", rest);
        if (phrase.isEmpty()) {
            return signers ? SIGNED : null;
        }
        if (!signers && rest.size() == 1 && NOT_YET.contains(phrase)) {
            return "not yet";
        }
        return SheetResponse.of(phrase) == SheetResponse.UNCLEAR ? null : phrase;
    }

    /** Returns whether the Members below did not sign. */
    boolean isDenial() {
        SheetResponse said = response == null ? SheetResponse.UNCLEAR : SheetResponse.of(response);
        return said == SheetResponse.DECLINED || said == SheetResponse.WITHDRAWN;
    }

    /** Returns this heading below another one: "Senators" below "Declined" keeps the response. */
    GroupHeading below(GroupHeading other) {
        return response != null || other.response == null
                ? this
                : new GroupHeading(chamber, party, other.response, lead);
    }

    /** Returns this heading with what it lacks from another one. */
    GroupHeading or(GroupHeading other) {
        return new GroupHeading(
                chamber == null ? other.chamber : chamber,
                party == null ? other.party : party,
                response == null ? other.response : response,
                lead || other.lead);
    }

    /** Returns what the heading of a column of names adds to each name: not the response, because "Signers" is a header. */
    GroupHeading ofNames() {
        return new GroupHeading(chamber, party, null, false);
    }
}
