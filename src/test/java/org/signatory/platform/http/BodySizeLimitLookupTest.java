package org.signatory.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;

/** Tests the size limit of each operation and page. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class BodySizeLimitLookupTest {

    private static final String LETTER = "/letters/01894f2a-7c1d-7e55-8a3b-3f4c1d2e5a6b";

    @Inject
    BodySizeLimitLookup limits;

    @Test
    void operationAndItsPageHaveTheSameLimit() {
        assertThat(limits.of("/v1/roster/imports")).isEqualTo(16 << 20).isEqualTo(limits.of("/admin/roster-import"));
        assertThat(limits.of("/v1" + LETTER + "/cosigner-imports"))
                .isEqualTo(12 << 20)
                .isEqualTo(limits.of(LETTER + "/import"));
        assertThat(limits.of("/v1/letters/imports")).isEqualTo(12 << 20).isEqualTo(limits.of("/letters/import"));
        assertThat(limits.of("/v1" + LETTER + "/outreach/imports"))
                .isEqualTo(12 << 20)
                .isEqualTo(limits.of(LETTER + "/outreach/imports"));
        assertThat(limits.of("/v1" + LETTER + "/endorser-imports"))
                .isEqualTo(12 << 20)
                .isEqualTo(limits.of(LETTER + "/endorser-import"));
    }

    @Test
    void contractStatesTheLimits() throws IOException {
        assertThat(Files.readString(Path.of("openapi.yaml")))
                .contains("bodies up to 2 MiB (imported files 12 MiB, roster files 16 MiB)");
    }

    @Test
    void defaultLimitApplies() {
        assertThat(limits.of("/v1/letters")).isEqualTo(2 << 20);
        assertThat(limits.of("/v1/letters/imports/anything")).isEqualTo(2 << 20);
        assertThat(limits.of("/nowhere/import")).isEqualTo(2 << 20);
        assertThat(limits.of("/v1/backup")).isEqualTo(Long.MAX_VALUE);
    }
}
