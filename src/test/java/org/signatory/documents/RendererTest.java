package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Tests the renderer with pages that our template never creates. */
class RendererTest {

    private static final int A_MOMENT = 300;

    @Test
    void rendererLoadsNoExternalContent() throws Exception {
        Path secret = Files.createTempFile("secret", ".txt");
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Files.writeString(secret, "xylograph");
            String address = "http://localhost:" + server.getLocalPort();
            byte[] pdf = PdfRenderer.of("""
                    <!DOCTYPE html SYSTEM "%1$s/a.dtd">
                    <html lang="en"><head><title>t</title>
                    <link rel="stylesheet" href="%1$s/a.css"/>
                    <style>@import url(%1$s/b.css); @font-face { font-family: f; src: url(%1$s/f.ttf); }
                    body { background: url(%1$s/b.png); font-family: f, "Liberation Serif"; }</style></head>
                    <body><p>Here.</p><img src="%1$s/c.png"/><img src="%2$s"/><object data="%1$s/d.pdf"></object>
                    <iframe src="%2$s"></iframe></body></html>""".formatted(address, secret.toUri()));
            assertNoConnection(server);
            try (PDDocument read = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(read))
                        .contains("Here.")
                        .doesNotContain("xylograph");
            }
        } finally {
            Files.delete(secret);
        }
    }

    private static void assertNoConnection(ServerSocket server) throws IOException {
        server.setSoTimeout(A_MOMENT);
        try {
            server.accept().close();
        } catch (SocketTimeoutException e) {
            return;
        }
        throw new AssertionError("The renderer asked another server.");
    }
}
