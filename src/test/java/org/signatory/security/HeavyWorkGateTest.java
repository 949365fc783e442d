package org.signatory.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Tests the limits on heavy work: two run, two wait, and one caller has at most two. */
class HeavyWorkGateTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(1);

    private static HeavyWorkGate gate(Duration maxWait) {
        HeavyWorkSettings settings = new HeavyWorkSettings() {
            @Override
            public int concurrent() {
                return 2;
            }

            @Override
            public int queue() {
                return 2;
            }

            @Override
            public int perCaller() {
                return 2;
            }

            @Override
            public Duration maxWait() {
                return maxWait;
            }

            @Override
            public Duration time() {
                return LONG;
            }
        };
        return new HeavyWorkGate(settings, null, null);
    }

    private static void assertRejected(HeavyWorkGate gate, String caller, ErrorCode code) {
        assertThatThrownBy(() -> gate.enter(caller)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.toResponse().getHeaderString("Retry-After")).isEqualTo("5");
        });
    }

    private static CompletableFuture<HeavyWorkGate.Ticket> waiting(HeavyWorkGate gate, String caller, int total) {
        CompletableFuture<HeavyWorkGate.Ticket> waiting = CompletableFuture.supplyAsync(() -> gate.enter(caller));
        while (gate.size() < total) {
            Thread.onSpinWait();
        }
        return waiting;
    }

    @Test
    void callerRunsOneRequestAtATime() throws Exception {
        HeavyWorkGate gate = gate(LONG);
        HeavyWorkGate.Ticket first = gate.enter("partner");
        CompletableFuture<HeavyWorkGate.Ticket> second = waiting(gate, "partner", 2);
        assertRejected(gate, "partner", ErrorCode.TOO_MANY_CONCURRENT_REQUESTS);

        HeavyWorkGate.Ticket staff = gate.enter("staff");

        assertThat(second).isNotDone();
        gate.leave(staff);
        assertThat(second).isNotDone();
        gate.leave(first);
        gate.leave(second.get(1, TimeUnit.MINUTES));
        assertThat(gate.size()).isZero();
    }

    @Test
    void keysOfAnOrganizationCountAsOneCaller() {
        UUID organization = UUID.randomUUID();
        assertThat(Caller.group(key(organization))).isEqualTo(Caller.group(key(organization)));
        assertThat(Caller.group(key(organization))).isNotEqualTo(Caller.group(key(UUID.randomUUID())));
        assertThat(Caller.group(key(null))).isNotEqualTo(Caller.group(key(null)));
    }

    private static ApiKey key(UUID organizationId) {
        ApiKey key = new ApiKey();
        key.id = UUID.randomUUID();
        key.organizationId = organizationId;
        return key;
    }

    @Test
    void requestThatWaitsTooLongIsRejectedAndForgotten() {
        HeavyWorkGate gate = gate(SHORT);
        gate.enter("one");
        gate.enter("two");
        assertRejected(gate, "three", ErrorCode.SERVER_BUSY);
        assertThat(gate.size()).isEqualTo(2);
    }

    @Test
    void fullQueueRejectsImmediately() throws Exception {
        HeavyWorkGate gate = gate(LONG);
        HeavyWorkGate.Ticket one = gate.enter("one");
        HeavyWorkGate.Ticket two = gate.enter("two");
        CompletableFuture<HeavyWorkGate.Ticket> three = waiting(gate, "three", 3);
        CompletableFuture<HeavyWorkGate.Ticket> four = waiting(gate, "four", 4);
        assertRejected(gate, "five", ErrorCode.SERVER_BUSY);

        gate.leave(one);
        gate.leave(three.get(1, TimeUnit.MINUTES));
        gate.leave(four.get(1, TimeUnit.MINUTES));
        gate.leave(two);
        assertThat(gate.size()).isZero();
    }
}
