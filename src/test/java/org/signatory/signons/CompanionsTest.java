package org.signatory.signons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.anonymous;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class CompanionsTest {

    private static final String SCHAKOWSKY = "S001145";

    @BeforeEach
    void start() {
        TestData.reset();
    }

    /** Inserts public letters sent day by day, which these Members signed. */
    private static void insert(int from, int to, String... members) {
        QuarkusTransaction.requiringNew().run(() -> {
            var em = Panache.getEntityManager();
            em.createNativeQuery("""
                            insert into letter (id, title, chamber, visibility, status, congress, version, created_at,
                                                updated_at, circulated_at, closed_at, sent_on, sent_at)
                            select cast('00000000-0000-7000-8000-' || lpad(n::text, 12, '0') as uuid), 'Letter ' || n,
                                   'HOUSE', 'PUBLIC', 'SENT', 116, 0, at, at, at, at, at::date, at
                            from generate_series(:from, :to) n,
                                 lateral (select timestamptz '2019-06-01T16:00:00Z' + n * interval '1 day' as at) day""")
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .executeUpdate();
            for (String member : members) {
                em.createNativeQuery("""
                                insert into sign_on (id, letter_id, bioguide_id, role, signed_on, source, certainty,
                                                     printed_name, sort_name, office, chamber, state, district, party,
                                                     serving_since, actor, version, recorded_at, updated_at)
                                select gen_random_uuid(), id, :member, 'COSIGNER', sent_on, 'IMPORT', 'CONFIRMED', :member,
                                       lower(:member), 'REPRESENTATIVE', 'HOUSE', 'IL', 9, 'Democrat', date '2019-01-03',
                                       'A test', 0, created_at, created_at
                                from letter where id between
                                cast('00000000-0000-7000-8000-' || lpad(cast(:from as text), 12, '0') as uuid) and
                                cast('00000000-0000-7000-8000-' || lpad(cast(:to as text), 12, '0') as uuid)""")
                        .setParameter("member", member)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .executeUpdate();
            }
        });
    }

    private static String page() {
        return anonymous().accept("text/html").get("/members/" + SCHAKOWSKY).asString();
    }

    @Test
    @DisplayName("The page of a Member compares the latest 300 letters only")
    void onlyTheLatestLettersAreCompared() {
        insert(1, 20, SCHAKOWSKY, "Q000023");
        assertThat(page()).contains("Mike Quigley");
        insert(21, 320, SCHAKOWSKY, "E000297");
        assertThat(page()).contains("Adriano Espaillat").doesNotContain("Mike Quigley");
    }
}
