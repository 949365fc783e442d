package org.signatory.operations.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditEntryRecorded;

/** Counts the audit entries of this instance after their commit. */
@ApplicationScoped
@RequiredArgsConstructor
class AuditMetrics {

    private final MeterRegistry meters;

    /** Registers counters with zero, because a rate needs an initial value. */
    void begin(@Observes StartupEvent event) {
        List.of("lead.signed", "cosigner.signed", "cosigner.withdrawn", "webhook.disabled")
                .forEach(this::counter);
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuditEntryRecorded recorded) {
        counter(recorded.type()).increment();
    }

    private Counter counter(String type) {
        return Counter.builder("signatory.audit.entries")
                .description("Audit entries that this instance recorded, including sign-ons.")
                .tag("type", type)
                .register(meters);
    }
}
