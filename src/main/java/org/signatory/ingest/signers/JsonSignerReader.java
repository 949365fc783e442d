package org.signatory.ingest.signers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.SheetRow;
import org.signatory.ingest.files.UnimportableExport;

/** Reads the signers of a JSON file: one of {@link SignerJsonLayout}, or a list of flat objects with known field names. */
final class JsonSignerReader {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_TOKENS = 1_000_000;
    private static final int MAX_FIELDS = 200;
    private static final int MAX_NAMED = 12;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonSignerReader() {}

    /**
     * Reads a file.
     *
     * @throws FileFormatException if it is damaged, of an unknown shape, or lists no Members of Congress
     */
    static SignerSheet read(String text, List<String> notices) {
        UnimportableExport.ofJson(text).ifPresent(export -> {
            throw export.refusal();
        });
        JsonNode file = parsed(text);
        requireCongress(file);
        Optional<SignerJsonLayout> shape = SignerJsonLayout.of(file);
        return shape.isPresent() ? shaped(shape.get(), file, notices) : flat(file, notices);
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode file = JSON.readTree(text);
            requireStorable(file);
            return file;
        } catch (JsonProcessingException e) {
            throw FileFormatException.of(
                    "The JSON is cut off or malformed, repeats a field near line %d, or is too large. Download it again, or send the list as .csv.",
                    line(e));
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    /** Rejects escaped characters that cannot be saved, in names of fields and in values. */
    private static void requireStorable(JsonNode node) {
        if (node.isTextual()) {
            FileFormatException.requireStorable(node.asText());
        }
        node.fieldNames().forEachRemaining(FileFormatException::requireStorable);
        node.forEach(JsonSignerReader::requireStorable);
    }

    private static void requireCongress(JsonNode file) {
        JsonNode response = file.path("Response");
        if (!response.isMissingNode() && (file.has("PagingInfo") || file.has("StatusCode"))) {
            throw FileFormatException.withoutSigners(
                    "This is an Early Day Motion or another list from the UK Parliament."
                            + " Its signers are not Members of Congress, so it is not imported.");
        }
        if (file.at("/objects/0/person").isNumber()) {
            throw FileFormatException.withoutSigners("This GovTrack list identifies people only by GovTrack IDs."
                    + " Download the list with the names, or send a list of names.");
        }
    }

    private static SignerSheet shaped(SignerJsonLayout shape, JsonNode file, List<String> notices) {
        List<SignerSheet.SheetRecord> records = new ArrayList<>();
        for (JsonNode each : limited(shape.list(file))) {
            Map<SignerSheetColumn, String> cells = shape.cells(each);
            if (cells.keySet().stream().anyMatch(SignerSheetColumn::isIdentity)) {
                records.add(new SignerSheet.SheetRecord(
                        records.size() + 1, records.size() + 1, null, cells, Set.of(), false, List.of()));
            }
        }
        if (records.isEmpty()) {
            throw FileFormatException.withoutSigners("This is a list of " + shape.title()
                    + ", without names. Download the list with the names, or send a list of names.");
        }
        List<String> all = new ArrayList<>(notices);
        all.add("read as " + shape.title());
        return new SignerSheet("json", all, records, false, false);
    }

    /** Reads the first list of objects, with the names of their fields as headers. */
    private static SignerSheet flat(JsonNode file, List<String> notices) {
        JsonNode list = file.isArray()
                ? file
                : StreamSupport.stream(file.spliterator(), false)
                        .filter(each -> each.isArray() && each.path(0).isObject())
                        .findFirst()
                        .orElse(file);
        Set<String> fields = new LinkedHashSet<>();
        for (JsonNode each : limited(list)) {
            each.fieldNames().forEachRemaining(field -> {
                if (fields.size() < MAX_FIELDS) {
                    fields.add(field);
                }
            });
        }
        List<SheetRow> rows = new ArrayList<>();
        rows.add(new SheetRow(1, List.copyOf(fields), false));
        if (!list.isArray() || SignerSheet.known(rows) == 0) {
            throw unknown(file, list.isArray() ? fields : Set.of());
        }
        for (JsonNode each : list) {
            rows.add(new SheetRow(
                    rows.size(),
                    fields.stream().map(field -> text(each.path(field))).toList(),
                    false));
        }
        return SignerSheet.of("json", rows, notices);
    }

    private static JsonNode limited(JsonNode list) {
        if (list.size() > SignerSheet.MAX_RECORDS) {
            throw new FileFormatException(
                    "The list has more than 10,000 records. Split it and send each part separately.");
        }
        return list;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    private static FileFormatException unknown(JsonNode file, Set<String> fields) {
        Set<String> shown = new LinkedHashSet<>();
        file.fieldNames().forEachRemaining(shown::add);
        shown.addAll(fields);
        String found = shown.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
        return FileFormatException.withoutSigners("This JSON file has no list of people in a known format"
                + (found.isEmpty() ? "." : "; its fields are " + found + ".")
                + " Send a list of cosponsors or Members from Congress.gov or GovTrack, or the names as .csv.");
    }
}
