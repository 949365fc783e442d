package org.signatory.ingest.signers;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the known JSON formats for lists of people, with the location of each value. */
enum SignerJsonLayout {
    CONGRESS_COSPONSORS(
            "cosponsors of a bill, from Congress.gov",
            "/cosponsors",
            "/bioguideId",
            Map.of(
                    SignerSheetColumn.FIRST, "/firstName",
                    SignerSheetColumn.LAST, "/lastName",
                    SignerSheetColumn.DATE, "/sponsorshipDate",
                    SignerSheetColumn.WITHDRAWN, "/sponsorshipWithdrawnDate")),
    CONGRESS_MEMBERS("Members, from Congress.gov", "/members", "/bioguideId", Map.of(SignerSheetColumn.NAME, "/name")),
    BILL_COSPONSORS(
            "cosponsors of a bill, from unitedstates/congress",
            "/cosponsors",
            "/bioguide_id",
            Map.of(
                    SignerSheetColumn.NAME, "/name",
                    SignerSheetColumn.DATE, "/sponsored_at",
                    SignerSheetColumn.WITHDRAWN, "/withdrawn_at")),
    GOVTRACK(
            "people, from GovTrack",
            "/objects",
            "/person/bioguideid",
            Map.of(
                    SignerSheetColumn.FIRST, "/person/firstname",
                    SignerSheetColumn.LAST, "/person/lastname",
                    SignerSheetColumn.DATE, "/joined",
                    SignerSheetColumn.WITHDRAWN, "/withdrawn")),
    LEGISLATORS(
            "legislators, from unitedstates/congress-legislators",
            "",
            "/id/bioguide",
            Map.of(SignerSheetColumn.FIRST, "/name/first", SignerSheetColumn.LAST, "/name/last")),
    PROPUBLICA_COSPONSORS(
            "cosponsors of a bill, from ProPublica",
            "/results/0/cosponsors",
            "/cosponsor_id",
            Map.of(SignerSheetColumn.NAME, "/name", SignerSheetColumn.DATE, "/date")),
    PROPUBLICA_MEMBERS(
            "Members, from ProPublica",
            "/results/0/members",
            "/id",
            Map.of(SignerSheetColumn.FIRST, "/first_name", SignerSheetColumn.LAST, "/last_name")),
    OSDI_SIGNATURES(
            "OSDI signatures",
            "/_embedded/osdi:signatures",
            null,
            Map.of(
                    SignerSheetColumn.FIRST, "/_embedded/osdi:person/given_name",
                    SignerSheetColumn.LAST, "/_embedded/osdi:person/family_name",
                    SignerSheetColumn.DATE, "/created_date")),
    OSDI_PEOPLE(
            "OSDI people",
            "/_embedded/osdi:people",
            null,
            Map.of(SignerSheetColumn.FIRST, "/given_name", SignerSheetColumn.LAST, "/family_name")),
    POPOLO("Popolo persons", "/persons", null, Map.of(SignerSheetColumn.NAME, "/name")),
    POPOLO_LIST("Popolo persons", "", null, Map.of(SignerSheetColumn.NAME, "/name")) {
        @Override
        boolean fits(JsonNode list) {
            JsonNode first = list.path(0);
            return first.path("name").isTextual()
                    && (first.has("identifiers") || first.has("family_name") || first.has("memberships"));
        }
    };

    private final String title;
    private final JsonPointer list;
    private final JsonPointer id;
    private final Map<SignerSheetColumn, JsonPointer> cells = new EnumMap<>(SignerSheetColumn.class);

    SignerJsonLayout(String title, String list, String id, Map<SignerSheetColumn, String> cells) {
        this.title = title;
        this.list = JsonPointer.compile(list);
        this.id = id == null ? null : JsonPointer.compile(id);
        cells.forEach((column, pointer) -> this.cells.put(column, JsonPointer.compile(pointer)));
    }

    /** Returns the shape of a file; empty for any other JSON. */
    static Optional<SignerJsonLayout> of(JsonNode file) {
        return Stream.of(values()).filter(shape -> shape.fits(shape.list(file))).findFirst();
    }

    JsonNode list(JsonNode file) {
        return file.at(list);
    }

    boolean fits(JsonNode found) {
        return found.isArray()
                && !found.isEmpty()
                && (id == null || found.path(0).at(id).isTextual());
    }

    String title() {
        return title;
    }

    Map<SignerSheetColumn, String> cells(JsonNode record) {
        Map<SignerSheetColumn, String> values = new EnumMap<>(SignerSheetColumn.class);
        cells.forEach((column, pointer) -> put(values, column, record.at(pointer)));
        if (id != null) {
            put(values, SignerSheetColumn.BIOGUIDE_ID, record.at(id));
        }
        for (JsonNode identifier : record.path("identifiers")) {
            if (identifier.path("scheme").asText().toLowerCase(Locale.ROOT).contains("bioguide")) {
                put(values, SignerSheetColumn.BIOGUIDE_ID, identifier.path("identifier"));
            }
        }
        return values;
    }

    private static void put(Map<SignerSheetColumn, String> values, SignerSheetColumn column, JsonNode value) {
        if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
            values.put(column, value.asText().strip());
        }
    }
}
