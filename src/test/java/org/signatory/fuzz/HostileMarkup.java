package org.signatory.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** Creates pages, RTF files, mails and JSON that cost a reader much more than they weigh. */
final class HostileMarkup {

    private HostileMarkup() {}

    static void addTo(Map<String, Function<HostileSize, byte[]>> kinds) {
        kinds.put("html: many elements", size -> repeated("<html><body>", "<b>x", size.between(220_000, 240_000), ""));
        kinds.put(
                "html: nested tables",
                size -> repeated("<html>", "<table><tr><td>x", size.between(10_000, 60_000), ""));
        kinds.put(
                "html: a huge attribute",
                size -> repeated("<html><p a='", "x", size.between(1_000_001, 9_000_000), "'>"));
        kinds.put("html: much text", size -> repeated("<html><p>", "Rep. ", size.between(300_000, 2_000_000), ""));
        kinds.put("rtf: nested groups", size -> repeated("{\\rtf1 ", "{", size.between(100_000, 5_000_000), "x"));
        kinds.put("rtf: a false length", size -> repeated("{\\rtf1 {\\pict\\bin2147483647 ", "x", size.of(100), "}}"));
        kinds.put("rtf: much text", size -> repeated("{\\rtf1 ", "Rep. ", size.between(300_000, 2_000_000), "}"));
        kinds.put(
                "rtf: many cells",
                size -> repeated("{\\rtf1 \\intbl ", "x\\cell ", size.between(1_000_001, 1_500_000), "\\row}"));
        kinds.put("eml: nested parts", HostileMarkup::nestedParts);
        kinds.put("eml: many parts", HostileMarkup::manyParts);
        kinds.put(
                "eml: many headers",
                size -> repeated("From: a\nSubject: b\n", "X: y\n", size.between(20_000, 500_000), "\nx"));
        kinds.put(
                "eml: much text",
                size -> repeated("From: a\nSubject: b\n\n", "Rep. ", size.between(300_000, 2_000_000), ""));
        kinds.put("json: nested arrays", size -> repeated("[{\"a\":", "[", size.between(1_000, 900_000), ""));
        kinds.put("json: many values", size -> repeated("{\"a\":[", "1,", size.between(510_000, 900_000), "1]}"));
        kinds.put(
                "json: many records", size -> repeated("[", "{\"name\":\"x\"},", size.between(20_000, 60_000), "{}]"));
        kinds.put("json: many fields", HostileMarkup::manyFields);
    }

    private static byte[] repeated(String before, String repeated, int times, String after) {
        return (before + repeated.repeat(times) + after).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] nestedParts(HostileSize size) {
        StringBuilder mail = new StringBuilder("From: a\nSubject: b\n");
        int depth = size.between(5_000, 50_000);
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return mail.append("\nx").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] manyParts(HostileSize size) {
        return repeated(
                "From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=b\n\n",
                "--b\n\nx\n",
                size.between(20_000, 1_000_000),
                "--b--");
    }

    private static byte[] manyFields(HostileSize size) {
        StringBuilder list = new StringBuilder("[{\"name\":\"x\"}");
        int fields = size.between(40_000, 60_000);
        for (int i = 0; i < fields; i++) {
            list.append(",{\"f").append(i).append("\":1}");
        }
        return list.append(']').toString().getBytes(StandardCharsets.US_ASCII);
    }
}
