package org.signatory.documents;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Creates self-contained HTML pages, for browsers and as the source of PDF files. */
final class HtmlRenderer {

    private static final String PAPER = read("/documents/paper.css");
    private static final String SCREEN = PAPER + read("/documents/screen.css");

    /** The page may use its own style sheet, and load and run nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(SCREEN)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private HtmlRenderer() {}

    /** @param screen whether the page is for a browser, which has the title as its first heading */
    record Look(DocumentKind part, int columns, boolean space, boolean screen) {

        public boolean holds(String name) {
            return part == DocumentKind.LETTER || part.name().equals(name);
        }

        public boolean whole() {
            return part == DocumentKind.LETTER;
        }

        public int level() {
            return screen ? 2 : 1;
        }

        public String text(PrintableLetter paper) {
            return screen ? MarkdownHtml.forScreen(paper.text(), level()) : MarkdownHtml.forPaper(paper.text());
        }

        public List<PrintedLabeledLines> labeled(PrintableLetter paper) {
            return Stream.of(paper.cc(), paper.enclosures())
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        public String footnotes(PrintableLetter paper) {
            return screen ? MarkdownHtml.footnotes(paper.text(), level()) : "";
        }

        public String style() {
            return screen ? SCREEN : PAPER;
        }
    }

    @CheckedTemplate(basePath = "documents", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance paper(PrintableLetter paper, Look look);
    }

    static String of(PrintableLetter paper, DocumentKind part, DocumentOptions choices) {
        return page(paper, new Look(part, choices.columns, choices.signatureSpace, true));
    }

    /** Creates the page without elements that only a screen needs. */
    static String forPrint(PrintableLetter paper, DocumentKind part, DocumentOptions choices) {
        return page(paper, new Look(part, choices.columns, choices.signatureSpace, false));
    }

    private static String page(PrintableLetter paper, Look look) {
        return Templates.paper(paper, look).render();
    }

    private static String read(String resource) {
        try (InputStream file = HtmlRenderer.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
