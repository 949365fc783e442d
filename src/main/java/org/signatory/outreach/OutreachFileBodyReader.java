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
import org.signatory.platform.http.MediaTypes;

/** Reads an outreach sheet that is the whole body. */
@Provider
@Consumes({MediaTypes.CSV, MediaTypes.XLSX})
public class OutreachFileBodyReader implements MessageBodyReader<OutreachImportInput> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == OutreachImportInput.class;
    }

    @Override
    public OutreachImportInput readFrom(
            Class<OutreachImportInput> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return new OutreachImportInput(body.readAllBytes(), false, null);
    }
}
