package org.signatory.fuzz;

import static org.signatory.fuzz.HostileZip.cell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Creates files and texts that are expensive to read for their size. File number n of a seed is always the same. */
public final class HostileFiles {

    private static final Map<String, Function<HostileSize, byte[]>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("xlsx: cells in the last column", size -> rows("XFD", size.between(1_000, 10_000)));
        KINDS.put("xlsx: many cells", HostileFiles::manyCells);
        KINDS.put("xlsx: one wide row", HostileFiles::wideRow);
        KINDS.put("xlsx: many shared strings", HostileFiles::manyStrings);
        KINDS.put("xlsx: one long shared string in many cells", HostileFiles::longString);
        KINDS.put("xlsx: merged areas", HostileFiles::merged);
        KINDS.put("xlsx: damaged parts", HostileFiles::damagedWorkbook);
        KINDS.put(
                "xlsx: a huge part",
                size -> HostileZip.workbook("", "<row/>", 0)
                        .part("xl/styles.xml", "", " ".repeat(1_000_000), size.between(100, 300), "")
                        .bytes());
        KINDS.put("xlsx: a long number format", HostileFiles::longFormat);
        KINDS.put(
                "zip: one huge entry",
                size -> HostileZip.empty()
                        .part("xl/zeros", "", "\0".repeat(1_000_000), size.between(100, 300), "")
                        .bytes());
        KINDS.put("zip: false sizes in the directory", HostileFiles::falseSizes);
        KINDS.put("zip: many entries", HostileFiles::manyEntries);
        KINDS.put(
                "zip: cut off",
                size -> HostileZip.workbook(
                                cell("A1", "Name"), "<row/>", size.random().nextInt(1_000))
                        .cut());
        KINDS.put(
                "docx: empty paragraphs",
                size -> HostileZip.document("", "<w:p/>", size.between(1_000_000, 3_000_000), "")
                        .bytes());
        KINDS.put("docx: nested tables", HostileFiles::nestedTables);
        KINDS.put(
                "docx: much text",
                size -> HostileZip.document(
                                "<w:p><w:r><w:t>", "Rep. ", size.between(300_000, 3_000_000), "</w:t></w:r></w:p>")
                        .bytes());
        KINDS.put("docx: entities", HostileFiles::entities);
        KINDS.put(
                "docx: a huge attribute",
                size -> HostileZip.document("<w:p w:x=\"", "x".repeat(1_000), size.between(5_000, 16_000), "\"/>")
                        .bytes());
        KINDS.put(
                "docx: a huge comment",
                size -> HostileZip.document("<!--", "x".repeat(1_000), size.between(5_000, 16_000), "-->")
                        .bytes());
        KINDS.put(
                "pdf: one huge content stream",
                size -> HostilePdf.page(
                                HostilePdf.deflated("BT /F1 1 Tf ", "(Rep) Tj ", size.between(1_000_000, 5_000_000)),
                                "/Filter/FlateDecode")
                        .bytes());
        KINDS.put(
                "pdf: many operands",
                size -> HostilePdf.page(
                                HostilePdf.deflated("", "777 ", size.between(1_000_000, 4_000_000)),
                                "/Filter/FlateDecode")
                        .bytes());
        KINDS.put(
                "pdf: recursive forms",
                size -> HostilePdf.forms(
                                size.random().nextInt(1, 40), size.random().nextInt(2, 60))
                        .bytes());
        KINDS.put(
                "pdf: many pages",
                size -> HostilePdf.pages(size.between(1_000, 1_000_000)).bytes());
        KINDS.put("pdf: a stream of objects that swells", size -> HostilePdf.objectStream(size.between(20, 300), 0));
        KINDS.put("pdf: missing objects", size -> HostilePdf.objectStream(size.of(7), size.between(10_000, 40_000)));
        KINDS.put("pdf: ranges of widths", HostileFiles::widths);
        KINDS.put("pdf: ranges of characters", HostileFiles::characterMap);
        KINDS.put(
                "pdf: nested arrays",
                size -> HostilePdf.page(HostilePdf.text("x"), "")
                        .object("[".repeat(size.between(10_000, 1_000_000)))
                        .bytes());
        KINDS.put(
                "pdf: a wide predictor",
                size -> HostilePdf.page(
                                HostilePdf.deflated("", "x", 1_000),
                                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns "
                                        + size.random().nextInt(100_000_000, 2_000_000_000) + ">>")
                        .bytes());
        KINDS.put("csv: an open quotation mark", size -> ascii("Name,Note\nJan Schakowsky,\"", "a,", size, 6_000_000));
        KINDS.put("csv: one giant line", size -> ascii("Name,Note\n", "a,", size, 6_000_000));
        KINDS.put("csv: many rows", size -> ascii("Name\n", "Jan Schakowsky\n", size, 60_000));
        KINDS.put("txt: titles", size -> ascii("", "Rep. ", size, 400_000));
        KINDS.put("txt: surnames", size -> ascii("", "Kim; ", size, 190_000));
        KINDS.put("txt: given names", size -> ascii("", "Jan\n", size, 240_000));
        KINDS.put("txt: initials", size -> ascii("", "A. B. ", size, 160_000));
        KINDS.put("txt: full names", size -> ascii("", "Rep. Jan Schakowsky, ", size, 47_000));
        HostileMarkup.addTo(KINDS);
        KINDS.put("yaml: aliases", size -> aliases());
    }

    private HostileFiles() {}

    /** Returns one of each kind in random order, then more with other parameters. */
    public static List<HostileFile> of(long seed, int count) {
        List<String> kinds = new ArrayList<>(KINDS.keySet());
        java.util.Collections.shuffle(kinds, new java.util.Random(seed));
        SplittableRandom random = new SplittableRandom(seed);
        List<HostileFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(of(kinds.get(i % kinds.size()), random.split()));
        }
        return files;
    }

    /** Returns the names of all kinds. */
    public static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    /** Creates a file of a kind at its full size, of up to some 25 MB. */
    public static HostileFile of(String kind, SplittableRandom random) {
        return of(kind, HostileSize.full(random));
    }

    /** Creates a file of a kind that takes little time to make, send and read. */
    static HostileFile small(String kind, SplittableRandom random) {
        return of(kind, HostileSize.small(random));
    }

    private static HostileFile of(String kind, HostileSize size) {
        String type = kind.substring(0, kind.indexOf(':'));
        return new HostileFile(
                kind,
                HostileFile.TYPES.getOrDefault(type, "application/octet-stream"),
                KINDS.get(kind).apply(size));
    }

    private static byte[] ascii(String before, String repeated, HostileSize size, int most) {
        return (before + repeated.repeat(size.between(most / 2, most))).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] rows(String column, int rows) {
        StringBuilder all = new StringBuilder("<row r=\"1\">" + cell("A1", "Name") + "</row>");
        for (int i = 2; i <= rows; i++) {
            all.append("<row r=\"")
                    .append(i)
                    .append("\">")
                    .append(cell(column + i, "x"))
                    .append("</row>");
        }
        return HostileZip.workbook(all.toString(), "", 0).bytes();
    }

    private static byte[] manyCells(HostileSize size) {
        String row = "<row>" + "<c><v>7</v></c>".repeat(size.between(100, 200)) + "</row>";
        return HostileZip.workbook("<row>" + cell("A1", "Name") + "</row>", row, size.between(3_000, 9_000))
                .bytes();
    }

    private static byte[] wideRow(HostileSize size) {
        return HostileZip.workbook("<row>" + cell("", "Name"), cell("", "x"), size.between(200_000, 700_000))
                .bytes();
    }

    private static byte[] manyStrings(HostileSize size) {
        return HostileZip.workbook("<row/>", "", 0)
                .part(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
                        "<si/>",
                        size.between(1_000_000, 3_000_000),
                        "</sst>")
                .bytes();
    }

    private static byte[] longString(HostileSize size) {
        String row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(100) + "</row>";
        return HostileZip.workbook("<row>" + cell("", "Name") + "</row>", row, size.between(100, 2_000))
                .part(
                        "xl/sharedStrings.xml",
                        HostileZip.strings("<si><t>" + "x".repeat(size.between(1_000, 30_000)) + "</t></si>"))
                .bytes();
    }

    private static byte[] merged(HostileSize size) {
        String row = "<row>" + cell("", "Name") + "</row>";
        return HostileZip.workbook("", row, size.between(5_000, 10_000))
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + row.repeat(size.of(9_000)) + "</sheetData><mergeCells>",
                        "<mergeCell ref=\"A1:GR9000\"/>",
                        size.between(100, 1_000),
                        "</mergeCells></worksheet>")
                .bytes();
    }

    private static byte[] damagedWorkbook(HostileSize size) {
        HostileZip book = HostileZip.workbook("<row>" + cell("A1", "Name") + "</row>", "<row/>", 10);
        return switch (size.random().nextInt(6)) {
            case 0 -> book.without("xl/worksheets/sheet1.xml").bytes();
            case 1 -> book.without("xl/_rels/workbook.xml.rels").bytes();
            case 2 ->
                HostileZip.workbook("<row><c t=\"s\"><v>" + size.random().nextInt() + "</v></c></row>", "", 0)
                        .bytes();
            case 3 ->
                HostileZip.workbook("<row r=\"abc\">" + cell("A1", "Name") + "</row>", "", 0)
                        .bytes();
            case 4 ->
                HostileZip.workbook("<row>" + cell("1A\u0001", "Name") + "</row>", "", 0)
                        .bytes();
            default -> book.without("[Content_Types].xml").bytes();
        };
    }

    private static byte[] longFormat(HostileSize size) {
        return HostileZip.workbook("<row><c s=\"1\"><v>7</v></c></row>", "", 0)
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                                + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                                + ".spreadsheetml.sheet.main+xml\"/><Default Extension=\"xml\" ContentType=\"application/vnd"
                                + ".openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override"
                                + " PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                                + ".spreadsheetml.styles+xml\"/></Types>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts><numFmt"
                                + " numFmtId=\"170\" formatCode=\"",
                        "#,##0.0_);(@)[Red]",
                        size.between(1_000, 100_000),
                        "\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>")
                .bytes();
    }

    private static byte[] falseSizes(HostileSize size) {
        // Offset 24 of a header holds the unpacked size, 20 the packed one, 42 where the part begins.
        int offset = new int[] {20, 24, 42}[size.random().nextInt(3)];
        return HostileZip.document("<w:p><w:r><w:t>", "Jan Schakowsky ", size.of(5_000_000), "</w:t></w:r></w:p>")
                .bytesWithFalseDirectory(offset, size.random().nextInt(0, 1_000));
    }

    private static byte[] manyEntries(HostileSize size) {
        HostileZip zip = HostileZip.empty();
        int entries = size.between(2_000, 60_000);
        for (int i = 0; i < entries; i++) {
            zip.part("word/" + i, "");
        }
        return zip.bytes();
    }

    private static byte[] nestedTables(HostileSize size) {
        int depth = size.between(2_000, 40_000);
        return HostileZip.document("", "<w:tbl><w:tr><w:tc>", depth, "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(depth))
                .bytes();
    }

    private static byte[] entities(HostileSize size) {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"lol\">");
        int levels = size.random().nextInt(5, 20);
        for (int i = 1; i < levels; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append(
                        "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>&e")
                .append(levels - 1)
                .append(";</w:p></w:body></w:document>");
        String[] places = {"word/document.xml", "[Content_Types].xml", "_rels/.rels"};
        return HostileZip.document("", "", 0, "")
                .part(places[size.random().nextInt(places.length)], bomb.toString())
                .bytes();
    }

    private static byte[] widths(HostileSize size) {
        return HostilePdf.page(
                        HostilePdf.text("x"),
                        "",
                        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font"
                                + "/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                                + "/W[0 " + size.random().nextInt(10_000_000, 2_000_000_000) + " 500]>>]>>",
                        "")
                .bytes();
    }

    private static byte[] characterMap(HostileSize size) {
        String map =
                "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n1 beginbfrange <00000000> <7FFFFFFF>"
                        + " <0041> endbfrange\n" + "1 begincidrange <00000000> <7FFFFFFF> 0 endcidrange\n";
        return HostilePdf.page(
                        HostilePdf.text("x"), "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>", "")
                .stream("", map.repeat(size.random().nextInt(1, 50)).getBytes(StandardCharsets.US_ASCII))
                .bytes();
    }

    /** Creates a few lines of YAML that are billions of entries once all aliases are resolved. */
    private static byte[] aliases() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 12; i++) {
            yaml.append("a%1$d: &a%1$d [%2$s]\n".formatted(i, "*a" + (i - 1) + (", *a" + (i - 1)).repeat(9)));
        }
        return yaml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
