package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signatory.security.Role;
import org.signatory.support.TestData;

/** Creates more of everything that the lists of the contract return. */
final class Growth {

    private static final String GROWN = "grown-by-a-test";

    private final String letter;
    private final String organization;
    private final String group;
    private final String webhook;
    private final String rosterImport = UUID.randomUUID().toString();
    private final List<String> house;

    Growth(TestData.Places places) {
        letter = places.values().get("letterId");
        organization = places.values().get("organizationId");
        group = made("/v1/groups", Map.of("name", "A group", "kind", "list"));
        webhook = made("/v1/webhooks", Map.of("url", "http://127.0.0.1:9/"));
        house = TestData.editor()
                .get("/v1/members?servingOn=2021-02-03&chamber=house&limit=200")
                .jsonPath()
                .getList("items.bioguideId");
        copyRosterImport(rosterImport);
    }

    /** Returns the path parameters of these lists. */
    TestData.Places places(TestData.Places places) {
        return places.with("groupId", group).with("webhookId", webhook).with("importId", rosterImport);
    }

    /** Returns query parameters for lists whose size follows the roster or a parameter. */
    static String query(String operation, int size) {
        return switch (operation) {
            case "listMembers", "listSuggestedMembers", "listCrossPartySigners" -> "?limit=" + size;
            case "listMembersByExpression" -> "?q=chamber:house&limit=" + size;
            case "listEvents", "listLetterHistory" -> "?limit=500";
            case "listAllOutreach" -> "?assignee=Desk&limit=500";
            default -> "";
        };
    }

    void grow(int from, int to) {
        house.subList(3 * from, 3 * to).forEach(member -> TestData.sign(letter, member, "2021-02-03"));
        for (int i = from; i < to; i++) {
            growLetter(i);
            growOthers(i);
            growByStatements(i);
        }
        List<String> leads = new ArrayList<>(List.of("S001145"));
        leads.addAll(house.subList(150, 150 + to));
        TestData.lead(letter, "2021-02-02", leads.toArray(String[]::new)).statusCode(200);
        ok(
                Map.of("bioguideIds", house.subList(50 + 3 * from, 50 + 3 * to), "state", "asked", "assignee", "Desk"),
                "/v1/letters/" + letter + "/outreach");
        ok(Map.of("bioguideIds", house.subList(3 * from, 3 * to)), "/v1/groups/" + group + "/members");
        // Last, since other changes of this letter without balance let the queue sign.
        for (int i = from; i < to; i++) {
            execute("""
                    insert into queued_sign_on values (gen_random_uuid(), '%s', '%s', '{"signedOn": "2021-02-03"}',
                        'Democrat', 'A test', now())""".formatted(letter, house.get(100 + i)));
        }
    }

    private void growLetter(int i) {
        String path = "/v1/letters/" + letter;
        TestData.endorse(letter, TestData.organization("Organization " + i), "2021-02-05")
                .statusCode(201);
        TestData.statement(letter, organization, "Statement " + i);
        ok(
                Map.of("letterId", letter, "organizationId", TestData.organization("Invited " + i)),
                "/v1/endorsement-requests");
        ok(
                Map.of("deadline", Map.of("at", "2021-02-11T%02d:00:00Z".formatted(i), "confirmed", true)),
                path + "/deadline-extensions");
        ok(Map.of("body", "Text " + i, "material", false), path + "/versions");
        TestData.move(letter, "closed", "2021-02-06").statusCode(201);
        TestData.move(letter, "open", "2021-02-06").statusCode(201);
    }

    private void growOthers(int i) {
        String other = TestData.openLetter("house", "2021-02-01");
        TestData.lead(other, "2021-02-02", "S001145").statusCode(200);
        TestData.sign(other, "Q000023", "2021-02-03").statusCode(201);
        house.subList(2 * i, 2 * i + 3).forEach(member -> TestData.sign(other, member, "2021-02-03"));
        TestData.endorse(other, organization, "2021-02-05").statusCode(201);
        ok(Map.of("name", "Group " + i, "kind", "list"), "/v1/groups");
        ok(Map.of("name", "Key " + i, "role", "viewer"), "/v1/api-keys");
        ok(Map.of("name", "Feed " + i), "/v1/feed-tokens");
        ok(Map.of("written", "Writing number " + "x".repeat(i + 1), "bioguideId", "S001145"), "/v1/name-aliases");
        ok(Map.of("url", "http://127.0.0.1:9/" + i), "/v1/webhooks");
    }

    /** Inserts rows that no single request creates. */
    private void growByStatements(int i) {
        String imported = UUID.randomUUID().toString();
        execute(
                """
                insert into document_template values ('template-%d', 'x', 1, '{title}', 'A test', 0, now(), now())""".formatted(i),
                """
                insert into committee values ('HS%c%c', null, 'HOUSE', 'Committee %d', null, '2021-01-03', null, now(), now())""".formatted('A' + i, 'A' + i, i),
                """
                insert into signer_import values ('%s', '%s', 'text', null, 'digest', 'The text', '2021-02-03', 'A test',
                    now() + interval '%d minutes')""".formatted(imported, letter, i),
                """
                insert into signer_import_record (id, import_id, number, line, written, outcome, notes)
                select gen_random_uuid(), '%s', n, n, 'A name', 'SAVED_AS_TEXT', '{}' from generate_series(1, 3) n""".formatted(imported),
                """
                insert into endorser_import (id, letter_id, digest, text, records, actor, recorded_at)
                values (gen_random_uuid(), '%s', 'digest', 'The text', '[]', 'A test', now() + interval '%d minutes')""".formatted(letter, i),
                """
                insert into webhook_attempt values (gen_random_uuid(), '%s', gen_random_uuid(), 'letter.opened', 'EVENT',
                    now(), 1, 200, null, null, true)""".formatted(webhook),
                """
                with person as (insert into subscriber values (gen_random_uuid(), '%1$d@example.org', '%1$d@example.org',
                    now()) returning id)
                insert into subscription (id, subscriber_id, digest, deadline, requested_at, confirm_by, confirmed_at, version)
                select gen_random_uuid(), id, true, false, now(), now() + interval '1 day', now(), 0 from person""".formatted(i),
                """
                insert into roster_change values (gen_random_uuid(), '%s', %d, 'S001145', 'CHANGED', 'A test', null, now())""".formatted(rosterImport, i));
        copyRosterImport(UUID.randomUUID().toString());
    }

    private static void copyRosterImport(String id) {
        execute("insert into roster_import select '" + id + "', format, coverage, source, '" + GROWN
                + "', as_of, complete_since, actor, now(), report from roster_import order by recorded_at limit 1");
    }

    /** Deletes what the reset of a test leaves: the roster's own import. */
    static void undo() {
        execute(
                "set local session_replication_role = replica",
                "delete from roster_change c using roster_import i where c.import_id = i.id and i.digest = '" + GROWN
                        + "'",
                "delete from roster_import where digest = '" + GROWN + "'");
    }

    private static void execute(String... statements) {
        QuarkusTransaction.requiringNew()
                .run(() -> List.of(statements)
                        .forEach(sql -> Panache.getEntityManager()
                                .createNativeQuery(sql)
                                .executeUpdate()));
    }

    private static String made(String path, Map<String, ?> body) {
        return TestData.as(Role.ADMIN)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void ok(Map<String, ?> body, String path) {
        assertThat(TestData.as(Role.ADMIN).body(body).post(path).statusCode())
                .as(path)
                .isBetween(200, 299);
    }
}
