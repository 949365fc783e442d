package org.signatory.ingest.signers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signatory.platform.text.TextNormalizer;

/** Lists the columns of a sheet by the headers that offices use. */
enum SheetColumn {
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
            "rsvp"),
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
    WITHDRAWN("withdrawn", "withdrew", "withdrawn on", "date withdrawn", "sponsorship withdrawn date"),
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
            "office contact"),
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

    private static final Set<String> SIGN = Set.of("sign", "signed", "signing", "cosign", "cosigning");
    private static final Set<String> NOT_A_RESPONSE =
            Set.of("by", "name", "staff", "number", "order", "deadline", "link", "copy", "page", "sheet", "up");

    private static final int MAX_WORDS = 8;
    private static final Map<String, SheetColumn> BY_HEADER = byHeader();

    private final String[] headers;

    SheetColumn(String... headers) {
        this.headers = headers;
    }

    private static Map<String, SheetColumn> byHeader() {
        Map<String, SheetColumn> all = new HashMap<>();
        for (SheetColumn column : values()) {
            Arrays.stream(column.headers).forEach(header -> all.put(header.replace(" ", ""), column));
        }
        return all;
    }

    /** Returns the column with this header, ignoring case, spaces, punctuation and accents. */
    static Optional<SheetColumn> of(String header) {
        String folded = TextNormalizer.folded(header);
        SheetColumn known = BY_HEADER.get(folded.replace(" ", ""));
        return known != null ? Optional.of(known) : byWords(List.of(folded.split(" ")));
    }

    /** Recognizes the headers that decide whether a Member signed, such as "Will they sign the letter?". */
    private static Optional<SheetColumn> byWords(List<String> words) {
        if (words.stream().anyMatch(word -> word.startsWith("withdr"))) {
            return Optional.of(WITHDRAWN);
        }
        if (words.size() > MAX_WORDS
                || words.stream().noneMatch(SIGN::contains)
                || words.stream().anyMatch(NOT_A_RESPONSE::contains)) {
            return Optional.empty();
        }
        return Optional.of(words.contains("date") || words.contains("when") ? DATE : SIGNED);
    }

    /** Returns whether a header with another text takes precedence. */
    static boolean isVague(String header) {
        return VAGUE.contains(TextNormalizer.folded(header).replace(" ", ""));
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
