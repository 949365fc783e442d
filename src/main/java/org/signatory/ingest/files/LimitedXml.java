package org.signatory.ingest.files;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Parses XML as a stream, without document type declarations and with limits on elements and nesting. */
public final class LimitedXml extends XMLFilterImpl {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final int maxElements;
    private int elements;
    private int depth;

    private LimitedXml(XMLReader reader, int maxElements) {
        super(reader);
        this.maxElements = maxElements;
    }

    /**
     * Parses one part of a file.
     *
     * @throws SAXException if the XML is broken
     * @throws FileFormatException if a limit is exceeded
     */
    public static void parse(InputStream xml, int maxElements, ContentHandler handler)
            throws IOException, SAXException {
        XMLReader reader;
        try {
            reader = XMLHelper.newXMLReader();
            reader.setFeature(NO_DOCTYPE, true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("There is no XML parser", e);
        }
        LimitedXml limited = new LimitedXml(reader, maxElements);
        limited.setContentHandler(handler);
        // The default handler prints errors to the console, although they are thrown as well.
        limited.setErrorHandler(new org.xml.sax.helpers.DefaultHandler());
        limited.parse(new InputSource(xml));
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        if (++elements > maxElements) {
            throw FileFormatException.of(
                    "A part of the file has more than %,d XML elements. Upload a file with only the list or letter.",
                    maxElements);
        }
        if (++depth > FileLimits.MAX_DEPTH) {
            throw FileFormatException.of(
                    "The file nests tables or other elements more than %d levels deep. Remove some of the nesting.",
                    FileLimits.MAX_DEPTH);
        }
        super.startElement(uri, local, name, attributes);
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        depth--;
        super.endElement(uri, local, name);
    }
}
