package org.signatory.ingest.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.jboss.logging.Logger;
import org.signatory.platform.logging.FailureLog;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Opens Office files within {@link FileLimits}, and turns whatever can be wrong with one into an {@link FileFormatException}. */
public final class OfficeFile {

    private static final Logger LOG = Logger.getLogger(OfficeFile.class);

    private OfficeFile() {}

    /** Reads an opened file; may throw what the libraries throw for a damaged one. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(OPCPackage file) throws IOException, OpenXML4JException, SAXException;
    }

    /** Opens a file whose larger parts are read as streams. */
    static <T> T stream(byte[] content, Reader<T> reader) {
        OfficeArchive archive = OfficeArchive.open(content, FileLimits.MAX_UNPACKED_BYTES);
        return read(archive, () -> {
            // The library holds these in memory whole.
            limitElements(archive, name -> name.endsWith(".rels") || name.endsWith("[content_types].xml"));
            return reader.read(OPCPackage.open(archive));
        });
    }

    /** Opens a file that is held in memory as a whole, and can be changed and written. */
    public static <T> T whole(byte[] content, Reader<T> reader) {
        OfficeArchive archive = OfficeArchive.open(content, FileLimits.MAX_HELD_BYTES);
        return read(archive, () -> {
            limitElements(archive, name -> name.endsWith(".rels") || name.endsWith(".xml"));
            return reader.read(OPCPackage.open(new ByteArrayInputStream(archive.repacked())));
        });
    }

    /** Does one step of reading. */
    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException, OpenXML4JException, SAXException;
    }

    private static <T> T read(OfficeArchive archive, Step<T> step) {
        try {
            return step.run();
        } catch (FileFormatException e) {
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            // The libraries fail in any way on a damaged file, also with null pointers and wrong numbers.
            LOG.debugf(FailureLog.withoutValues(e), "An Office file could not be read");
            throw archive.refusal();
        }
    }

    private static void limitElements(OfficeArchive archive, Predicate<String> held) throws IOException, SAXException {
        for (String name : archive.names()) {
            if (held.test(name.toLowerCase(Locale.ROOT))) {
                limitElements(archive.part(name));
            }
        }
    }

    /** Refuses a part with more elements than can be held in memory. */
    static void limitElements(InputStream part) throws IOException, SAXException {
        try (part) {
            LimitedXml.parse(part, FileLimits.MAX_HELD_ELEMENTS, new DefaultHandler());
        }
    }
}
