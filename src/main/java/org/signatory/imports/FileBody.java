package org.signatory.imports;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.signatory.common.Dates;
import org.signatory.common.Problem;
import org.signatory.letters.Source;
import org.signatory.signons.SignOnDraft;

/** Takes a file as the whole body, so that {@code curl --data-binary @list.xlsx} does; the rest stands in the query. */
@Provider
@Consumes({
    FileBody.CSV,
    FileBody.TSV,
    MediaType.TEXT_PLAIN,
    FileBody.XLSX,
    FileBody.PDF,
    FileBody.DOCX,
    MediaType.APPLICATION_OCTET_STREAM
})
public class FileBody implements MessageBodyReader<SignerImportDraft> {

    static final String CSV = "text/csv";
    static final String TSV = "text/tab-separated-values";
    static final String PDF = "application/pdf";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    UriInfo uri;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == SignerImportDraft.class;
    }

    @Override
    public SignerImportDraft readFrom(
            Class<SignerImportDraft> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return new SignerImportDraft(
                null,
                body.readAllBytes(),
                fileName(media),
                read("dryRun", FileBody::yes, false),
                read("asOf", FileBody::day, null),
                text("party"),
                new SignOnDraft(
                        read("signedOn", FileBody::day, null),
                        null,
                        read("source", word -> choice(Source.class, word), null),
                        null,
                        null,
                        null,
                        false,
                        null,
                        null),
                null,
                read("doubts", word -> choice(Doubts.class, word), null),
                null);
    }

    /** A table says what it is by its media type, where it has no name. */
    private String fileName(MediaType media) {
        String name = text("fileName");
        boolean table = media.getSubtype().equals("csv") || media.getSubtype().equals("tab-separated-values");
        return name == null && table ? "list.csv" : name;
    }

    private String text(String name) {
        return uri.getQueryParameters().getFirst(name);
    }

    private <T> T read(String name, Function<String, T> reader, T otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problem.parameter(name, e.getMessage());
        }
    }

    private static LocalDate day(String text) {
        return Dates.day(text);
    }

    private static boolean yes(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("Write true or false.");
        }
        return text.equals("true");
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String word) {
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("There is no such value.");
    }
}
