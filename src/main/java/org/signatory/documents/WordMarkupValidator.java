package org.signatory.documents;

import java.util.Map;
import java.util.Set;
import org.signatory.ingest.files.FileFormatException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Rejects markup in one part of a Word file that would load or run something when the file is opened. */
final class WordMarkupValidator extends DefaultHandler {

    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("altChunk", "content in another format (altChunk)"),
            Map.entry("subDoc", "a subdocument (subDoc)"),
            Map.entry("attachedTemplate", "an attached template (attachedTemplate)"),
            Map.entry("object", "an embedded object (object)"),
            Map.entry("OLEObject", "an embedded object (OLEObject)"),
            Map.entry("control", "a control (control)"),
            Map.entry("mailMerge", "a source for mail merge (mailMerge)"),
            Map.entry("webVideoPr", "an online video (webVideoPr)"),
            Map.entry("contentPart", "content in another format (contentPart)"),
            Map.entry("videoFile", "a video (videoFile)"),
            Map.entry("audioFile", "a sound (audioFile)"),
            Map.entry("wavAudioFile", "a sound (wavAudioFile)"),
            Map.entry("quickTimeFile", "a video (quickTimeFile)"),
            Map.entry("externalData", "external data (externalData)"),
            Map.entry("saveThroughXslt", "a transformation on saving (saveThroughXslt)"),
            Map.entry("entryMacro", "a form field with a macro (entryMacro)"),
            Map.entry("exitMacro", "a form field with a macro (exitMacro)"));

    /** Elements with links that a person clicks on. */
    private static final Set<String> LINKS = Set.of("hyperlink", "hlinkClick", "hlinkHover", "hlinkMouseOver");

    private static final Set<String> TEXTS = Set.of("instrText", "delInstrText", "t", "delText");

    private final Set<String> outside;
    private final WordFieldValidator fields = new WordFieldValidator();
    private boolean inInstruction;

    /** @param outside the ids of the part's relationships that lead out of the file */
    WordMarkupValidator(Set<String> outside) {
        this.outside = outside;
    }

    static FileFormatException refusal(String what) {
        return new FileFormatException("The file has " + what
                + ", which can load external content or run code when a generated letter is opened. Remove it.");
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        String refused = REFUSED.get(local);
        if (refused != null) {
            throw refusal(refused);
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            check(local, attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
        }
        switch (local) {
            case "fldSimple" -> WordFieldValidator.check(attribute(attributes, "instr"));
            case "fldChar" -> fields.mark(attribute(attributes, "fldCharType"));
            case "instrText", "delInstrText" -> inInstruction = true;
            // Programs also read plain text before the separator as part of the instruction.
            case "t", "delText" -> inInstruction = fields.isInstruction();
            default -> {
                // Text and formatting.
            }
        }
    }

    private static String attribute(Attributes attributes, String local) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(local)) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    private void check(String element, String namespace, String attribute, String value) {
        boolean relationship = namespace.endsWith("/relationships");
        boolean link =
                switch (attribute.toLowerCase(java.util.Locale.ROOT)) {
                    case "src", "althref" -> !value.isBlank();
                    case "link" -> relationship;
                    // On a shape it is a link to click on; with a namespace, a picture's place.
                    case "href" ->
                        !namespace.isEmpty()
                                || !(value.startsWith("#") || WordTemplateSafetyValidator.isWebOrMail(value));
                    default -> false;
                };
        if (link || relationship && outside.contains(value) && !LINKS.contains(element)) {
            throw refusal("a picture or other external content (" + element + " " + attribute + "=\"" + value + "\")");
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inInstruction) {
            fields.append(new String(chars, start, length));
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (TEXTS.contains(local)) {
            inInstruction = false;
        }
    }

    @Override
    public void endDocument() {
        fields.end();
    }
}
