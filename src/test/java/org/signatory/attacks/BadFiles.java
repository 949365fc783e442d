package org.signatory.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are not what they seem. */
final class BadFiles {

    private static final String ENTITIES =
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
                    + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&c;&f;</a>";

    private static final List<String> NAMES = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "word/document.xml",
            "word/styles.xml",
            "../../escaped",
            "");

    private BadFiles() {}

    /** Any of these files, or a text that is none. */
    static byte[] any(SplittableRandom random) throws IOException {
        return switch (random.nextInt(5)) {
            case 0 -> zip(random);
            case 1 -> pdf(random);
            case 2 -> laughs();
            case 3 -> "Name,State\nJan Schakowsky,IL\n\"Mike Quigley,IL\n,,,,\u0000".getBytes(StandardCharsets.UTF_8);
            default -> new Hostile(random).text().getBytes(StandardCharsets.UTF_8);
        };
    }

    /** An archive as offices make them, with parts that are broken, refer outside or swell. */
    static byte[] zip(SplittableRandom random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int entries = random.nextInt(1, NAMES.size());
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry(NAMES.get(i)));
                String part =
                        switch (random.nextInt(4)) {
                            case 0 -> ENTITIES;
                            case 1 -> "x".repeat(2_000_000);
                            case 2 -> "<a/>";
                            default -> "";
                        };
                zip.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] pdf(SplittableRandom random) {
        String text = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count "
                + random.nextInt() + ">>endobj\nxref\n0 3\ntrailer<</Root 1 0 R/Size 3/Prev 0>>\nstartxref\n"
                + random.nextInt(-1, 300) + "\n%%EOF";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A few lines of YAML that are billions once their aliases are followed. */
    static byte[] laughs() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 12; i++) {
            yaml.append("a%1$d: &a%1$d [%2$s]\n".formatted(i, "*a" + (i - 1) + (", *a" + (i - 1)).repeat(9)));
        }
        return yaml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
