package org.signatory.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Creates PDF/UA and PDF/A-2a files: tagged for screen readers, and complete in themselves for archives. */
final class PdfRenderer {

    private static final String FAMILY = "Liberation Serif";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private static final byte[] COLORS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // The library's warnings quote the letter, so they are disabled.
        XRLog.setLoggingEnabled(false);
    }

    private PdfRenderer() {}

    static byte[] of(String page) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLORS);
        builder.withProducer("Signatory");
        builder.useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true);
        builder.useFont(() -> font("BoldItalic"), FAMILY, BOLD, FontStyle.ITALIC, true);
        // Prevents loading of files or external resources, although the page has no such references.
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(page, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String face) {
        String file = "liberation/LiberationSerif-" + face + ".ttf";
        return Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file), file);
    }
}
