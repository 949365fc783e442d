package org.signatory.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.common.providers.serialisers.MapAsFormUrlEncodedProvider;

/** Reads a submitted form. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FormFieldsBodyReader implements MessageBodyReader<FormFields> {

    private final MapAsFormUrlEncodedProvider fields = new MapAsFormUrlEncodedProvider();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == FormFields.class;
    }

    @Override
    @SuppressWarnings("unchecked")
    public FormFields readFrom(
            Class<FormFields> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return new FormFields(fields.readFrom(MultivaluedMap.class, generic, annotations, media, headers, body));
    }
}
