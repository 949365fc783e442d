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
import java.util.Objects;

/** Papers as one page that needs nothing else, for browsers and for the making of PDF. */
final class HtmlRenderer {

    private static final String PAPER = read("/documents/paper.css");
    private static final String SCREEN = PAPER + read("/documents/screen.css");

    /** The page may be styled by its own sheet, and do and load nothing at all. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(SCREEN)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private HtmlRenderer() {}

    /** @param screen whether it is for a browser, whose pages have their title for the first heading */
    record Look(DocumentPart part, int columns, boolean space, boolean screen) {

        public boolean holds(String name) {
            return part == DocumentPart.LETTER || part.name().equals(name);
        }

        public boolean whole() {
            return part == DocumentPart.LETTER;
        }

        public int level() {
            return screen ? 2 : 1;
        }

        public String style() {
            return screen ? SCREEN : PAPER;
        }
    }

    @CheckedTemplate(basePath = "documents", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance paper(LetterDocument paper, Look look);
    }

    static String of(LetterDocument paper, DocumentPart part, DocumentOptions choices) {
        return page(paper, new Look(part, choices.columns, choices.space, true));
    }

    /** The same without what only a screen needs. */
    static String forPrint(LetterDocument paper, DocumentPart part, DocumentOptions choices) {
        return page(paper, new Look(part, choices.columns, choices.space, false));
    }

    private static String page(LetterDocument paper, Look look) {
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
