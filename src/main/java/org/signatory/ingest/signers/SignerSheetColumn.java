package org.signatory.ingest.signers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signatory.platform.text.TextNormalizer;

/** Lists the columns of a sheet by the headers that offices use. */
enum SignerSheetColumn {
    NAME(
            "name",
            "member",
            "member name",
            "members name",
            "representative",
            "representative name",
            "rep name",
            "senator",
            "senator name",
            "boss",
            "signer",
            "signers",
            "cosigner",
            "cosigners",
            "cosponsor",
            "cosponsor name",
            "cosponsors",
            "full name",
            "printed name",
            "member of congress",
            "members of congress",
            "members",
            "names",
            "signatory",
            "signatories",
            "congressmember",
            "congressman",
            "congresswoman",
            "legislator",
            "legislator name",
            "rep",
            "representatives",
            "senators",
            "member office",
            "office"),
    FIRST("first", "first name", "given name", "preferred name"),
    LAST("last", "last name", "surname", "family name"),
    BIOGUIDE_ID("bioguide", "bioguide id", "id", "member id"),
    STATE("state", "st"),
    DISTRICT("district", "cd", "dist", "congressional district", "district number"),
    AFFILIATION(
            "affiliation",
            "state district",
            "state dist",
            "party state",
            "party state district",
            "seat",
            "district state",
            "st cd",
            "st dist",
            "state cd"),
    PARTY("party", "r d", "d r", "party name"),
    CHAMBER("chamber", "house senate", "body"),
    ROLE("role", "lead", "lead cosigner"),
    SIGNED(
            "signed",
            "status",
            "sign on",
            "signing",
            "response",
            "signed on yes no",
            "will sign",
            "answer",
            "signed yes no",
            "y n",
            "yes no",
            "joining",
            "will join",
            "decision",
            "committed",
            "rsvp",
            "yes",
            "y",
            "in",
            "on letter",
            "on the letter",
            "on board",
            "onboard",
            "cosign",
            "cosigned",
            "cosigning",
            "confirmed"),
    DECLINED(
            "declined",
            "declines",
            "pass",
            "passed",
            "out",
            "opposed",
            "refused",
            "not signing",
            "not joining",
            "not on letter",
            "not on",
            "hard no",
            "nos",
            "n"),
    CONSIDERING("considering", "undecided", "maybe", "maybes", "tentative", "leaning", "under review", "possible"),
    PROMISED("promised", "verbal", "verbal yes", "soft yes", "verbal commitment", "pledged"),
    PENDING("pending", "no response", "not yet", "waiting", "tbd"),
    /** A column with an unknown header that may say whether the Members signed. */
    QUESTION,
    DATE(
            "date",
            "date signed",
            "signed date",
            "signed on",
            "sign on date",
            "date of signature",
            "date signed on",
            "signature date",
            "date added",
            "date joined",
            "joined",
            "date cosponsored",
            "sponsorship date",
            "timestamp"),
    WITHDRAWN(
            "withdrawn",
            "withdrew",
            "withdrawn on",
            "date withdrawn",
            "sponsorship withdrawn date",
            "removed",
            "removed on",
            "date removed",
            "dropped",
            "dropped off",
            "rescinded",
            "taken off"),
    STAFFER(
            "staffer",
            "staff",
            "contact",
            "poc",
            "staff contact",
            "staff name",
            "staffer name",
            "staff poc",
            "staff member",
            "contact name",
            "contact person",
            "point of contact",
            "office contact",
            "ld",
            "la",
            "ld contact",
            "la contact",
            "ld la",
            "ld name",
            "la name",
            "legislative director",
            "legislative assistant",
            "chief of staff",
            "scheduler"),
    EMAIL("email", "e mail", "staff email", "staffer email", "contact email", "email address", "mail"),
    PHONE(
            "phone",
            "phone number",
            "telephone",
            "tel",
            "cell",
            "cell phone",
            "mobile",
            "office phone",
            "staff phone",
            "staffer phone",
            "contact phone",
            "direct line"),
    NOTE("note", "notes", "comment", "comments", "remarks"),
    REASON("reason", "reason declined", "reason for declining"),
    SOURCE("source"),
    /** Columns that the product's own export derives from other facts, and numbers of rows. */
    DERIVED("order", "number", "no", "row", "caucus", "stale");

