package org.signatory.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the clients' records with the product's data, and the product's data with itself. */
record FaultOracle(
        ChaosEnvironment stage,
        RetryingClient reader,
        AcknowledgedWrites remembered,
        Map<Fault, Integer> done,
        int wrongClocks,
        Evidence evidence,
        AcknowledgedWrites.Verdict verdict) {

    static FaultOracle of(
            ChaosEnvironment stage,
            RetryingClient reader,
            AcknowledgedWrites remembered,
            Map<Fault, Integer> done,
            int wrongClocks)
            throws InterruptedException {
        Evidence evidence = Evidence.read(reader);
        return new FaultOracle(
                stage, reader, remembered, done, wrongClocks, evidence, remembered.against(evidence.bySubject()));
    }

    /** Returns the figures, including those of failed checks. */
    FaultOracle print(long seed, long seconds) {
        Map<String, Integer> told = new LinkedHashMap<>();
        done.forEach((fault, times) -> told.put(fault.told, times));
        int kills = done.entrySet().stream()
                .filter(each -> each.getKey().kill)
                .mapToInt(Map.Entry::getValue)
                .sum();
        System.out.printf(
                "Faults with seed %d: %d kills %s, %d starts with a wrong clock; %d writes acknowledged (%d changes), %d responses"
                        + " lost, %d changes without a response (%d took effect); lost %d, duplicated %d; %d events; %d s%n",
                seed,
                kills,
                told,
                wrongClocks,
                remembered.acknowledged.get(),
                verdict.acts(),
                remembered.unanswered.get(),
                verdict.uncertain(),
                verdict.uncertainDone(),
                verdict.lost(),
                verdict.doubled(),
                evidence.events.size(),
                seconds);
        return this;
    }

    void require(List<String> letters, Follower follower) throws InterruptedException {
        assertThat(verdict.complaints()).isEmpty();
        assertThat(remembered.surprises).isEmpty();
        assertThat(follower.toTheEnd()).isEqualTo(evidence.ids());
        for (String letter : letters) {
            assertThat(evidence.disagreements(letter)).isEmpty();
        }
        assertThat(Evidence.publicActions(reader)).isEqualTo(evidence.forThePublic(letters));
        assertThat(Tables.contradictions(stage)).isEmpty();
    }
}
