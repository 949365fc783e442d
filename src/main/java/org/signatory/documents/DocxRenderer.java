package org.signatory.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Creates Word files by replacing the placeholders of a template. */
final class DocxRenderer {

    private static final int TEXT_WIDTH = 9360;

    private final XWPFDocument document;
    private final PrintableLetter paper;
    private final DocumentOptions choices;
    private final Set<String> placeholders;

    private DocxRenderer(XWPFDocument document, PrintableLetter paper, DocumentOptions choices) {
        this.document = document;
        this.paper = paper;
        this.choices = choices;
        this.placeholders = parts(document).stream()
                .flatMap(part -> WordParagraphText.within(part).stream())
                .flatMap(text -> text.placeholders().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Represents a paragraph that is one placeholder. */
    private record Place(CTP paragraph, Placeholder placeholder) {}

    /** Fills a template, which is modified. */
    static byte[] of(XWPFDocument template, PrintableLetter paper, DocumentOptions choices) {
        try (template;
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            DocxRenderer renderer = new DocxRenderer(template, paper, choices);
            renderer.fill();
            renderer.markRetraction();
            template.getProperties().getCoreProperties().setTitle(paper.title());
            template.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the parts that can contain placeholders: the document and its headers and footers. */
    static List<XmlObject> parts(XWPFDocument document) {
        return Stream.of(
                        Stream.<XmlObject>of(document.getDocument().getBody()),
                        document.getHeaderList().stream().map(header -> (XmlObject) header._getHdrFtr()),
                        document.getFooterList().stream().map(footer -> (XmlObject) footer._getHdrFtr()))
                .flatMap(part -> part)
                .toList();
    }

    private void fill() {
        List<Place> places = new ArrayList<>();
        for (CTP paragraph : document.getDocument().getBody().getPList()) {
            Placeholder.alone(WordParagraphText.of(paragraph).text())
                    .ifPresent(placeholder -> places.add(new Place(paragraph, placeholder)));
        }
        // Runs before the letter is inserted, because its text may look like a placeholder.
        parts(document).stream()
                .flatMap(part -> WordParagraphText.within(part).stream())
                .forEach(text -> text.fill(placeholder -> placeholder.line(paper)));
        // From the last to the first, because what is needed depends on what follows.
        Collections.reverse(places);
        places.forEach(this::fill);
    }

    private void fill(Place place) {
        CTP paragraph = place.paragraph();
        if (!place.placeholder().isBlock()) {
            if (place.placeholder().line(paper).isEmpty()) {
                remove(paragraph);
            }
            return;
        }
        WordPlaceholderContent content = new WordPlaceholderContent(paragraph, textWidth());
        switch (place.placeholder()) {
            case RECIPIENTS -> {
                line(content, Placeholder.DELIVERY);
                content.recipients(paper);
                line(content, Placeholder.RE);
            }
            case BODY -> content.body(paper, document);
            case SIGNATURES -> {
                content.signatures(paper.signatures(), choices.columns, choices.signatureSpace);
                if (isMissing(Placeholder.CC)) {
                    content.labeled(paper.cc());
                }
                if (isMissing(Placeholder.ENCLOSURES)) {
                    content.labeled(paper.enclosures());
                }
            }
            case CC -> content.labeled(paper.cc());
            case ENCLOSURES -> content.labeled(paper.enclosures());
            case ENDORSERS -> {
                content.endorsers(paper);
                if (!isFirst(paragraph)) {
                    content.onNextPage();
                }
            }
            default -> throw new IllegalStateException("No block: " + place.placeholder());
        }
        content.insertBefore(paragraph);
        if (isNeeded(paragraph, place.placeholder())) {
            while (paragraph.sizeOfRArray() > 0) {
                paragraph.removeR(0);
            }
        } else {
            remove(paragraph);
        }
    }

    /** Adds a part for which a template with a letter has no place. */
    private void line(WordPlaceholderContent content, Placeholder part) {
        if (isMissing(part) && !part.line(paper).isEmpty()) {
            content.line(part.line(paper));
        }
    }

    /** A template for an entire letter is one with a body; a signature block alone has no other parts. */
    private boolean isMissing(Placeholder part) {
        return placeholders.contains(Placeholder.BODY.word()) && !placeholders.contains(part.word());
    }

    /** Inserts the notice of a retraction as the first paragraph. */
    private void markRetraction() {
        if (paper.retraction().isEmpty()) {
            return;
        }
        try (XmlCursor start = document.getDocument().getBody().newCursor()) {
            start.toFirstChild();
            XWPFRun notice = document.insertNewParagraph(start).createRun();
            notice.setBold(true);
            notice.setText(paper.retraction());
        }
    }

    private static boolean isFirst(CTP paragraph) {
        try (XmlCursor cursor = paragraph.newCursor()) {
            return !cursor.toPrevSibling();
        }
    }

    /**
     * The paragraph ends a section, or Word requires a paragraph after a table: before another one, or at the very
     * end.
     */
    private static boolean isNeeded(CTP paragraph, Placeholder placeholder) {
        if (paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr()) {
            return true;
        }
        try (XmlCursor cursor = paragraph.newCursor()) {
            return placeholder == Placeholder.SIGNATURES
                    && !(cursor.toNextSibling() && cursor.getObject() instanceof CTP);
        }
    }

    private static void remove(CTP paragraph) {
        try (XmlCursor cursor = paragraph.newCursor()) {
            cursor.removeXml();
        }
    }

    private int textWidth() {
        CTBody body = document.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : null;
        if (section == null || !section.isSetPgSz() || !section.isSetPgMar()) {
            return TEXT_WIDTH;
        }
        try {
            BigInteger width = (BigInteger) section.getPgSz().getW();
            BigInteger left = (BigInteger) section.getPgMar().getLeft();
            BigInteger right = (BigInteger) section.getPgMar().getRight();
            int text = width.subtract(left).subtract(right).intValueExact();
            return text > 0 ? text : TEXT_WIDTH;
        } catch (ClassCastException | ArithmeticException | NullPointerException e) {
            // Measures can have other units or be absent.
            return TEXT_WIDTH;
        }
    }
}
