package org.signatory.delivery.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.CountedStatements;
import org.signatory.support.RealPostgres;
import org.signatory.support.StreamClient;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SharedStreamsTest {

    private static final String SIGNED = "cosigner.signed";

    @TestHTTPResource("/v1/events/stream?after=latest&type=cosigner.signed")
    URI stream;

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @Test
    @DisplayName("With 100 streams open, an event is read once per audience")
    void eventIsReadOncePerAudience() throws Exception {
        String letter = openLetter("house", "2021-02-01");
        List<StreamClient> clients = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            clients.add(StreamClient.open(stream));
        }
        for (int i = 0; i < 40; i++) {
            clients.add(StreamClient.open(stream, "Authorization", "Bearer secret-of-the-editor"));
        }
        sign(letter, "Q000023", "2021-02-03").statusCode(201);
        for (StreamClient client : clients) {
            assertThat(client.next(1)).containsExactly(SIGNED);
        }
        CountedStatements.record();
        sign(letter, "S001145", "2021-02-03").statusCode(201);
        for (StreamClient client : clients) {
            assertThat(client.next(1)).containsExactly(SIGNED);
        }
        List<String> reads = CountedStatements.recorded().stream()
                .filter(sql -> sql.contains("from event ") || sql.contains("from api_key "))
                .toList();
        // Two audiences, each with its newest position and its events; the keys of the second; and what webhooks and
        // the
        // request of the sign-on itself look up.
        assertThat(reads).hasSizeBetween(4, 20);
        clients.forEach(StreamClient::close);
    }

    @Test
    void streamFarBehindGetsEveryEventOnce() throws Exception {
        StreamClient ahead = StreamClient.open(stream);
        String letter = openLetter("house", "2021-02-01");
        sign(letter, "Q000023", "2021-02-03").statusCode(201);
        ahead.next(1);
        URI all = URI.create(stream.toString().replace("after=latest&type=cosigner.signed", "after=0"));
        StreamClient behind = StreamClient.open(all);
        assertThat(behind.next(2)).containsExactly("letter.opened", SIGNED);
        sign(letter, "S001145", "2021-02-03").statusCode(201);
        assertThat(behind.next(1)).containsExactly(SIGNED);
        assertThat(ahead.next(1)).containsExactly(SIGNED);
        assertThat(behind.rest()).isEmpty();
        ahead.close();
        behind.close();
    }
}
