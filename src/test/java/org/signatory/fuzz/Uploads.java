package org.signatory.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Creates the files that a run uploads, readable and hostile ones, and counts the kinds of the hostile ones. */
final class Uploads {

    private static final List<String> PARTS = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "word/document.xml",
            "word/styles.xml",
            "../../escaped",
            "");

    private static final String ENTITIES =
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
                    + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&c;&f;</a>";

    private static final List<String> NAMES = List.of("Jan Schakowsky", "Rep. Mike Quigley (D-IL)", "Kim", "x");

    private final Set<String> sentKinds = ConcurrentHashMap.newKeySet();

    /** Returns a file of any type. */
    byte[] any(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> readable(random, random.nextInt(4));
            case 2 -> damagedZip(random);
            case 3 -> damagedPdf(random);
            case 4 -> "Name,State\nJan Schakowsky,IL\n\"Mike Quigley,IL\n,,,,\u0000".getBytes(StandardCharsets.UTF_8);
            case 5 -> new HostileValues(random).text().getBytes(StandardCharsets.UTF_8);
            default -> hostile(HostileFiles.kinds(), random);
        };
    }

    /** Returns a file of a media type; of any type for one that has no files of its own. */
    byte[] of(String mediaType, SplittableRandom random) {
        List<String> kinds = HostileFiles.kinds().stream()
                .filter(kind -> mediaType.equals(HostileFile.TYPES.get(kind.substring(0, kind.indexOf(':')))))
                .toList();
        if (kinds.isEmpty()) {
            return any(random);
        }
        boolean isZip = mediaType.contains("openxmlformats");
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                readable(random, mediaType.endsWith("pdf") ? 0 : mediaType.endsWith("sheet") ? 1 : isZip ? 2 : 3);
            case 2 -> isZip ? damagedZip(random) : mediaType.endsWith("pdf") ? damagedPdf(random) : any(random);
            default -> hostile(kinds, random);
        };
    }

    /** Returns the kinds of hostile files that were made so far. */
    Set<String> sentKinds() {
        return Set.copyOf(sentKinds);
    }

    private byte[] hostile(List<String> kinds, SplittableRandom random) {
        String kind = kinds.get(random.nextInt(kinds.size()));
        sentKinds.add(kind);
        return HostileFiles.small(kind, random).content();
    }

    private static byte[] readable(SplittableRandom random, int type) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        return switch (type) {
            case 0 -> HostilePdf.page(HostilePdf.text("Sincerely, " + name), "").bytes();
            case 1 ->
                HostileZip.workbook(
                                "<row>" + HostileZip.cell("A1", "Name") + "</row>",
                                "<row>" + HostileZip.cell("", name) + "</row>",
                                random.nextInt(1, 20))
                        .bytes();
            case 2 ->
                HostileZip.document("<w:p><w:r><w:t>", name, 1, "</w:t></w:r></w:p><w:sectPr/>")
                        .bytes();
            default -> ("Name,State\n" + name + ",IL\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Returns an archive with some of the parts of Office files, which are empty, refer to other files or unpack to 2 MB. */
    private static byte[] damagedZip(SplittableRandom random) {
        HostileZip zip = HostileZip.empty();
        for (String part : PARTS.subList(0, random.nextInt(1, PARTS.size()))) {
            switch (random.nextInt(4)) {
                case 0 -> zip.part(part, ENTITIES);
                case 1 -> zip.part(part, "", "x".repeat(1_000), 2_000, "");
                case 2 -> zip.part(part, "<a/>");
                default -> zip.part(part, "");
            }
        }
        return zip.bytes();
    }

    /** Returns a PDF file whose page tree contains itself. */
    private static byte[] damagedPdf(SplittableRandom random) {
        String text = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count "
                + random.nextInt() + ">>endobj\nxref\n0 3\ntrailer<</Root 1 0 R/Size 3/Prev 0>>\nstartxref\n"
                + random.nextInt(-1, 300) + "\n%%EOF";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
