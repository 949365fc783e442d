package org.signatory.roster;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Defines the columns of the Signatory roster CSV: one row per service period, each with the Member's names. */
enum RosterCsvColumn {
    BIOGUIDE_ID(true),
    FIRST(true),
    MIDDLE(false),
    LAST(true),
    SUFFIX(false),
    NICKNAME(false),
    OFFICIAL_NAME(false),
    OTHER_NAMES(false),
    RETIRED_IDS(false),
    IDS(false),
    CHAMBER(true),
    STATE(true),
    DISTRICT(false),
    CLASS(false),
    TERM_START(false),
    START(true),
    END(true),
    END_BASIS(false),
    PARTY(false),
    CAUCUS(false);

    static final CsvMapper MAPPER = new CsvMapper();

    private final boolean required;

    RosterCsvColumn(boolean required) {
        this.required = required;
    }

    /** Returns the name in the header, such as {@code term_start}. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CsvSchema schema() {
        CsvSchema.Builder schema = CsvSchema.builder();
        Arrays.stream(values()).forEach(column -> schema.addColumn(column.header()));
        return schema.build().withHeader().withLineSeparator("\n");
    }

    /** Rejects a header with an unknown column or without a required one. */
    static void check(List<String> header) {
        if (header.contains("last_name") && header.contains("bioguide_id") && !header.contains(START.header())) {
            throw RosterFileErrorFactory.file("This CSV has no dates of service. Import the same file as YAML or JSON,"
                    + " or a CSV with the columns of the roster export.");
        }
        List<String> known =
                Arrays.stream(values()).map(RosterCsvColumn::header).toList();
        for (String name : header) {
            if (!known.contains(name)) {
                String shortened = name.length() > 50 ? name.substring(0, 50) + "..." : name;
                throw RosterFileErrorFactory.file("The header contains an unknown column: \"" + shortened
                        + "\". The columns are: " + String.join(", ", known) + ".");
            }
        }
        for (RosterCsvColumn column : values()) {
            if (column.required && !header.contains(column.header())) {
                throw RosterFileErrorFactory.file("The header is missing the column " + column.header() + ".");
            }
        }
    }
}
