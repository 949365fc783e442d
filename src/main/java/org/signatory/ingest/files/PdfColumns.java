package org.signatory.ingest.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Represents consecutive rows of a page with gaps at the same places. */
final class PdfColumns {

    private static final int MAX_COLUMNS = 20;

    /** The smallest gap between columns, in spaces. */
    private static final float MIN_GAP = 1.5f;

    /** The distance of two lines of one paragraph, and of two paragraphs, in heights of a letter. */
    private static final float NEXT_LINE = 3.5f;

    /** Longer lines next to each other are columns of prose. */
    private static final int PROSE = 35;

    private static final Pattern COPIES = Pattern.compile("(?i)c\\.?c\\.?:.*");

    private static final Pattern LOWER_CASE = Pattern.compile("\\s\\p{Ll}");

    /** Represents a gap that no row crosses. */
    private record Gap(float from, float to) {}

    private final List<List<PdfChunk>> rows;
    private final List<Gap> gaps;

    private PdfColumns(List<List<PdfChunk>> rows, List<Gap> gaps) {
        this.rows = rows;
        this.gaps = gaps;
    }

    /** Returns the columns that begin with a row, or null if the row has no gap in common with the next ones. */
    static PdfColumns at(List<List<PdfChunk>> all, int start) {
        List<PdfChunk> first = all.get(start);
        if (first.size() < 2 || first.size() > MAX_COLUMNS) {
            return null;
        }
        List<Gap> gaps = gaps(first, List.of(new Gap(first.get(0).left(), Float.MAX_VALUE)));
        int end = start + 1;
        int split = end;
        while (end < all.size()) {
            List<Gap> common = gaps(all.get(end), gaps);
            if (common.isEmpty() || common.size() > MAX_COLUMNS) {
                break;
            }
            gaps = common;
            end++;
            split = all.get(end - 1).size() > 1 ? end : split;
        }
        PdfColumns columns = new PdfColumns(all.subList(start, end), gaps);
        int size = columns.continued(split - start);
        return size < 2 ? null : new PdfColumns(all.subList(start, start + size), gaps);
    }

    /** Returns the parts of gaps that a row leaves free. */
    private static List<Gap> gaps(List<PdfChunk> row, List<Gap> gaps) {
        List<Gap> free = new ArrayList<>();
        float space = row.get(0).space();
        for (Gap gap : gaps) {
            float from = gap.from;
            for (PdfChunk chunk : row) {
                if (chunk.right() > from && chunk.left() < gap.to) {
                    addGap(free, from, Math.min(chunk.left(), gap.to), space);
                    from = chunk.right();
                }
            }
            if (gap.to != Float.MAX_VALUE) {
                addGap(free, from, gap.to, space);
            }
        }
        return free;
    }

    private static void addGap(List<Gap> gaps, float from, float to, float space) {
        if (to - from >= MIN_GAP * space) {
            gaps.add(new Gap(from, to));
        }
    }

    /** Extends the rows by those with one line that follow directly on the last line of their column. */
    private int continued(int size) {
        Map<Integer, PdfChunk> last = new HashMap<>();
        rows.subList(0, size).forEach(row -> row.forEach(chunk -> last.put(column(chunk), chunk)));
        int end = size;
        while (end < rows.size()) {
            PdfChunk chunk = rows.get(end).get(0);
            PdfChunk before = last.put(column(chunk), chunk);
            if (before == null || chunk.baseline() - before.baseline() > NEXT_LINE * chunk.height()) {
                break;
            }
            end++;
        }
        return end;
    }

    private int column(PdfChunk chunk) {
        return (int) gaps.stream().filter(gap -> gap.from < chunk.left()).count();
    }

    List<List<PdfChunk>> rows() {
        return rows;
    }

    /** Returns whether the columns repeat a title as signatures do, contain a cc line, or are prose. */
    boolean isSignatures() {
        Map<String, Set<Integer>> columns = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        int length = 0;
        int chunks = 0;
        for (List<PdfChunk> row : rows) {
            for (PdfChunk chunk : row) {
                String text = chunk.text().toLowerCase(Locale.ROOT);
                if (COPIES.matcher(text).matches()) {
                    return true;
                }
                chunks++;
                length += text.length();
                if (text.indexOf(' ') > 0) {
                    columns.computeIfAbsent(text, key -> new HashSet<>()).add(column(chunk));
                    counts.merge(text, 1, Integer::sum);
                }
            }
        }
        return length / chunks > PROSE
                || columns.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().size() > 1 && counts.get(entry.getKey()) > 2);
    }

    /** Returns whether a paragraph that begins like this is a cc line or a footnote, not signatures. */
    private static boolean isNote(String text) {
        return COPIES.matcher(text).matches()
                || Character.isDigit(text.charAt(0))
                        && LOWER_CASE.matcher(text).results().limit(2).count() == 2;
    }

    /** Returns the columns one after another, with an empty line between paragraphs. Cc lists and footnotes are one line. */
    String text() {
        List<StringBuilder> columns = new ArrayList<>();
        boolean[] inNote = new boolean[gaps.size() + 1];
        PdfChunk[] last = new PdfChunk[gaps.size() + 1];
        for (int i = 0; i <= gaps.size(); i++) {
            columns.add(new StringBuilder());
        }
        for (List<PdfChunk> row : rows) {
            for (PdfChunk chunk : row) {
                int at = column(chunk);
                StringBuilder column = columns.get(at);
                boolean isNext =
                        last[at] != null && chunk.baseline() - last[at].baseline() <= NEXT_LINE * chunk.height();
                boolean isNote = isNote(chunk.text());
                inNote[at] = isNote || inNote[at] && isNext;
                if (last[at] != null) {
                    boolean isSameLine = last[at].isInRowOf(chunk) || inNote[at] && !isNote;
                    column.append(isSameLine ? " " : isNext ? "\n" : "\n\n");
                }
                column.append(chunk.text());
                last[at] = chunk;
            }
        }
        return String.join("\n\n", columns) + "\n\n";
    }

    List<SheetRow> table() {
        List<SheetRow> table = new ArrayList<>();
        for (List<PdfChunk> row : rows) {
            List<String> cells = new ArrayList<>(java.util.Collections.nCopies(gaps.size() + 1, ""));
            row.forEach(chunk -> cells.set(column(chunk), (cells.get(column(chunk)) + " " + chunk.text()).strip()));
            table.add(new SheetRow(table.size() + 1, cells, false));
        }
        return table;
    }
}
