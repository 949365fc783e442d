package org.signatory.documents;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.FileLimits;
import org.signatory.ingest.files.LimitedXml;
import org.xml.sax.SAXException;

/**
 * Accepts a Word file as a template if all its parts and relationships are of known kinds, and nothing in it loads or runs
 * anything when a letter made from it is opened. Links to click on are fine.
 */
final class WordTemplateSafetyValidator {

    private static final String CUSTOM_XML = "application/xml";

    private static final Pattern PARTS = Pattern.compile(
            "application/(?:vnd\\.openxmlformats-officedocument\\.(?:wordprocessingml\\.(?:document\\.main|document\\.glossary|styles|settings|webSettings|fontTable|numbering|header|footer|footnotes|endnotes|comments|commentsExtended|commentsIds|commentsExtensible|people)|theme|themeOverride|extended-properties|custom-properties|customXmlProperties)\\+xml|vnd\\.ms-word\\.stylesWithEffects\\+xml|vnd\\.openxmlformats-package\\.core-properties\\+xml|xml)");

    /** Parts that are not XML, by the type of relationship. */
    private static final Pattern MEDIA = Pattern.compile(
            "image/(?:png|jpe?g|gif|bmp|tiff|x-emf|x-wmf|emf|wmf)|application/vnd\\.openxmlformats-officedocument\\.(?:obfuscatedFont|wordprocessingml\\.printerSettings)|application/x-font(?:data|-ttf)");

    private static final Set<String> MEDIA_RELATIONSHIPS = Set.of("image", "thumbnail", "font", "printerSettings");

    private static final Pattern NAMES = Pattern.compile(
            ".*\\.(?:xml|png|jpe?g|gif|bmp|tiff?|emf|wmf|odttf|ttf|fntdata)|.*/printerSettings\\d*\\.bin",
            Pattern.CASE_INSENSITIVE);

    private static final String HYPERLINK = "hyperlink";

    /** The library replaces an invalid target with this address. */
    private static final String UNREADABLE = "http://invalid.uri";

    private static final List<String> RELATIONSHIP_NAMESPACES = List.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/",
            "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/",
            "http://schemas.microsoft.com/office/2007/relationships/",
            "http://schemas.microsoft.com/office/2011/relationships/",
            "http://schemas.microsoft.com/office/2016/09/relationships/",
            "http://schemas.microsoft.com/office/2018/08/relationships/");

    private static final Set<String> RELATIONSHIPS = Set.of(
            "officeDocument",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "thumbnail",
            "styles",
            "stylesWithEffects",
            "settings",
            "webSettings",
            "fontTable",
            "font",
            "numbering",
            "header",
            "footer",
            "footnotes",
            "endnotes",
            "comments",
            "commentsExtended",
            "commentsIds",
            "commentsExtensible",
            "people",
            "theme",
            "image",
            "customXml",
            "customXmlProps",
            "glossaryDocument",
            "printerSettings");

    /** How many bytes of a picture are read to recognize markup. */
    private static final int MARKUP_START = 256;

    private final OPCPackage file;

    private WordTemplateSafetyValidator(OPCPackage file) {
        this.file = file;
    }

    /** @throws FileFormatException if the file has forbidden content; the message names it */
    static void check(OPCPackage file) throws IOException, OpenXML4JException, SAXException {
        new WordTemplateSafetyValidator(file).check();
    }

    private void check() throws IOException, OpenXML4JException, SAXException {
        check(file.getRelationships());
        for (PackagePart part : file.getParts()) {
            if (!part.isRelationshipPart()) {
                check(part);
            }
        }
    }

    private void check(PackagePart part) throws IOException, OpenXML4JException, SAXException {
        String type = part.getContentType();
        String name = part.getPartName().getName();
        boolean known = PARTS.matcher(type).matches() || MEDIA.matcher(type).matches();
        if (!known || !NAMES.matcher(name).matches()) {
            throw new FileFormatException("The file has a part that a template cannot have: " + name + ", of the type "
                    + type + ". Save it as .docx without macros, charts, embedded objects or SVG pictures.");
        }
        if (MEDIA.matcher(type).matches() && isMarkup(part)) {
            throw new FileFormatException("The part " + name + " is not a picture of the type " + type
                    + ". Save the file as .docx without SVG pictures.");
        }
        Set<String> outside = check(part.getRelationships());
        if (type.endsWith("+xml")) {
            try (InputStream xml = part.getInputStream()) {
                LimitedXml.parse(xml, FileLimits.MAX_IN_MEMORY_ELEMENTS, new WordMarkupValidator(outside));
            }
        }
    }

    /** Returns whether a picture or font begins like XML, such as SVG. */
    private static boolean isMarkup(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] start = in.readNBytes(MARKUP_START);
            String text = new String(start, StandardCharsets.ISO_8859_1)
                    .replaceFirst("^[\\s\\x00\u00ef\u00bb\u00bf\u00fe\u00ff]+", "");
            return text.startsWith("<");
        }
    }

    /** @return the ids of the external relationships */
    private Set<String> check(PackageRelationshipCollection relationships) throws OpenXML4JException {
        Set<String> outside = new HashSet<>();
        for (PackageRelationship relationship : relationships) {
            if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
                checkLink(relationship);
                outside.add(relationship.getId());
            } else {
                checkInside(relationship);
            }
        }
        return outside;
    }

    private static void checkLink(PackageRelationship relationship) {
        URI target = relationship.getTargetURI();
        boolean link = isWebOrMail(target.toString()) && !target.toString().equals(UNREADABLE);
        if (!link || !isA(HYPERLINK, relationship)) {
            throw new FileFormatException("The file refers to external content (" + lastWord(relationship) + " "
                    + target + "). Embed or remove it. Links must begin with https:, http: or mailto:.");
        }
    }

    private void checkInside(PackageRelationship relationship) throws OpenXML4JException {
        URI target = relationship.getTargetURI();
        String word = lastWord(relationship);
        boolean known = RELATIONSHIPS.contains(word) && isA(word, relationship);
        if (!known || target.isAbsolute() || target.getRawAuthority() != null) {
            throw new FileFormatException("The file has a relationship that a template cannot have (" + word + " "
                    + target + "). Remove the content that uses it, and save the file as .docx.");
        }
        PackagePart part = file.getPart(PackagingURIHelper.createPartName(target));
        boolean media = part != null && MEDIA.matcher(part.getContentType()).matches();
        boolean custom = part != null && CUSTOM_XML.equals(part.getContentType());
        if (media != (part != null && MEDIA_RELATIONSHIPS.contains(word)) || custom && !word.equals("customXml")) {
            throw new FileFormatException("The part " + target + " of the file has the wrong type (" + word
                    + "). Open the file, save it again as .docx and upload the new file.");
        }
    }

    /** Returns whether the entire type is known, not only its last word. */
    private static boolean isA(String word, PackageRelationship relationship) {
        return RELATIONSHIP_NAMESPACES.stream()
                .anyMatch(each -> relationship.getRelationshipType().equals(each + word));
    }

    private static String lastWord(PackageRelationship relationship) {
        return relationship.getRelationshipType().replaceFirst(".*/", "");
    }

    static boolean isWebOrMail(String target) {
        String lower = target.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:");
    }
}
