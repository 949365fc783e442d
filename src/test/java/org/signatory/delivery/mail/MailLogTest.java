package org.signatory.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.anonymous;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;
import org.signatory.support.WrittenLog;

/** Tests that without a mail server the log has subjects and masked recipients of emails. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class MailLogTest {

    private final WrittenLog written = new WrittenLog();

    @BeforeEach
    void start() {
        TestData.reset();
        written.start();
    }

    @AfterEach
    void stop() {
        written.stop();
    }

    @Test
    void logHasNoAddressesOrLinks() {
        Inbox.ask(anonymous(), "office@example.org", "\"kinds\": [\"digest\"]").statusCode(202);
        Inbox.runMailJobs();
        assertThat(written.lines())
                .anyMatch(line -> line.contains("to o…@example.org: Confirm your subscription"))
                .noneMatch(line -> line.contains("office@") || line.contains("token") || line.contains("sig_"));
        written.clear();
        Inbox.runMailJobs();
        assertThat(written.lines()).isEmpty();
    }
}
