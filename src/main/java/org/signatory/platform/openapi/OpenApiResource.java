package org.signatory.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.signatory.platform.http.PublicUrl;

/**
 * Serves the contract from the committed {@code openapi.yaml}, which a test compares with the code. Loading the
 * generated document of 1.5 MB cost each start more time than the database.
 */
@Path("/openapi{extension: (\\.yaml|\\.yml|\\.json)?}")
@PermitAll
@Singleton
public class OpenApiResource {

    private static final String YAML = "application/yaml";
    private static final String FILE = "/META-INF/openapi.yaml";

    /** Start of the line with the server's URL, which has no path in the file. */
    private static final String SERVER = "\nservers: [{url: ";

    /** Created on first use, since parsing the document takes a second. */
    private volatile byte[] json;

    @GET
    @Produces({YAML, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public Response getContract(
            @PathParam("extension") String extension, @QueryParam("format") String format, @Context HttpHeaders headers)
            throws IOException {
        Response.ResponseBuilder contract = isJson(extension, format, headers)
                ? Response.ok(json(), MediaType.APPLICATION_JSON)
                : Response.ok(yaml(), YAML + ";charset=UTF-8");
        return contract.header(HttpHeaders.VARY, "Accept")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private byte[] json() throws IOException {
        if (json == null) {
            json = new ObjectMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml()));
        }
        return json;
    }

    private static byte[] yaml() throws IOException {
        try (InputStream file = OpenApiResource.class.getResourceAsStream(FILE)) {
            byte[] document = file.readAllBytes();
            return PublicUrl.root().isEmpty() ? document : underRoot(document);
        }
    }

    private static byte[] underRoot(byte[] document) {
        return new String(document, StandardCharsets.UTF_8)
                .replace(SERVER + "/,", SERVER + PublicUrl.root() + ",")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isJson(String extension, String format, HttpHeaders headers) {
        if (!extension.isEmpty()) {
            return extension.equals(".json");
        }
        if (format != null) {
            return format.equalsIgnoreCase("json");
        }
        return headers.getAcceptableMediaTypes().get(0).equals(MediaType.APPLICATION_JSON_TYPE);
    }
}
