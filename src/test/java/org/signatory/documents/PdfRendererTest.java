package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A PDF has the text of its page")
class PdfRendererTest {

    @Test
    @DisplayName("A character that the font does not have is printed as #")
    void missingCharactersArePrintedAsNumberSigns() throws IOException {
        byte[] pdf = PdfRenderer.of(
                "<html lang=\"en\"><head><title>Letter</title><style>body "
                        + "{ font-family: 'Liberation Serif' }</style></head><body><p>García objected \uD83D\uDE00.</p></body></html>");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("García objected #.");
        }
    }
}
