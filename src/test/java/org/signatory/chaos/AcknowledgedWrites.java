package org.signatory.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Records acknowledged and uncertain writes, and compares them with the product's data. */
final class AcknowledgedWrites {

    /** Represents an action on a subject; uncertain if the response was lost and the client did not retry. */
    private record Act(String what, boolean certain) {}

    /** Holds the differences: acknowledged actions that are missing, duplicated or out of order. */
    record Verdict(int acts, int uncertain, int uncertainDone, int lost, int doubled, List<String> complaints) {}

    private final Map<String, List<Act>> bySubject = new ConcurrentHashMap<>();

    /** Number of writes with a successful response. */
    final AtomicInteger acknowledged = new AtomicInteger();

    /** Number of missing responses and server errors. */
    final AtomicInteger unanswered = new AtomicInteger();

    /** Server errors that the product could not classify. */
    final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /** Records a write as done if its response is as expected. */
    void acknowledge(RetryingClient.Answer answer, boolean asExpected) {
        if (!asExpected) {
            throw new AssertionError("The answer was " + answer);
        }
        acknowledged.incrementAndGet();
    }

    /** Records an action; uncertain if its response was lost and no retry followed. */
    void add(String subject, String what, boolean certain) {
        bySubject.computeIfAbsent(subject, any -> new ArrayList<>()).add(new Act(what, certain));
    }

    /** Compares the actions on each subject with the product's, in order. */
    Verdict against(Map<String, List<String>> told) {
        int acts = 0;
        int uncertain = 0;
        int uncertainDone = 0;
        int lost = 0;
        int doubled = 0;
        List<String> complaints = new ArrayList<>();
        TreeSet<String> subjects = new TreeSet<>(bySubject.keySet());
        subjects.addAll(told.keySet());
        for (String subject : subjects) {
            List<Act> known = bySubject.getOrDefault(subject, List.of());
            List<String> most = known.stream().map(Act::what).toList();
            List<String> least =
                    known.stream().filter(Act::certain).map(Act::what).toList();
            List<String> there = told.getOrDefault(subject, List.of());
            acts += least.size();
            uncertain += most.size() - least.size();
            if (there.equals(least) || there.equals(most)) {
                uncertainDone += there.size() - least.size();
                continue;
            }
            lost += Math.max(least.size() - there.size(), there.size() <= most.size() ? 1 : 0);
            doubled += Math.max(0, there.size() - most.size());
            complaints.add(subject + ": acknowledged " + known + ", told " + there);
        }
        return new Verdict(acts, uncertain, uncertainDone, lost, doubled, complaints);
    }
}
