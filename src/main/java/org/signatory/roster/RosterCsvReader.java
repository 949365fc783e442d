package org.signatory.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.signatory.platform.text.TextNormalizer;
import org.signatory.roster.ServicePeriodEntity.EndBasis;

/** Reads the Signatory roster CSV. */
final class RosterCsvReader {

    private final Map<String, RosterMember> people = new LinkedHashMap<>();

    private RosterCsvReader() {}

    static List<RosterMember> read(byte[] file) {
        RosterCsvReader reader = new RosterCsvReader();
        reader.readRows(decode(file));
        return reader.people.values().stream().map(RosterCsvReader::sorted).toList();
    }

    private static String decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            // Spreadsheet programs write a byte order mark before the first header.
            return TextNormalizer.clean(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (IllegalArgumentException e) {
            throw RosterFileErrorFactory.file("The file contains a character that cannot be saved. Remove it.");
        } catch (CharacterCodingException e) {
            throw RosterFileErrorFactory.file("The file is not UTF-8; save it as CSV UTF-8.");
        }
    }

    private void readRows(String text) {
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        int row = 0;
        int line = 1;
        try (MappingIterator<Map<String, String>> rows = RosterCsvColumn.MAPPER
                .readerFor(
                        RosterCsvColumn.MAPPER.getTypeFactory().constructMapType(Map.class, String.class, String.class))
                .with(CsvParser.Feature.TRIM_SPACES)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(schema)
                .readValues(text)) {
            boolean hasRow = rows.hasNextValue();
            List<String> header = new ArrayList<>();
            ((CsvSchema) rows.getParser().getSchema()).forEach(column -> header.add(column.getName()));
            RosterCsvColumn.check(header);
            while (hasRow) {
                row++;
                line = rows.getCurrentLocation().getLineNr();
                Map<String, String> cells = rows.nextValue();
                add(new Row("Row " + row + " (line " + line + ")", cells));
                hasRow = rows.hasNextValue();
            }
        } catch (JsonProcessingException e) {
            throw RosterFileErrorFactory.record("Row " + (row + 1), null, "The row does not match the header.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Row row) {
        try {
            RosterMember person = row.person();
            RosterMember existing = people.get(person.bioguideId());
            if (existing == null) {
                people.put(person.bioguideId(), person);
                return;
            }
            if (!existing.name().equals(person.name())
                    || !existing.otherNames().equals(person.otherNames())
                    || !existing.retiredIds().equals(person.retiredIds())) {
                throw new IllegalArgumentException("The names differ from an earlier row of this Member.");
            }
            existing.periods().addAll(person.periods());
            existing.ids().putAll(person.ids());
        } catch (IllegalArgumentException e) {
            throw RosterFileErrorFactory.record(row.place, row.cell(RosterCsvColumn.BIOGUIDE_ID), e.getMessage());
        }
    }

    /** Sorts a Member's service, because the rows can be anywhere in the file, and validates the Member. */
    private static RosterMember sorted(RosterMember person) {
        person.periods().sort(Comparator.comparing(ServicePeriod::start));
        try {
            return person.validated();
        } catch (IllegalArgumentException e) {
            throw RosterFileErrorFactory.record("The rows of one Member", person.bioguideId(), e.getMessage());
        }
    }

    private record Row(String place, Map<String, String> cells) {

        String cell(RosterCsvColumn column) {
            return CsvListCell.text(cells.get(column.header()));
        }

        RosterMember person() {
            return new RosterMember(
                            cell(RosterCsvColumn.BIOGUIDE_ID),
                            new PersonName(
                                    cell(RosterCsvColumn.FIRST),
                                    cell(RosterCsvColumn.MIDDLE),
                                    cell(RosterCsvColumn.LAST),
                                    cell(RosterCsvColumn.SUFFIX),
                                    cell(RosterCsvColumn.NICKNAME),
                                    cell(RosterCsvColumn.OFFICIAL_NAME)),
                            CsvListCell.names(cell(RosterCsvColumn.OTHER_NAMES)),
                            CsvListCell.ids(cell(RosterCsvColumn.RETIRED_IDS)),
                            MemberIdSystems.read(cell(RosterCsvColumn.IDS)),
                            new ArrayList<>(List.of(period())),
                            List.of())
                    .validated();
        }

        private ServicePeriod period() {
            LocalDate start = day(RosterCsvColumn.START);
            String party = cell(RosterCsvColumn.PARTY);
            return new ServicePeriod(
                    constant(Chamber.class, RosterCsvColumn.CHAMBER),
                    cell(RosterCsvColumn.STATE),
                    number(RosterCsvColumn.DISTRICT),
                    number(RosterCsvColumn.CLASS),
                    cell(RosterCsvColumn.TERM_START) == null ? start : day(RosterCsvColumn.TERM_START),
                    start,
                    day(RosterCsvColumn.END),
                    cell(RosterCsvColumn.END_BASIS) == null
                            ? null
                            : constant(EndBasis.class, RosterCsvColumn.END_BASIS),
                    party == null ? PartyNames.UNKNOWN : party,
                    cell(RosterCsvColumn.CAUCUS));
        }

        private LocalDate day(RosterCsvColumn column) {
            String cell = cell(column);
            if (cell == null) {
                throw new IllegalArgumentException("The column " + column.header() + " is empty.");
            }
            try {
                return CsvListCell.day(cell);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "The column " + column.header() + " is invalid. " + e.getMessage(), e);
            }
        }

        private Integer number(RosterCsvColumn column) {
            try {
                return cell(column) == null ? null : Integer.valueOf(cell(column));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("The column " + column.header() + " must be a whole number.", e);
            }
        }

        private <E extends Enum<E>> E constant(Class<E> type, RosterCsvColumn column) {
            String cell = cell(column);
            try {
                return Enum.valueOf(type, cell == null ? "" : cell.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                List<String> allowed = List.of(type.getEnumConstants()).stream()
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList();
                throw new IllegalArgumentException(
                        "The column " + column.header() + " must be one of: " + String.join(", ", allowed) + ".", e);
            }
        }
    }
}
