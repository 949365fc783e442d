package org.signatory.outreach;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads an outreach sheet that is the whole body. */
@Provider
@Consumes({OutreachFileReader.CSV, OutreachFileReader.XLSX})
public class OutreachFileReader implements MessageBodyReader<OutreachImportDraft> {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == OutreachImportDraft.class;
    }

    @Override
    public OutreachImportDraft readFrom(
            Class<OutreachImportDraft> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return new OutreachImportDraft(body.readAllBytes(), false, null);
    }
}