    /** Headers that also name other things, and only count if no other header has the meaning. */
    private static final Set<String> VAGUE = Set.of("office", "id", "memberid", "contact");

    private static final Set<String> SIGN =
            Set.of("sign", "signed", "signing", "cosign", "cosigned", "cosigning", "join", "joining", "letter");
    private static final Set<String> RESPONSES = Set.of(
            "signed", "signing", "status", "response", "answer", "on", "yes", "joined", "join", "joining", "sign");
    private static final Set<String> NOT_A_RESPONSE = Set.of(
            "by",
            "name",
            "staff",
            "number",
            "order",
            "deadline",
            "link",
            "copy",
            "page",
            "sheet",
            "up",
            "previous",
            "last",
            "past",
            "bill");

    private static final Set<String> SIGNING =
            Set.of("signed", "sign", "signature", "signedon", "joined", "cosponsored", "cosigned", "sponsorship");

    private static final int MAX_WORDS = 8;
    private static final Map<String, SignerSheetColumn> BY_HEADER = byHeader();

    private final String[] headers;

    SignerSheetColumn(String... headers) {
        this.headers = headers;
    }

    private static Map<String, SignerSheetColumn> byHeader() {
        Map<String, SignerSheetColumn> all = new HashMap<>();
        for (SignerSheetColumn column : values()) {
            Arrays.stream(column.headers).forEach(header -> all.put(header.replace(" ", ""), column));
        }
        return all;
    }

    /** Returns the column with this header, ignoring case, spaces, punctuation and accents. */
    static Optional<SignerSheetColumn> of(String header) {
        String folded = TextNormalizer.folded(header);
        SignerSheetColumn known = BY_HEADER.get(folded.replace(" ", ""));
        return known != null ? Optional.of(known) : byWords(List.of(folded.split(" ")));
    }

    /** Recognizes the headers that decide whether a Member signed, such as "Will they sign the letter?". */
    private static Optional<SignerSheetColumn> byWords(List<String> words) {
        if (words.size() > MAX_WORDS) {
            return words.stream().anyMatch(word -> word.startsWith("withdr"))
                    ? Optional.of(WITHDRAWN)
                    : Optional.empty();
        }
        if (words.contains("reason") || words.contains("why")) {
            return Optional.of(REASON);
        }
        String denial = GroupHeading.denial(words);
        if (denial != null) {
            return Optional.of(
                    switch (SheetResponse.of(denial)) {
                        case WITHDRAWN -> WITHDRAWN;
                        case DECLINED -> DECLINED;
                        default -> PENDING;
                    });
        }
        if (words.stream().noneMatch(SIGN::contains)
                || words.stream().noneMatch(RESPONSES::contains)
                        && !words.contains("cosign")
                        && !words.contains("cosigned")
                        && !words.contains("cosigning")
                || words.stream().anyMatch(NOT_A_RESPONSE::contains)) {
            return Optional.empty();
        }
        return Optional.of(words.contains("date") || words.contains("when") ? DATE : SIGNED);
    }

    /** Returns whether a date in a column with this header says that the Member signed on that day. */
    static boolean isSigningDate(String header) {
        List<String> words = List.of(TextNormalizer.folded(header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2"))
                .split(" "));
        return words.stream().anyMatch(word -> SIGNING.contains(word));
    }

    /** Returns whether a header with another text takes precedence. */
    static boolean isVague(String header) {
        return VAGUE.contains(TextNormalizer.folded(header).replace(" ", ""));
    }

    /** Returns what a mark in the column says; null for a column that does not say whether a Member signed. */
    SheetResponse response() {
        return switch (this) {
            case SIGNED -> SheetResponse.SIGNED;
            case DECLINED -> SheetResponse.DECLINED;
            case CONSIDERING -> SheetResponse.CONSIDERING;
            case PROMISED -> SheetResponse.PROMISED;
            case PENDING -> SheetResponse.NO_RESPONSE;
            case QUESTION -> SheetResponse.UNCLEAR;
            default -> null;
        };
    }

    /** Returns whether the column identifies a record. */
    boolean isIdentity() {
        return this == NAME || this == LAST || this == BIOGUIDE_ID;
    }

    /** Returns whether a table can have several such columns, of which the first one is read. */
    boolean isFree() {
        return this == STAFFER
                || this == EMAIL
                || this == PHONE
                || this == NOTE
                || this == REASON
                || this == SOURCE
                || this == DERIVED;
    }
}
