package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that every list accepts the cursors it returned and no other text. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class CursorsTest {

    private static final List<String> KEYS = List.of(
            "+1000000000-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z",
            "+999999999-12-31",
            "-999999999-01-01",
            "\u0000",
            "a\u0000b",
            "9".repeat(40),
            "2147483647",
            "");

    /** Required parameters of lists. */
    private static final Map<String, Map<String, String>> REQUIRED =
            Map.of("listMembersByExpression", Map.of("q", "party:D"));

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private TestData.Places places;

    @BeforeEach
    void start() {
        TestData.reset();
        places = TestData.places();
        TestData.openLetter("senate", "2021-02-01");
        TestData.organization("Another organization");
    }

    private static Stream<ContractedOperation> lists() {
        return ContractedOperation.all().stream()
                .filter(operation -> operation.queryParameters().contains("cursor"));
    }

    private Response get(ContractedOperation list, Role role, String cursor) {
        var request = as(role).queryParam("limit", 1).queryParams(REQUIRED.getOrDefault(list.id(), Map.of()));
        return (cursor == null ? request : request.queryParam("cursor", cursor)).get(places.fill(list.path()));
    }

    private String next(ContractedOperation list, Role role) {
        Response page = get(list, role, null);
        return page.statusCode() == 200 ? page.path("next") : null;
    }

    @Test
    void everyListRejectsForgedCursors() {
        SoftAssertions soft = new SoftAssertions();
        int refused = 0;
        for (ContractedOperation list : lists().toList()) {
            String own = next(list, Role.ADMIN);
            for (String cursor : forged(own)) {
                Response response = get(list, Role.ADMIN, cursor);
                if (response.statusCode() == 404) {
                    continue;
                }
                soft.assertThat(response.statusCode())
                        .as("%s %s seed %d", list, cursor, seed)
                        .isEqualTo(400);
                refused++;
            }
        }
        soft.assertAll();
        assertThat(refused).isGreaterThan(400);
    }

    @Test
    @DisplayName("A cursor is valid only for the list, the order and the role it was returned for")
    void cursorOfAnotherListOrderOrRoleIsRejected() {
        SoftAssertions soft = new SoftAssertions();
        Set<String> accepted = new HashSet<>();
        String other = next(
                lists().filter(each -> each.id().equals("listLetters"))
                        .findFirst()
                        .orElseThrow(),
                Role.EDITOR);
        for (ContractedOperation list : lists().toList()) {
            String own = next(list, Role.ADMIN);
            if (own != null) {
                soft.assertThat(get(list, Role.ADMIN, own).statusCode())
                        .as("%s", list)
                        .isEqualTo(200);
                accepted.add(list.id());
                refused(soft, list, Role.EDITOR, own);
            }
            if (!list.id().equals("listLetters")) {
                refused(soft, list, Role.EDITOR, other);
            }
        }
        soft.assertAll();
        assertThat(accepted)
                .hasSizeGreaterThan(6)
                .contains("listLetters", "listMembers", "listSignOns", "listLetterHistory");
    }

    private void refused(SoftAssertions soft, ContractedOperation list, Role role, String cursor) {
        Response response = get(list, role, cursor);
        if (response.statusCode() != 403 && response.statusCode() != 404) {
            soft.assertThat(response.statusCode()).as("%s as %s", list, role).isEqualTo(400);
            soft.assertThat(response.<String>path("code"))
                    .as("%s as %s", list, role)
                    .isEqualTo("invalid-cursor");
        }
    }

    private List<String> forged(String own) {
        List<String> cursors = new ArrayList<>(List.of("x", "====", "\u00e4", "A".repeat(2000)));
        for (String key : KEYS) {
            String id = places.values().get("letterId");
            cursors.add(encoded("UPDATED_DESCENDING\u001f" + key + "\u001f" + id));
            cursors.add(encoded("members\u001f" + key + "\u001f" + key));
        }
        for (int i = 0; i < 8; i++) {
            byte[] bytes = new byte[1 + random.nextInt(80)];
            random.nextBytes(bytes);
            cursors.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        for (int i = 0; own != null && i < 12; i++) {
            byte[] bytes = Base64.getUrlDecoder().decode(own);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            cursors.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            cursors.add(own.substring(0, 1 + random.nextInt(own.length() - 1)));
            cursors.add(own + "A".repeat(1 + random.nextInt(5)));
        }
        return cursors;
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
