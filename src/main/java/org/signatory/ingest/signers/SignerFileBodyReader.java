package org.signatory.ingest.signers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.signatory.platform.http.MediaTypes;

/** Reads a file that is the whole body, for {@code curl --data-binary @list.xlsx}; see {@link SignerImportParameters}. */
@Provider
@Consumes({
    MediaTypes.CSV,
    SignerFileBodyReader.TSV,
    MediaType.TEXT_PLAIN,
    MediaTypes.XLSX,
    SignerFileBodyReader.PDF,
    SignerFileBodyReader.DOCX,
    MediaType.TEXT_HTML,
    SignerFileBodyReader.RTF,
    SignerFileBodyReader.EML,
    MediaType.APPLICATION_OCTET_STREAM
})
public class SignerFileBodyReader implements MessageBodyReader<SignerImportInput> {

    static final String TSV = "text/tab-separated-values";
    static final String PDF = "application/pdf";
    static final String RTF = "application/rtf";
    static final String EML = "message/rfc822";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == SignerImportInput.class;
    }

    @Override
    public SignerImportInput readFrom(
            Class<SignerImportInput> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        // A table may have no file name that shows its format.
        boolean table = media.getSubtype().equals("csv") || media.getSubtype().equals("tab-separated-values");
        String name = table ? "list.csv" : null;
        return new SignerImportInput(
                null, body.readAllBytes(), name, false, null, null, null, null, null, null, false, null);
    }
}
