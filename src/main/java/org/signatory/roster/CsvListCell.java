package org.signatory.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signatory.platform.time.RequestDateParser;
import org.signatory.roster.Member.OtherName;

/** Reads and writes list cells of the Signatory roster CSV. */
final class CsvListCell {

    private CsvListCell() {}

    /** Returns the stripped text; null for a blank cell. */
    static String text(String cell) {
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    /** Joins IDs, as in {@code M000317|S000001}. */
    static String joinIds(List<String> ids) {
        return String.join("|", ids);
    }

    static List<String> ids(String cell) {
        return cell == null ? List.of() : List.of(cell.split("\\|"));
    }

    /**
     * Joins names, as in {@code first=Mary;last=Bono Mack;start=2007-12-15;end=2013-09-13|last=Bono}. Bars separate
     * names, semicolons separate parts. Inside a part, these two characters, = and % are percent-encoded.
     */
    static String joinNames(List<OtherName> names) {
        return names.stream().map(CsvListCell::join).collect(Collectors.joining("|"));
    }

    private static String join(OtherName name) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("first", name.first());
        parts.put("middle", name.middle());
        parts.put("last", name.last());
        parts.put("suffix", name.suffix());
        parts.put("start", name.start());
        parts.put("end", name.end());
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "=" + escape(part.getValue().toString()))
                .collect(Collectors.joining(";"));
    }

    static List<OtherName> names(String cell) {
        List<OtherName> names = new ArrayList<>();
        if (cell != null) {
            for (String joined : cell.split("\\|")) {
                names.add(name(joined));
            }
        }
        return List.copyOf(names);
    }

    private static OtherName name(String joined) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : joined.split(";")) {
            String[] pair = part.split("=", 2);
            if (pair.length != 2
                    || !List.of("first", "middle", "last", "suffix", "start", "end")
                            .contains(pair[0])) {
                throw new IllegalArgumentException(
                        "Enter other_names as first=Mary;last=Bono;start=2001-11-23;end=2007-12-15, and separate names with |.");
            }
            parts.put(pair[0], unescape(pair[1]));
        }
        return new OtherName(
                parts.get("first"),
                parts.get("middle"),
                parts.get("last"),
                parts.get("suffix"),
                day(parts.get("start")),
                day(parts.get("end")));
    }

    static LocalDate day(String cell) {
        return cell == null ? null : RequestDateParser.day(cell);
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace("|", "%7C").replace(";", "%3B").replace("=", "%3D");
    }

    private static String unescape(String text) {
        return text.replace("%7C", "|").replace("%3B", ";").replace("%3D", "=").replace("%25", "%");
    }
}
