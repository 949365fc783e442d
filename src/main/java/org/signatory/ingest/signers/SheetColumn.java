package org.signatory.ingest.signers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.signatory.platform.text.TextNormalizer;

/** Lists the columns of a sheet by the headers that offices use. */
enum SheetColumn {
    NAME(
            "name",
            "member",
            "member name",
            "representative",
            "senator",
            "office",
            "boss",
            "signer",
            "cosigner",
            "full name",
            "member of congress",
            "members",
            "names",
            "signatory",
            "congressmember",
            "legislator",
            "rep",
            "member office"),
    FIRST("first", "first name", "given name"),
    LAST("last", "last name", "surname", "family name"),
    BIOGUIDE_ID("bioguide", "bioguide id", "bioguideid", "id", "member id"),
    STATE("state", "st"),
    DISTRICT("district", "cd", "dist"),
    AFFILIATION("affiliation", "state district", "party state", "party state district", "seat", "district state"),
    PARTY("party", "r d", "d r"),
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
            "signed yes no"),
    DATE("date", "date signed", "signed date", "signed on", "sign on date", "date of signature"),
    STAFFER("staffer", "staff", "contact", "poc", "staff contact", "staff name"),
    EMAIL("email", "e mail", "staff email", "email address"),
    NOTE("note", "notes", "comment", "comments"),
    SOURCE("source");

    private static final Map<String, SheetColumn> BY_HEADER = byHeader();

    private final String[] headers;

    SheetColumn(String... headers) {
        this.headers = headers;
    }

    private static Map<String, SheetColumn> byHeader() {
        Map<String, SheetColumn> all = new HashMap<>();
        for (SheetColumn column : values()) {
            Arrays.stream(column.headers).forEach(header -> all.put(header, column));
        }
        return all;
    }

    /** Returns the column with this header, ignoring case, spaces, punctuation and accents. */
    static Optional<SheetColumn> of(String header) {
        return Optional.ofNullable(BY_HEADER.get(TextNormalizer.folded(header)));
    }

    /** Returns whether the column identifies a record. */
    boolean isIdentity() {
        return this == NAME || this == LAST || this == BIOGUIDE_ID;
    }
}
