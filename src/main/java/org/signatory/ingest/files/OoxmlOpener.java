package org.signatory.ingest.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.jboss.logging.Logger;
import org.signatory.platform.logging.FailureDescription;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Opens Office files within {@link FileLimits}. Any failure results in a {@link FileFormatException}. */
public final class OoxmlOpener {

    private static final Logger LOG = Logger.getLogger(OoxmlOpener.class);

    private OoxmlOpener() {}

    /** Reads an opened file; may throw any exception of the libraries for a damaged file. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(OPCPackage file) throws IOException, OpenXML4JException, SAXException;
    }

    /** Opens a file and reads its larger parts as streams. */
    static <T> T stream(byte[] content, Reader<T> reader) {
        OoxmlArchive archive = OoxmlArchive.open(content, FileLimits.MAX_UNPACKED_BYTES);
        return read(archive, () -> {
            // The library loads these parts into memory.
            limitElements(archive, name -> name.endsWith(".rels") || name.endsWith("[content_types].xml"));
            return reader.read(OPCPackage.open(archive));
        });
    }

    /** Opens a file in memory, so that it can be changed and written. */
    public static <T> T whole(byte[] content, Reader<T> reader) {
        OoxmlArchive archive = OoxmlArchive.open(content, FileLimits.MAX_IN_MEMORY_BYTES);
        return read(archive, () -> {
            limitElements(archive, name -> name.endsWith(".rels") || name.endsWith(".xml"));
            return reader.read(OPCPackage.open(new ByteArrayInputStream(archive.repacked())));
        });
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException, OpenXML4JException, SAXException;
    }

    private static <T> T read(OoxmlArchive archive, Step<T> step) {
        try {
            return step.run();
        } catch (FileFormatException e) {
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            // The libraries can throw any exception for a damaged file, including NullPointerException.
            LOG.debugf(FailureDescription.withoutValues(e), "An Office file could not be read");
            throw archive.refusal();
        }
    }

    private static void limitElements(OoxmlArchive archive, Predicate<String> held) throws IOException, SAXException {
        for (String name : archive.names()) {
            if (held.test(name.toLowerCase(Locale.ROOT))) {
                limitElements(archive.part(name));
            }
        }
    }

    /** Rejects a part with too many elements to load into memory. */
    static void limitElements(InputStream part) throws IOException, SAXException {
        try (part) {
            LimitedXml.parse(part, FileLimits.MAX_IN_MEMORY_ELEMENTS, new DefaultHandler());
        }
    }
}
