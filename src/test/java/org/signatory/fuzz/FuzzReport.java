package org.signatory.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.signatory.fuzz.HttpWire.RawResponse;

/** Collects the results: numbers, statuses, and one example of each fault. */
final class FuzzReport {

    private static final int SHOWN = 600;

    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final Map<String, String> examples = new ConcurrentHashMap<>();
    private final Set<String> succeeded = ConcurrentHashMap.newKeySet();
    private final LongAdder told = new LongAdder();
    private final AtomicLong since = new AtomicLong();

    /** Total and maximum duration of the requests of each operation in nanoseconds. */
    private final Map<String, LongAdder> times = new ConcurrentHashMap<>();

    private final Map<String, Long> slowest = new ConcurrentHashMap<>();

    void took(Exchange sent, long nanos) {
        slowest.merge(sent.operation().id(), nanos, Math::max);
        times.computeIfAbsent(sent.operation().id(), any -> new LongAdder()).add(nanos);
    }

    private String slow() {
        return slowest.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(5)
                .map(each -> "%s %d ms".formatted(each.getKey(), each.getValue() / 1_000_000))
                .collect(Collectors.joining(", "));
    }

    private String longest() {
        return times.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue().sum(), a.getValue().sum()))
                .limit(5)
                .map(each -> "%s %d s".formatted(each.getKey(), each.getValue().sum() / 1_000_000_000))
                .collect(Collectors.joining(", "));
    }

    void start() {
        since.set(System.nanoTime());
    }

    void add(long number, Exchange sent, RawResponse answer, List<String> faults, boolean toldRightly) {
        statuses.computeIfAbsent(answer.status(), any -> new LongAdder()).increment();
        if (answer.status() < 300) {
            succeeded.add(sent.operation().id());
        }
        if (toldRightly) {
            told.increment();
        }
        for (String fault : faults) {
            fault(number, sent, fault, shown(answer));
        }
    }

    private static String shown(RawResponse answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        return answer.status() + " " + answer.headers() + "\n" + body.substring(0, Math.min(SHOWN, body.length()));
    }

    /** Counts a request without a response. */
    void silence(long number, Exchange sent, IOException e) {
        statuses.computeIfAbsent(0, any -> new LongAdder()).increment();
        fault(number, sent, "gives no answer", String.valueOf(e));
    }

    private void fault(long number, Exchange sent, String fault, String answer) {
        String name = sent.operation().id() + " " + fault;
        counts.computeIfAbsent(name, any -> new LongAdder()).increment();
        String example = "request " + number + " as " + sent.caller() + "\n" + sent + "\n--> " + answer;
        if (examples.putIfAbsent(name, example) == null) {
            System.out.println(name + ", " + example);
        }
    }

    /** Returns each kind of fault with the first request that caused it. */
    Map<String, String> faults() {
        return new TreeMap<>(examples);
    }

    double share(int hundreds) {
        return (double) statuses.entrySet().stream()
                        .filter(each -> each.getKey() / 100 == hundreds)
                        .mapToLong(each -> each.getValue().sum())
                        .sum()
                / total();
    }

    private long total() {
        return statuses.values().stream().mapToLong(LongAdder::sum).sum();
    }

    Set<String> operationsThatSucceeded() {
        return succeeded;
    }

    /** Counts how often a permitted caller saw hidden data. */
    long permittedSightings() {
        return told.sum();
    }

    String report(long seed) {
        double seconds = (System.nanoTime() - since.get()) / 1e9;
        return "%,d requests from seed %d in %.0f s, %.0f a second; by status %s; %d operations succeeded; told rightly %d;\n  slowest: %s;\n  most time: %s;\n  faults: %s"
                .formatted(
                        total(),
                        seed,
                        seconds,
                        total() / seconds,
                        statuses,
                        succeeded.size(),
                        told.sum(),
                        slow(),
                        longest(),
                        counts.entrySet().stream()
                                .map(each -> "\n  " + each.getValue() + " times: " + each.getKey())
                                .collect(Collectors.joining()));
    }
}
