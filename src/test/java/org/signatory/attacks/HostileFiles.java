package org.signatory.attacks;

import static org.signatory.attacks.HostileZip.cell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Makes files and texts that cost a reader much more than they weigh. File number n of a seed is always the same. */
public final class HostileFiles {

    private static final Map<String, Function<SplittableRandom, byte[]>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("xlsx: cells in the last column", random -> rows("XFD", random.nextInt(1_000, 10_000)));
        KINDS.put("xlsx: many cells", HostileFiles::manyCells);
        KINDS.put("xlsx: one wide row", HostileFiles::wideRow);
        KINDS.put("xlsx: many shared strings", HostileFiles::manyStrings);
        KINDS.put("xlsx: one long shared string in many cells", HostileFiles::longString);
        KINDS.put("xlsx: merged areas", HostileFiles::merged);
        KINDS.put("xlsx: damaged parts", HostileFiles::damagedWorkbook);
        KINDS.put(
                "xlsx: a huge part",
                random -> HostileZip.workbook("", "<row/>", 0)
                        .part("xl/styles.xml", "", " ".repeat(1_000_000), random.nextInt(100, 300), "")
                        .bytes());
        KINDS.put("xlsx: a long number format", HostileFiles::longFormat);
        KINDS.put(
                "zip: one huge entry",
                random -> HostileZip.empty()
                        .part("xl/zeros", "", "\0".repeat(1_000_000), random.nextInt(100, 300), "")
                        .bytes());
        KINDS.put("zip: false sizes in the directory", HostileFiles::falseSizes);
        KINDS.put("zip: many entries", HostileFiles::manyEntries);
        KINDS.put(
                "zip: cut off",
                random -> HostileZip.workbook(cell("A1", "Name"), "<row/>", random.nextInt(1_000))
                        .cut());
        KINDS.put(
                "docx: empty paragraphs",
                random -> HostileZip.document("", "<w:p/>", random.nextInt(1_000_000, 3_000_000), "")
                        .bytes());
        KINDS.put("docx: nested tables", HostileFiles::nestedTables);
        KINDS.put(
                "docx: much text",
                random -> HostileZip.document(
                                "<w:p><w:r><w:t>", "Rep. ", random.nextInt(300_000, 3_000_000), "</w:t></w:r></w:p>")
                        .bytes());
        KINDS.put("docx: entities", HostileFiles::entities);
        KINDS.put(
                "docx: a huge attribute",
                random -> HostileZip.document("<w:p w:x=\"", "x".repeat(1_000), random.nextInt(5_000, 16_000), "\"/>")
                        .bytes());
        KINDS.put(
                "docx: a huge comment",
                random -> HostileZip.document("<!--", "x".repeat(1_000), random.nextInt(5_000, 16_000), "-->")
                        .bytes());
        KINDS.put(
                "pdf: one huge content stream",
                random -> HostilePdf.page(
                                HostilePdf.deflated("BT /F1 1 Tf ", "(Rep) Tj ", random.nextInt(1_000_000, 5_000_000)),
                                "/Filter/FlateDecode")
                        .bytes());
        KINDS.put(
                "pdf: many operands",
                random -> HostilePdf.page(
                                HostilePdf.deflated("", "777 ", random.nextInt(1_000_000, 4_000_000)),
                                "/Filter/FlateDecode")
                        .bytes());
        KINDS.put(
                "pdf: recursive forms",
                random -> HostilePdf.forms(random.nextInt(1, 40), random.nextInt(2, 60))
                        .bytes());
        KINDS.put(
                "pdf: many pages",
                random -> HostilePdf.pages(random.nextInt(1_000, 1_000_000)).bytes());
        KINDS.put(
                "pdf: a stream of objects that swells", random -> HostilePdf.objectStream(random.nextInt(20, 300), 0));
        KINDS.put("pdf: missing objects", random -> HostilePdf.objectStream(7, random.nextInt(10_000, 40_000)));
        KINDS.put("pdf: ranges of widths", HostileFiles::widths);
        KINDS.put("pdf: ranges of characters", HostileFiles::characterMap);
        KINDS.put(
                "pdf: nested arrays",
                random -> HostilePdf.page(HostilePdf.text("x"), "")
                        .object("[".repeat(random.nextInt(10_000, 1_000_000)))
                        .bytes());
        KINDS.put(
                "pdf: a wide predictor",
                random -> HostilePdf.page(
                                HostilePdf.deflated("", "x", 1_000),
                                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns "
                                        + random.nextInt(100_000_000, 2_000_000_000) + ">>")
                        .bytes());
        KINDS.put(
                "csv: an open quotation mark",
                random -> ascii("Name,Note\nJan Schakowsky,\"", "a,", random, 6_000_000));
        KINDS.put("csv: one giant line", random -> ascii("Name,Note\n", "a,", random, 6_000_000));
        KINDS.put("csv: many rows", random -> ascii("Name\n", "Jan Schakowsky\n", random, 60_000));
        KINDS.put("txt: titles", random -> ascii("", "Rep. ", random, 400_000));
        KINDS.put("txt: surnames", random -> ascii("", "Kim; ", random, 190_000));
        KINDS.put("txt: given names", random -> ascii("", "Jan\n", random, 240_000));
        KINDS.put("txt: initials", random -> ascii("", "A. B. ", random, 160_000));
        KINDS.put("txt: full names", random -> ascii("", "Rep. Jan Schakowsky, ", random, 47_000));
        KINDS.put("yaml: aliases", random -> BadFiles.laughs());
    }

    private HostileFiles() {}

    /** One of each kind, in an order of their own, then again with other parameters. */
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

    /** The names of all kinds. */
    public static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    /** One of a kind. */
    public static HostileFile of(String kind, SplittableRandom random) {
        String type = kind.substring(0, kind.indexOf(':'));
        return new HostileFile(
                kind,
                HostileFile.TYPES.getOrDefault(type, "application/octet-stream"),
                KINDS.get(kind).apply(random));
    }

    private static byte[] ascii(String before, String repeated, SplittableRandom random, int most) {
        return (before + repeated.repeat(random.nextInt(most / 2, most))).getBytes(StandardCharsets.US_ASCII);
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

    private static byte[] manyCells(SplittableRandom random) {
        String row = "<row>" + "<c><v>7</v></c>".repeat(random.nextInt(100, 200)) + "</row>";
        return HostileZip.workbook("<row>" + cell("A1", "Name") + "</row>", row, random.nextInt(3_000, 9_000))
                .bytes();
    }

    private static byte[] wideRow(SplittableRandom random) {
        return HostileZip.workbook("<row>" + cell("", "Name"), cell("", "x"), random.nextInt(200_000, 700_000))
                .bytes();
    }

    private static byte[] manyStrings(SplittableRandom random) {
        return HostileZip.workbook("<row/>", "", 0)
                .part(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
                        "<si/>",
                        random.nextInt(1_000_000, 3_000_000),
                        "</sst>")
                .bytes();
    }

    private static byte[] longString(SplittableRandom random) {
        String row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(100) + "</row>";
        return HostileZip.workbook("<row>" + cell("", "Name") + "</row>", row, random.nextInt(100, 2_000))
                .part(
                        "xl/sharedStrings.xml",
                        HostileZip.strings("<si><t>" + "x".repeat(random.nextInt(1_000, 30_000)) + "</t></si>"))
                .bytes();
    }

    private static byte[] merged(SplittableRandom random) {
        String row = "<row>" + cell("", "Name") + "</row>";
        return HostileZip.workbook("", row, random.nextInt(5_000, 10_000))
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + row.repeat(9_000) + "</sheetData><mergeCells>",
                        "<mergeCell ref=\"A1:GR9000\"/>",
                        random.nextInt(100, 1_000),
                        "</mergeCells></worksheet>")
                .bytes();
    }

    private static byte[] damagedWorkbook(SplittableRandom random) {
        HostileZip book = HostileZip.workbook("<row>" + cell("A1", "Name") + "</row>", "<row/>", 10);
        return switch (random.nextInt(6)) {
            case 0 -> book.without("xl/worksheets/sheet1.xml").bytes();
            case 1 -> book.without("xl/_rels/workbook.xml.rels").bytes();
            case 2 ->
                HostileZip.workbook("<row><c t=\"s\"><v>" + random.nextInt() + "</v></c></row>", "", 0)
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

    private static byte[] longFormat(SplittableRandom random) {
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
                        random.nextInt(1_000, 100_000),
                        "\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>")
                .bytes();
    }

    private static byte[] falseSizes(SplittableRandom random) {
        // Offset 24 of a header holds the unpacked size, 20 the packed one, 42 where the part begins.
        int offset = new int[] {20, 24, 42}[random.nextInt(3)];
        return HostileZip.document("<w:p><w:r><w:t>", "Jan Schakowsky ", 5_000_000, "</w:t></w:r></w:p>")
                .bytesWithFalseDirectory(offset, random.nextInt(0, 1_000));
    }

    private static byte[] manyEntries(SplittableRandom random) {
        HostileZip zip = HostileZip.empty();
        int entries = random.nextInt(2_000, 60_000);
        for (int i = 0; i < entries; i++) {
            zip.part("word/" + i, "");
        }
        return zip.bytes();
    }

    private static byte[] nestedTables(SplittableRandom random) {
        int depth = random.nextInt(2_000, 40_000);
        return HostileZip.document("", "<w:tbl><w:tr><w:tc>", depth, "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(depth))
                .bytes();
    }

    private static byte[] entities(SplittableRandom random) {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"lol\">");
        int levels = random.nextInt(5, 20);
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
                .part(places[random.nextInt(places.length)], bomb.toString())
                .bytes();
    }

    private static byte[] widths(SplittableRandom random) {
        return HostilePdf.page(
                        HostilePdf.text("x"),
                        "",
                        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font"
                                + "/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                                + "/W[0 " + random.nextInt(10_000_000, 2_000_000_000) + " 500]>>]>>",
                        "")
                .bytes();
    }

    private static byte[] characterMap(SplittableRandom random) {
        String map =
                "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n1 beginbfrange <00000000> <7FFFFFFF>"
                        + " <0041> endbfrange\n" + "1 begincidrange <00000000> <7FFFFFFF> 0 endcidrange\n";
        return HostilePdf.page(
                        HostilePdf.text("x"), "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>", "")
                .stream("", map.repeat(random.nextInt(1, 50)).getBytes(StandardCharsets.US_ASCII))
                .bytes();
    }
}
