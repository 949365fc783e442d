package org.signatory.ingest.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Limits the decoded size of an opened PDF's objects, because the library decodes each entire stream into memory. */
final class PdfStreamSizeLimit {

    private static final int MAX_PREDICTOR_ROW = 1 << 20;

    /** The filters of text, fonts and character maps. */
    private static final Set<String> TEXT_FILTERS = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL");

    private int decoded;
    private long widths;

    private PdfStreamSizeLimit() {}

    /**
     * Decodes all streams once, without storing the result, and counts the widths in all ranges.
     *
     * @throws FileFormatException if there are too many objects, bytes or widths
     */
    static void limit(PDDocument document, PdfTimeout deadline) {
        List<COSObjectKey> keys =
                List.copyOf(document.getDocument().getXrefTable().keySet());
        if (keys.size() > FileLimits.MAX_PDF_OBJECTS) {
            throw FileFormatException.of(
                    "The file has more than %,d objects. Upload a file with only the letter.",
                    FileLimits.MAX_PDF_OBJECTS);
        }
        PdfStreamSizeLimit counter = new PdfStreamSizeLimit();
        for (COSObjectKey key : keys) {
            // An object at a wrong position in the table requires a search each time.
            deadline.check();
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            counter.limitWidths(object);
            if (object instanceof COSStream stream) {
                counter.limit(stream);
            }
        }
    }

    private void limit(COSStream stream) {
        List<String> filters = filters(stream);
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) || !TEXT_FILTERS.containsAll(filters)) {
            // Pictures contain no text. Without a filter they are not decoded.
            stream.removeItem(COSName.FILTER);
            return;
        }
        try {
            InputStream encoded = stream.createRawInputStream();
            for (int i = 0; i < filters.size(); i++) {
                limitPredictor(stream, i);
                Counted output = new Counted(i < filters.size() - 1);
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(encoded, output, stream, i);
                encoded = new ByteArrayInputStream(output.toByteArray());
            }
        } catch (IOException e) {
            // The stream may not be needed. The bytes decoded so far were counted.
        }
    }

    private static List<String> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) {
            return List.of(name.getName());
        }
        List<String> names = new ArrayList<>();
        if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                names.add(array.getObject(i) instanceof COSName name ? name.getName() : "");
            }
        }
        return names;
    }

    /** Limits the row size, because the library allocates an entire row of a supposed picture. */
    private static void limitPredictor(COSStream stream, int filter) {
        COSBase all = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase own = all instanceof COSArray array && filter < array.size() ? array.getObject(filter) : all;
        if (own instanceof COSDictionary parameters) {
            long row = (long) parameters.getInt(COSName.COLUMNS, 1)
                    * parameters.getInt(COSName.COLORS, 1)
                    * parameters.getInt(COSName.BITS_PER_COMPONENT, 1);
            if (row < 0 || row > MAX_PREDICTOR_ROW) {
                throw OoxmlArchive.damaged();
            }
        }
    }

    /** Limits the widths of characters, because the library expands each range of a font to single characters. */
    private void limitWidths(COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            for (COSName name : List.of(COSName.W, COSName.W2)) {
                if (dictionary.getDictionaryObject(name) instanceof COSArray ranges) {
                    countWidths(ranges);
                }
            }
            dictionary.getValues().forEach(this::limitWidths);
        } else if (object instanceof COSArray array) {
            array.forEach(this::limitWidths);
        }
    }

    private void countWidths(COSArray ranges) {
        long before = 0;
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.getObject(i) instanceof COSNumber number) {
                // Two adjacent numbers can be a range; in other cases they add little to the sum.
                widths += Math.max(0, number.longValue() - before);
                before = number.longValue();
            }
        }
        if (widths > FileLimits.MAX_PDF_WIDTHS) {
            throw OoxmlArchive.damaged();
        }
    }

    /** Counts the written bytes, and stores them only for the next filter. */
    private final class Counted extends ByteArrayOutputStream {

        private final boolean stores;

        Counted(boolean stores) {
            this.stores = stores;
        }

        @Override
        public void write(int value) {
            count(1);
            if (stores) {
                super.write(value);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count(length);
            if (stores) {
                super.write(bytes, offset, length);
            }
        }

        private void count(int more) {
            decoded += more;
            if (decoded > FileLimits.MAX_PDF_BYTES) {
                throw PdfStreamCheck.tooLarge();
            }
        }
    }
}
