package org.signatory.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a Word file as zipped XML, without the library that writes it. */
final class WordXml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, Document> parts = new TreeMap<>();

    /** Reads all parts; fails on malformed XML. */
    static WordXml of(byte[] file) throws IOException, SAXException, ParserConfigurationException {
        WordXml word = new WordXml();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    word.parts.put(
                            entry.getName(),
                            factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
                }
            }
        }
        return word;
    }

    Document part(String name) {
        return parts.get(name);
    }

    String partNames() {
        return String.join(" ", parts.keySet());
    }

    /** Returns the lines of all paragraphs in order, including those in tables. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        elements(part("word/document.xml"), "p")
                .forEach(paragraph -> lines.addAll(List.of(text(paragraph).split("\n"))));
        return lines;
    }

    static String text(Node node) {
        if (node instanceof Element element && W.equals(element.getNamespaceURI())) {
            if (element.getLocalName().equals("t")) {
                return element.getTextContent();
            }
            if (element.getLocalName().equals("tab")
                    && element.getParentNode().getLocalName().equals("r")) {
                return "\t";
            }
            if (element.getLocalName().equals("br")) {
                return "\n";
            }
        }
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(text(child));
        }
        return text.toString();
    }

    static List<Element> elements(Node within, String name) {
        NodeList found = within instanceof Document document
                ? document.getElementsByTagNameNS(W, name)
                : ((Element) within).getElementsByTagNameNS(W, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
