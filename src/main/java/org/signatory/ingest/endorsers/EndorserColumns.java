package org.signatory.ingest.endorsers;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.SheetRow;
import org.signatory.platform.text.SpreadsheetCell;

/** Finds the columns of a sheet of organizations by their headings. */
record EndorserColumns(int width, Map<Heading, List<Integer>> columns, List<String> unread) {

    enum Heading {
        NAME("name organization organizationname organisation org group endorser endorsers endorsingorganization"),
        ACRONYM("acronym abbreviation shortname initials"),
        CONTACT("contact contactname contactperson contactemail contactphone email emailaddress phone phonenumber"),
        STATEMENT("statement quote quotation");

        private final List<String> spellings;

        Heading(String spellings) {
            this.spellings = List.of(spellings.split(" "));
        }

        static Optional<Heading> of(String cell) {
            String word = cell.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            return Stream.of(values())
                    .filter(heading -> heading.spellings.contains(word))
                    .findFirst();
        }
    }

    static boolean hasName(List<String> cells) {
        return cells.stream().anyMatch(cell -> Heading.of(cell).equals(Optional.of(Heading.NAME)));
    }

    static EndorserColumns of(SheetRow headings) {
        Map<Heading, List<Integer>> columns = IntStream.range(
                        0, headings.cells().size())
                .boxed()
                .filter(i -> Heading.of(headings.cell(i)).isPresent())
                .collect(Collectors.groupingBy(
                        i -> Heading.of(headings.cell(i)).orElseThrow(),
                        () -> new EnumMap<>(Heading.class),
                        Collectors.toList()));
        columns.forEach((heading, places) -> {
            if (heading != Heading.CONTACT && places.size() > 1) {
                throw FileFormatException.of(
                        "Two columns have headers for the %s. Delete one of them.",
                        heading.name().toLowerCase(Locale.ROOT));
            }
        });
        List<String> unread = headings.cells().stream()
                .filter(cell -> !cell.isBlank() && Heading.of(cell).isEmpty())
                .toList();
        return new EndorserColumns(headings.cells().size(), columns, unread);
    }

    /** Returns the name; in a sheet with one column, the whole line, since a name can contain a comma. */
    String name(SheetRow row) {
        if (width == 1) {
            return String.join(",", row.cells()).strip();
        }
        row.requireWithin(width);
        return Objects.requireNonNullElse(cell(Heading.NAME, row), "");
    }

    /** Returns the text under a heading, several columns of contacts joined; null for none. */
    String cell(Heading heading, SheetRow row) {
        String text = columns.getOrDefault(heading, List.of()).stream()
                .map(row::cell)
                .map(SpreadsheetCell::plain)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }
}
