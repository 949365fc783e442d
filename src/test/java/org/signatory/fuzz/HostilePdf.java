package org.signatory.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PDF files object by object. Object 1 is the catalog, object 2 the page tree. */
public final class HostilePdf {

    private final List<byte[]> objects = new ArrayList<>();

    private HostilePdf() {}

    /** Creates a file without pages. */
    private static HostilePdf of(String pages) {
        return new HostilePdf().object("<</Type/Catalog/Pages 2 0 R>>").object(pages);
    }

    /** Adds one page: object 3 is the page, object 4 its content, object 5 its font; more objects start at 6. */
    public static HostilePdf page(byte[] content, String filter) {
        return page(content, filter, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", "");
    }

    static HostilePdf page(byte[] content, String filter, String font, String resources) {
        return of("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>"
                        + resources + ">>>>")
                .stream(filter, content)
                .object(font);
    }

    /** Repeats the same page. */
    static HostilePdf pages(int count) {
        HostilePdf pdf = of("<</Type/Pages/Count 1/Kids[" + "3 0 R ".repeat(count) + "]>>");
        pdf.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>");
        pdf.stream("", text("Jan Schakowsky"));
        return pdf.object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    }

    /** Adds forms that each draw the next one several times. */
    static HostilePdf forms(int depth, int times) {
        HostilePdf pdf = page(
                "/X0 Do".getBytes(StandardCharsets.US_ASCII),
                "",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                "/XObject<</X0 6 0 R>>");
        for (int i = 0; i < depth; i++) {
            int next = i + 1 < depth ? 7 + i : 6;
            pdf.stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X" + (i + 1) + " " + next
                            + " 0 R>>>>",
                    ("/X" + (i + 1) + " Do ").repeat(times).getBytes(StandardCharsets.US_ASCII));
        }
        return pdf;
    }

    static byte[] text(String text) {
        return ("BT /F1 12 Tf 72 700 Td (" + text + ") Tj ET").getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns a repeated text, deflated. */
    static byte[] deflated(String before, String repeated, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(before.getBytes(StandardCharsets.ISO_8859_1));
            byte[] each = repeated.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < times; i++) {
                out.write(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    HostilePdf object(String object) {
        objects.add(object.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    HostilePdf stream(String entries, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                ("<<" + entries + "/Length " + content.length + ">>\nstream\n").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(content);
        bytes.writeBytes("\nendstream".getBytes(StandardCharsets.US_ASCII));
        objects.add(bytes.toByteArray());
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.size());
            file.writeBytes(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(objects.get(i));
            file.writeBytes("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        int table = file.size();
        StringBuilder end = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> end.append("%010d 00000 n \n".formatted(offset)));
        end.append("trailer\n<</Size " + (offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF");
        file.writeBytes(end.toString().getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    /** Creates a file with a large compressed object stream and a cross-reference stream that lists missing objects. */
    static byte[] objectStream(int megabytes, int missing) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        int objects = file.size();
        String head = "1 0 2 40 ";
        byte[] packed = deflated(
                head + "<</Type/Catalog/Pages 2 0 R>>           <</Type/Pages/Kids[]/Count 0>>",
                " ".repeat(1_000_000),
                megabytes);
        file.writeBytes(("3 0 obj\n<</Type/ObjStm/N 2/First " + head.length() + "/Filter/FlateDecode/Length "
                        + packed.length + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(packed);
        file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        int references = file.size();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        table.writeBytes(new byte[] {0, 0, 0, 0, 2, 0, 3, 0, 2, 0, 3, 1, 1, (byte) (objects >> 8), (byte) objects, 0});
        for (int i = 0; i < missing; i++) {
            table.writeBytes(new byte[] {2, 0, 3, 9});
        }
        file.writeBytes(("4 0 obj\n<</Type/XRef/Size " + (4 + missing) + "/Root 1 0 R/W[1 2 1]/Length " + table.size()
                        + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(table.toByteArray());
        file.writeBytes(
                ("\nendstream\nendobj\nstartxref\n" + references + "\n%%EOF").getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }
}
