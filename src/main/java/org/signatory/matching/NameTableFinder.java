package org.signatory.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signatory.roster.Chamber;

/**
 * Finds tables of names in a text by the headings of their columns: "Senators | Representatives", "Signed | Declined", or a
 * Markdown table with a column of names. Each name has the chamber and the role of its own column.
 */
final class NameTableFinder {

    /**
     * Represents a cell with a name.
     *
     * @param chamber the chamber of the column, or null
     * @param mark the role of the column; null if its heading says nothing about signing
     */
    record Cell(TextBlock name, Chamber chamber, ListLineRoleNote mark, WrittenAffiliation affiliation) {}

    /** Represents a part of a line, with its number or its position as the column. */
    private record Part(int start, int end, int column) {

        String in(String text) {
            return text.substring(start, end);
        }
    }

    private static final int MAX_LINE_LENGTH = 300;
    private static final int MAX_CELL_LENGTH = 60;
    /** The number of characters by which a name may start before the heading of its column. */
    private static final int SLACK = 3;

    private static final Pattern SPACES = Pattern.compile("\\S++(?: \\S++)*+");
    private static final Pattern RULE = Pattern.compile("[|:\\s]*-{2,}[-|:\\s]*");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Pattern HEADING = Pattern.compile(
            "(?i)\\W{0,4}(?:u\\.?s\\.? )?(?<chamber>senate|senators?|sens?\\.?|house(?: members)?|representatives?|reps?\\.?)?"
                    + "[\\s,\u2013\u2014-]{0,3}(?<party>democrats?|democratic|republicans?|independents?)?[\\s,\u2013\u2014-]{0,3}(?:"
                    + "(?<signed>signed(?: on)?|co-?signers?|signers?|signator(?:y|ies)|yes)|(?<denied>declined|not signing|did not sign|no|against|refused|opposed|passed)"
                    + "|(?<open>in favor|considering|undecided|maybe|pending|tbd|not yet(?: signed)?)|(?<withdrew>withdrawn|withdrew|removed))?"
                    + "[\\s:(*]{0,4}\\d{0,3}[\\s:)*]{0,4}");
    private static final Pattern NAMES = Pattern.compile(
            "(?i)\\W*(?:(?:member|full|printed)? ?names?|members?(?: of congress)?|senators?|representatives?|(?:co-?)?signers?|signator(?:y|ies))\\W*");
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\W*(?:state|st|district|dist|cd|party|chamber|title|office|committee|role|notes?|comments?|date|#|no)\\W*");
    private static final Pattern ANSWERS =
            Pattern.compile("(?i).*\\b(?:sign|signed|signing|status|response|cosigned)\\b.*");
    private static final Pattern YES =
            Pattern.compile("(?i)\\W*(?:yes|y|x|signed|signed on|confirmed|\u2713|\u2714|\u2705)\\W*");
    private static final Pattern NO = Pattern.compile("(?i)\\W*(?:no|n|declined|not signing|did not sign|passed)\\W*");

    private final String text;
    private final List<TextBlock> units;
    private final Map<Integer, List<Cell>> rows = new HashMap<>();

    NameTableFinder(String text, List<TextBlock> units) {
        this.text = text;
        this.units = units;
        for (int i = 0; i + 1 < units.size(); i++) {
            List<Part> header = parts(units.get(i));
            if (header.size() < 2) {
                continue;
            }
            if (isGroups(header)) {
                i = read(i + 1, header, false, i);
            } else if (isTable(header)) {
                i = read(i + 1, header, true, i);
            }
        }
    }

    /** Returns whether a line has headings of a table with one column of names, separated by tabs or bars. */
    private boolean isTable(List<Part> header) {
        String between = text.substring(header.get(0).start, header.get(header.size() - 1).end);
        return (between.indexOf('\t') >= 0 || between.indexOf('|') >= 0)
                && header.stream()
                                .filter(part -> NAMES.matcher(part.in(text)).matches())
                                .count()
                        == 1
                && header.stream()
                        .allMatch(part -> NAMES.matcher(part.in(text)).matches()
                                || OTHERS.matcher(part.in(text)).matches()
                                || ANSWERS.matcher(part.in(text)).matches());
    }

    /** Returns the names in a row of a table, without those of a heading; null for a line outside of tables. */
    List<Cell> row(int unit) {
        return rows.get(unit);
    }

    /** Returns whether a line has only headings of columns, at least two different ones. */
    static boolean isHeader(String line) {
        NameTableFinder none = new NameTableFinder(line, List.of());
        List<Part> parts = none.parts(new TextBlock(0, line.length(), false));
        return parts.size() > 1 && none.isGroups(parts);
    }

    private boolean isGroups(List<Part> header) {
        return header.stream().allMatch(part -> heading(part).isPresent())
                && header.stream()
                                .map(part -> part.in(text).strip().toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        == header.size();
    }

    private Optional<Matcher> heading(Part part) {
        Matcher matcher = HEADING.matcher(part.in(text));
        return matcher.matches() && LETTERS.matcher(part.in(text)).find() ? Optional.of(matcher) : Optional.empty();
    }

    /** Reads the rows below a header. Returns the last unit that was read. */
    private int read(int first, List<Part> header, boolean markdown, int headerUnit) {
        rows.put(headerUnit, List.of());
        int i = first;
        for (; i < units.size(); i++) {
            TextBlock unit = units.get(i);
            boolean isRule = RULE.matcher(unit.in(text)).matches();
            List<Part> parts = isRule ? List.of() : parts(unit);
            boolean ends = unit.afterBlank() && i > first
                    || parts.stream().anyMatch(part -> part.end - part.start > MAX_CELL_LENGTH)
                    || !isRule && parts.isEmpty();
            if (ends) {
                break;
            }
            rows.put(i, markdown ? markdown(header, parts) : groups(header, parts));
        }
        return i - 1;
    }

    private List<Cell> groups(List<Part> header, List<Part> parts) {
        List<Cell> cells = new ArrayList<>();
        for (Part part : parts) {
            Part column = above(header, part);
            Matcher heading = heading(column).orElseThrow();
            cells.add(new Cell(
                    new TextBlock(part.start, part.end, false),
                    heading.group("chamber") == null ? null : ChamberWords.column(heading.group("chamber")),
                    mark(heading, column),
                    WrittenAffiliation.NONE));
        }
        return cells;
    }

    private static ListLineRoleNote mark(Matcher heading, Part column) {
        TextBlock block = new TextBlock(column.start, column.end, false);
        TextSpan words = new TextSpan(column.start, column.end);
        return heading.group("denied") != null
                ? new ListLineRoleNote(block, MentionRole.DID_NOT_SIGN, words)
                : heading.group("open") != null
                        ? new ListLineRoleNote(block, MentionRole.UNCLEAR, words)
                        : heading.group("withdrew") != null
                                ? new ListLineRoleNote(block, MentionRole.WITHDRAWN, words)
                                : heading.group("signed") != null
                                        ? new ListLineRoleNote(block, MentionRole.SIGNER, words)
                                        : null;
    }

    private Part above(List<Part> header, Part part) {
        Part last = header.get(header.size() - 1);
        String between = text.substring(header.get(0).start, last.end);
        int slack = between.indexOf('|') < 0 && between.indexOf('\t') < 0 ? SLACK : 0;
        Part found = header.get(0);
        for (Part column : header) {
            if (column.column <= part.column + slack) {
                found = column;
            }
        }
        return found;
    }

    /** Returns the name in a row of a Markdown table, with the state, district and response in the other cells. */
    private List<Cell> markdown(List<Part> header, List<Part> parts) {
        Part name = null;
        ListLineRoleNote mark = null;
        List<String> seat = new ArrayList<>();
        for (Part column : header) {
            Part part = parts.stream()
                    .filter(it -> it.column == column.column)
                    .findFirst()
                    .orElse(null);
            if (name == null && NAMES.matcher(column.in(text)).matches()) {
                name = part;
            } else if (ANSWERS.matcher(column.in(text)).matches()) {
                mark = answer(part, column);
            } else if (part != null
                    && WrittenAffiliation.of("D-" + part.in(text)).isPresent()) {
                seat.add(part.in(text).strip());
            }
        }
        if (name == null) {
            return List.of();
        }
        WrittenAffiliation affiliation = WrittenAffiliation.of(seat.stream().collect(Collectors.joining("-")))
                .orElse(WrittenAffiliation.NONE);
        return List.of(new Cell(new TextBlock(name.start, name.end, false), null, mark, affiliation));
    }

    /** Returns the role that a cell states; an empty cell is no signature. */
    private ListLineRoleNote answer(Part part, Part column) {
        Part at = part == null ? column : part;
        TextBlock block = new TextBlock(at.start, at.end, false);
        TextSpan words = new TextSpan(at.start, at.end);
        if (part == null) {
            return new ListLineRoleNote(block, MentionRole.UNCLEAR, words);
        }
        String cell = part.in(text);
        return YES.matcher(cell).matches()
                ? null
                : new ListLineRoleNote(
                        block, NO.matcher(cell).matches() ? MentionRole.DID_NOT_SIGN : MentionRole.UNCLEAR, words);
    }

    /** Splits a line at bars, else tabs, else runs of spaces; empty for a long or wrapped line. */
    private List<Part> parts(TextBlock unit) {
        String line = unit.in(text);
        if (line.length() > MAX_LINE_LENGTH || line.indexOf('\n') >= 0) {
            return List.of();
        }
        char separator = line.indexOf('|') >= 0 ? '|' : '\t';
        List<Part> parts = new ArrayList<>();
        if (line.indexOf(separator) < 0) {
            Matcher cell = SPACES.matcher(line);
            while (cell.find()) {
                int at = unit.start() + cell.start();
                parts.add(new Part(at, unit.start() + cell.end(), cell.start()));
            }
            return parts;
        }
        int from = 0;
        int column = 0;
        while (from <= line.length()) {
            int to = line.indexOf(separator, from);
            to = to < 0 ? line.length() : to;
            String cell = line.substring(from, to);
            if (!cell.isBlank()) {
                int lead = cell.length() - cell.stripLeading().length();
                parts.add(new Part(
                        unit.start() + from + lead,
                        unit.start() + from + cell.stripTrailing().length(),
                        column));
            }
            column++;
            from = to + 1;
        }
        return parts;
    }
}
