package org.signatory.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signatory.support.TestData.anonymous;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class AdminKeyTest {

    private static final String ONE = "one-key-of-the-environment";
    private static final String TWO = "two-key-of-the-environment$$";

    @Inject
    AdminKeyBootstrap first;

    @BeforeEach
    void start() {
        TestData.reset();
        QuarkusTransaction.requiringNew().run(() -> ApiKey.deleteAll());
    }

    @Test
    void environmentKeyIsReplacedByANewValue() {
        startWith(ONE);
        startWith(ONE);
        assertThat(status(ONE)).isEqualTo(200);
        startWith(TWO);
        assertThat(status(ONE)).isEqualTo(401);
        assertThat(status(TWO)).isEqualTo(200);
        assertThat(acts()).isEqualTo("api-key.created api-key.revoked api-key.created");
    }

    @Test
    void lineEndIsNotPartOfTheKey() {
        startWith(ONE + "\n");
        assertThat(status(ONE)).isEqualTo(200);
    }

    @Test
    void revokedEnvironmentKeyIsRestoredAtStart() {
        startWith(ONE);
        QuarkusTransaction.requiringNew().run(() -> ApiKey.update("revokedAt = ?1", Instant.now()));
        assertThat(status(ONE)).isEqualTo(401);
        startWith(ONE);
        assertThat(status(ONE)).isEqualTo(200);
    }

    @Test
    void printedKeyInTheEnvironmentEndsWithItsValue() {
        make(Role.ADMIN, ONE);
        startWith(ONE);
        startWith(TWO);
        assertThat(status(ONE)).isEqualTo(401);
    }

    @Test
    void keyOfAnotherRoleDoesNotBecomeAnAdminKey() {
        make(Role.EDITOR, ONE);
        assertThatThrownBy(() -> startWith(ONE))
                .hasMessageContaining("not an admin key")
                .hasMessageNotContaining(ONE);
        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fifteen-letters", "  fifteen-letters ", " ", "sixteen with blanks", "sixteen-l\u00e9tters-"})
    void invalidKeyIsRejectedWithoutBeingPrinted(String value) {
        assertThatThrownBy(() -> startWith(value))
                .hasMessageContaining("SIGNATORY_ADMIN_KEY must be 16")
                .hasMessageNotContaining("teen");
        assertThat(count()).isZero();
    }

    @Test
    void environmentKeyHasAtMost190Characters() {
        assertThatThrownBy(() -> startWith("x".repeat(191))).hasMessageContaining("16 to 190");
        startWith("x".repeat(190));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void onlyTheEmbeddedDatabaseGetsAGeneratedKey() {
        open(Optional.empty(), false);
        assertThat(count()).isZero();
        open(Optional.empty(), true);
        open(Optional.empty(), true);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void instancesStartingConcurrentlyCreateOneKey() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> starting = () -> {
                open(Optional.empty(), true);
                return true;
            };
            List<Future<Boolean>> starts =
                    threads.invokeAll(Stream.generate(() -> starting).limit(4).toList());
            assertThat(starts).extracting(Future::get).containsOnly(true);
        } finally {
            threads.shutdownNow();
        }
        assertThat(count()).isEqualTo(1);
    }

    private void startWith(String secret) {
        open(Optional.of(secret), false);
    }

    /** Runs without a request context, as at start. */
    private void open(Optional<String> secret, boolean own) {
        var context = Arc.container().requestContext();
        boolean ours = !context.isActive();
        if (ours) {
            context.activate();
        }
        try {
            first.see(secret, own);
        } finally {
            if (ours) {
                context.terminate();
            }
        }
    }

    private static void make(Role role, String secret) {
        QuarkusTransaction.requiringNew()
                .run(() -> ApiKey.of("Made", role, null, null, new Secret(secret), Instant.now())
                        .persist());
    }

    private static long count() {
        return QuarkusTransaction.requiringNew().call(() -> ApiKey.count());
    }

    private static String acts() {
        String acts = "select string_agg(type, ' ' order by at, id) from history where type like 'api-key.%'";
        return QuarkusTransaction.requiringNew().call(() ->
                (String) ApiKey.getEntityManager().createNativeQuery(acts).getSingleResult());
    }

    private static int status(String secret) {
        return anonymous()
                .header("Authorization", "Bearer " + secret)
                .get("/v1/me")
                .statusCode();
    }
}
