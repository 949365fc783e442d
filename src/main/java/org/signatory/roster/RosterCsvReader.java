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
import org.signatory.roster.ServicePeriodEntity.EndBasis;

/** Reads our own table. */
final class RosterCsvReader {

    private final Map<String, RosterMember> people = new LinkedHashMap<>();

    private RosterCsvReader() {}

    static List<RosterMember> read(byte[] file) {
        RosterCsvReader reader = new RosterCsvReader();
        reader.rows(text(file));
        return reader.people.values().stream().map(RosterCsvReader::inOrder).toList();
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            // Spreadsheets put a byte order mark before the first header.
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw RosterFormatException.file("The file is not UTF-8; save it as CSV UTF-8.");
        }
    }

    private void rows(String text) {
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
            boolean any = rows.hasNextValue();
            List<String> header = new ArrayList<>();
            ((CsvSchema) rows.getParser().getSchema()).forEach(column -> header.add(column.getName()));
            RosterCsvColumn.check(header);
            while (any) {
                row++;
                line = rows.getCurrentLocation().getLineNr();
                Map<String, String> cells = rows.nextValue();
                add(new Row("Row " + row + " (line " + line + ")", cells));
                any = rows.hasNextValue();
            }
        } catch (JsonProcessingException e) {
            throw RosterFormatException.record("Row " + (row + 1), null, "The row does not fit the header.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Row row) {
        try {
            RosterMember person = row.person();
            RosterMember before = people.get(person.bioguideId());
            if (before == null) {
                people.put(person.bioguideId(), person);
                return;
            }
            if (!before.name().equals(person.name())
                    || !before.otherNames().equals(person.otherNames())
                    || !before.retiredIds().equals(person.retiredIds())) {
                throw new IllegalArgumentException("The names differ from those on an earlier row of this Member.");
            }
            before.stretches().addAll(person.stretches());
        } catch (IllegalArgumentException e) {
            throw RosterFormatException.record(row.place, row.cell(RosterCsvColumn.BIOGUIDE_ID), e.getMessage());
        }
    }

    /** The rows of a Member may stand in any order and anywhere in the file. */
    private static RosterMember inOrder(RosterMember person) {
        person.stretches().sort(Comparator.comparing(ServicePeriod::start));
        try {
            return person.checked();
        } catch (IllegalArgumentException e) {
            throw RosterFormatException.record("The rows of one Member", person.bioguideId(), e.getMessage());
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
                            Map.of(),
                            new ArrayList<>(List.of(stretch())),
                            List.of())
                    .checked();
        }

        private ServicePeriod stretch() {
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
                throw new IllegalArgumentException("The column " + column.header() + " is wrong. " + e.getMessage(), e);
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
