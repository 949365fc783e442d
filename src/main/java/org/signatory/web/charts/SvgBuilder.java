package org.signatory.web.charts;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Builds SVG and escapes all text. */
final class SvgBuilder {

    /** Draws the content. */
    @FunctionalInterface
    interface Strokes {
        void draw(SvgBuilder drawing) throws XMLStreamException;
    }

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter svg;

    private SvgBuilder(XMLStreamWriter svg) {
        this.svg = svg;
    }

    static String of(Strokes strokes) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter svg = WRITERS.createXMLStreamWriter(text);
            strokes.draw(new SvgBuilder(svg));
            svg.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A drawing in memory cannot fail", e);
        }
        return text.toString();
    }

    /** Starts a link around a part of a chart; only the first part is a tab stop. */
    void link(String address, String label, boolean first) throws XMLStreamException {
        svg.writeStartElement("a");
        attributes("href", address, "aria-label", label, "tabindex", first ? "0" : "-1");
    }

    void endLink() throws XMLStreamException {
        svg.writeEndElement();
    }

    /** @param attributes alternating names and values */
    void shape(String name, Object... attributes) throws XMLStreamException {
        svg.writeEmptyElement(name);
        attributes(attributes);
    }

    void text(String words, Object... attributes) throws XMLStreamException {
        svg.writeStartElement("text");
        attributes(attributes);
        svg.writeCharacters(words);
        svg.writeEndElement();
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            svg.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
    }
}
