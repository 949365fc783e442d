package org.signatory.ingest.endorsers;

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

/** Reads a list of endorsers that is the whole body. */
@Provider
@Consumes({MediaTypes.CSV, MediaType.TEXT_PLAIN, MediaTypes.XLSX})
public class EndorserFileBodyReader implements MessageBodyReader<EndorserImportInput> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == EndorserImportInput.class;
    }

    @Override
    public EndorserImportInput readFrom(
            Class<EndorserImportInput> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return new EndorserImportInput(null, body.readAllBytes(), null, false, null, null, null, null);
    }
}
