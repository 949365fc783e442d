package org.signatory;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.RunningProduct;

/** Tests that pages of other sites read the API only from an allowed origin. */
class CorsIT {

    private static final String ORIGIN = "https://www.aclu.org";

    @TempDir
    Path folder;

    @Test
    void onlyAllowedOriginsMayRead() throws Exception {
        try (RunningProduct closed = RunningProduct.startPrepared(folder, Map.of())) {
            closed.admin()
                    .header("Origin", ORIGIN)
                    .get("/v1/letters")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", nullValue());
            closed.stop();
        }
        try (RunningProduct open = RunningProduct.start(
                folder, Map.of("SIGNATORY_CORS_ORIGINS", "https://letters.example.org," + ORIGIN))) {
            open.admin()
                    .header("Origin", ORIGIN)
                    .get("/v1/letters")
                    .then()
                    .header("Access-Control-Allow-Origin", is(ORIGIN))
                    .header("Access-Control-Expose-Headers", containsString("ETag"))
                    .header("Access-Control-Allow-Credentials", not("true"));
            open.admin()
                    .header("Origin", "https://example.org")
                    .get("/v1/letters")
                    .then()
                    .statusCode(403)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }
}
