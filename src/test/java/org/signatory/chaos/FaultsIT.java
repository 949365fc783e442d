package org.signatory.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills, pauses and disconnects the product and its database and fills the disk while clients write. Afterwards every
 * acknowledged write is there exactly once; see docs/faults.md.
 */
class FaultsIT {

    private static final int KILLS = Integer.getInteger("faults.kills", 4);
    private static final long SEED = Long.getLong("faults.seed", 1);
    private static final int WRITERS = 4;
    private static final int LETTERS = 3;

    @TempDir
    Path folder;

    private final Random luck = new Random(SEED);
    private final AcknowledgedWrites remembered = new AcknowledgedWrites();
    private final ReadWriteLock work = new ReentrantReadWriteLock(true);
    private final ExecutorService people = Executors.newCachedThreadPool();

    @Test
    void acknowledgedWritesSurviveEveryFaultExactlyOnce() throws Exception {
        long begun = System.nanoTime();
        try (ChaosEnvironment stage = new ChaosEnvironment(folder, luck)) {
            stage.impossible().forEach(System.out::println);
            RetryingClient reader = new RetryingClient(stage, remembered, new Random(SEED));
            List<String> members = new ArrayList<>();
            reader.read("/v1/members?servingOn=2021-02-02&chamber=house&limit=500")
                    .body()
                    .path("items")
                    .forEach(each -> members.add(each.path("bioguideId").asText()));
            List<String> letters = letters(stage);
            settle(stage);
            Follower follower = new Follower(new RetryingClient(stage, remembered, new Random(SEED)), "0");
            Future<Void> following = people.submit(follower);
            List<Writer> writers = new ArrayList<>();
            List<Future<Void>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                List<String> his = members.subList(i * members.size() / WRITERS, (i + 1) * members.size() / WRITERS);
                writers.add(new Writer(i, SEED, stage, remembered, letters, his, work.readLock()));
                writing.add(people.submit(writers.get(i)));
            }
            Map<Fault, Integer> done = disturb(stage, writing);
            writers.forEach(Writer::finish);
            for (Future<Void> each : writing) {
                each.get(5, TimeUnit.MINUTES);
            }
            follower.finish();
            following.get(1, TimeUnit.MINUTES);
            FaultOracle.of(stage, reader, remembered, done, stage.wrongClocks())
                    .print(SEED, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun))
                    .require(letters, follower);
            assertThat(remembered.acknowledged.get()).isGreaterThan(KILLS);
        } finally {
            people.shutdownNow();
        }
    }

    private List<String> letters(ChaosEnvironment stage) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            String id = stage.product()
                    .admin()
                    .body(Map.of("title", "A shared letter", "chamber", "house", "visibility", "public"))
                    .post("/v1/letters")
                    .path("id");
            stage.product()
                    .admin()
                    .body(Map.of("to", "open", "on", "2021-02-01"))
                    .post("/v1/letters/" + id + "/status-transitions")
                    .then()
                    .statusCode(201);
            letters.add(id);
            remembered.add("A shared letter", "letter.created", true);
        }
        return letters;
    }

    /** Injects one fault after another during writes; afterwards nothing may stay undone. */
    private Map<Fault, Integer> disturb(ChaosEnvironment stage, List<Future<Void>> writing) throws Exception {
        Map<Fault, Integer> done = new EnumMap<>(Fault.class);
        FaultInjector harm = new FaultInjector(stage, luck);
        for (Fault fault : Fault.shuffled(KILLS, luck)) {
            int due = remembered.acknowledged.get() + 10 + luck.nextInt(50);
            ChaosEnvironment.until("All writers ended", () -> {
                return remembered.acknowledged.get() >= due || writing.stream().anyMatch(Future::isDone);
            });
            for (Future<Void> each : writing) {
                if (each.isDone()) {
                    each.get();
                }
            }
            if (harm.inject(fault)) {
                done.merge(fault, 1, Integer::sum);
            }
            work.writeLock().lock();
            try {
                settle(stage);
            } finally {
                work.writeLock().unlock();
            }
        }
        return done;
    }

    /** Waits until every acknowledged event has its position, without another write. */
    private static void settle(ChaosEnvironment stage) throws Exception {
        ChaosEnvironment.until(
                "Events stay without a place", () -> stage.number("select count(*) from event_queue") == 0);
    }
}
