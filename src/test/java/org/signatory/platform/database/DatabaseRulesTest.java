package org.signatory.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signatory.support.TestData.endorse;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.organization;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that the database rejects what the rules forbid. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class DatabaseRulesTest {

    private static final String COPY = "insert into sign_on select (jsonb_populate_record(s, jsonb_build_object('id',"
            + " gen_random_uuid()) || '%s'::jsonb)).* from sign_on s where bioguide_id = 'Q000023'";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void start() {
        TestData.reset();
        String id = openLetter("house", "2021-02-01");
        lead(id, "2021-02-01", "S001145").statusCode(200);
        sign(id, "Q000023", "2021-02-03").statusCode(201);
        withdraw(id, "Q000023", "2021-02-05").statusCode(200);
        sign(id, "Q000023", "2021-02-06").statusCode(201);
        endorse(id, organization("ACLU"), "2021-02-05").statusCode(201);
        move(id, "sent", "2021-02-11").statusCode(201);
        letter("{\"title\": \"A draft\", \"chamber\": \"house\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update sign_on set withdrawn_on = null, withdrawal_reason = null where withdrawn_on is not null",
                "update sign_on set bioguide_id = 'S001145' where withdrawn_on is null and role = 'COSIGNER'",
                "update sign_on set withdrawn_on = signed_on - 1 where withdrawn_on is not null",
                "update sign_on set signed_on = '2021-02-12' where withdrawn_on is null",
                "update sign_on set chamber = 'SENATE'",
                "update sign_on set withdrawn_on = '2021-02-12', withdrawal_reason = 'x' where withdrawn_on is null",
                "update sign_on set bioguide_id = 'X000000' where withdrawn_on is null",
                "update sign_on set text_number = 9",
                "update sign_on set position = null where role = 'LEAD'",
                "update sign_on set position = 2 where role = 'LEAD'",
                "update sign_on set role = 'COSIGNER', position = null where role = 'LEAD'",
                "update lead_term set lead_until = lead_from",
                "update lead_term set lead_until = lead_from + 1",
                "update lead_term set position = 2",
                "delete from lead_term",
                "insert into lead_term select gen_random_uuid(), sign_on_id, 2, lead_from - 1, lead_from + 1 from lead_term",
                "update letter set sent_on = null where status = 'SENT'",
                "update letter set sent_on = '2021-01-01' where status = 'SENT'",
                "update letter set status = 'OPEN' where status = 'DRAFT'",
                "update letter set circulated_at = now() where status = 'DRAFT'",
                "update letter set retracted_on = '2021-02-10', retraction_reason = 'x' where status = 'SENT'",
                "update letter set claims = '{}'",
                "update endorsement set withdrawn_on = endorsed_on - 1, withdrawal_reason = 'x'",
                "update sign_on set signed_on = '2021-02-04' where withdrawn_on is null and role = 'COSIGNER'",
                "update sign_on set withdrawn_on = '2021-02-07' where withdrawn_on is not null",
                "insert into endorsement select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'withdrawn_on', '2021-02-06', 'withdrawal_reason', 'x'))).* from endorsement e",
                "update service set end_date = start_date",
                "update history set actor = 'another actor'",
                "delete from history",
                "truncate status_transition",
                "delete from letter where status = 'SENT'",
                "delete from member where bioguide_id = 'Q000023'",
                "insert into service select gen_random_uuid(), bioguide_id, 'SENATE', 'IL', null, 2, term_start,"
                        + " start_date, end_date, end_basis, party, caucus, recorded_at, as_of, null"
                        + " from service where bioguide_id = 'Q000023'",
            })
    void databaseRejects(String sql) {
        assertThatThrownBy(() -> run(sql)).isInstanceOf(SQLException.class);
    }

    @Test
    void memberHasOneActiveAndManyWithdrawnSignOnsPerLetter() {
        assertThatThrownBy(() -> run(COPY.formatted("{}") + " and s.withdrawn_on is null"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("sign_on_letter_id_bioguide_id_daterange_excl");
        String earlier = COPY.formatted("{\"signed_on\": \"2021-02-01\", \"withdrawn_on\": \"2021-02-03\"}");
        assertThatCode(() -> assertThat(run(earlier + " and s.withdrawn_on is not null"))
                        .isEqualTo(1))
                .doesNotThrowAnyException();
    }

    private int run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int rows = statement.executeUpdate(sql);
            connection.commit();
            return rows;
        }
    }
}
