package org.signatory.operations.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.signatory.support.RunningProduct;

/** Changes one letter step by step: its title has the number of the step, and its Member signs and withdraws. */
final class ChangedLetter {

    private static final int MAX_PAUSE_MILLIS = 200;

    final String id;
    final String member;

    /** The last step that was acknowledged. */
    private volatile int acknowledged;

    ChangedLetter(String id, String member) {
        this.id = id;
        this.member = member;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** Makes this number of changes, each on one of the instances, with pauses in which responses can be reused. */
    void change(List<RunningProduct> instances, int changes) {
        Random random = new Random(member.hashCode());
        boolean signed = false;
        for (int step = 1; step <= changes; step++) {
            if (random.nextBoolean()) {
                signed = !signed;
                sign(instances.get(random.nextInt(instances.size())), signed);
            }
            int status = instances
                    .get(random.nextInt(instances.size()))
                    .admin()
                    .header("If-Match", "*")
                    .body(Map.of("title", "Step " + step + "."))
                    .patch("/v1/letters/" + id)
                    .statusCode();
            assertThat(status).isEqualTo(200);
            acknowledged = step;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(MAX_PAUSE_MILLIS)));
        }
    }

    private void sign(RunningProduct product, boolean signed) {
        String path = "/v1/letters/" + id + "/cosigners/" + member;
        int status = signed
                ? product.admin()
                        .body(Map.of("signedOn", "2021-02-02"))
                        .put(path)
                        .statusCode()
                : product.admin()
                        .header("If-Match", "*")
                        .body(Map.of("on", "2021-02-02", "reason", "The office asked."))
                        .post(path + "/withdrawal")
                        .statusCode();
        assertThat(status).as(signed ? "sign" : "withdraw").isBetween(200, 201);
    }
}
