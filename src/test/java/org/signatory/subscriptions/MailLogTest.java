package org.signatory.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.testing.World.anybody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.testing.RealPostgres;
import org.signatory.testing.World;

/** Without a mail server the log tells of mails: to whom, half hidden, and their subjects. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class MailLogTest {

    private static final Formatter LINES = new PatternFormatter("%s%e");

    private final List<String> written = new CopyOnWriteArrayList<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            written.add(LINES.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void start() {
        World.reset();
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void theLogHoldsNoAddressAndNoLink() {
        Inbox.ask(anybody(), "office@example.org", "\"kinds\": [\"digest\"]").statusCode(202);
        Inbox.goRound();
        assertThat(written)
                .anyMatch(line -> line.contains("mail to o…@example.org: Please confirm"))
                .noneMatch(line -> line.contains("office@") || line.contains("token") || line.contains("sig_"));
        written.clear();
        Inbox.goRound();
        assertThat(written).isEmpty();
    }
}
