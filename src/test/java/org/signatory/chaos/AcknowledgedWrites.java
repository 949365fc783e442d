package org.signatory.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients were told was done, and what they cannot know; and how what the product knows compares with it. */
final class AcknowledgedWrites {

    /** An act on a subject; uncertain where the answer was lost and the client asked no more. */
    private record Act(String what, boolean certain) {}

    /** How it compares: acts that were acknowledged and are not there, that are there too often, or in another order. */
    record Verdict(int acts, int uncertain, int uncertainDone, int lost, int doubled, List<String> complaints) {}

    private final Map<String, List<Act>> bySubject = new ConcurrentHashMap<>();

    /** Writes that were answered with success. */
    final AtomicInteger acknowledged = new AtomicInteger();

    /** Answers that did not come, or came as a failure of the server. */
    final AtomicInteger unanswered = new AtomicInteger();

    /** Failures that the product did not know for what they were, and told people to report. */
    final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /** Takes a write for done, if it was answered as it should be. */
    void acknowledge(ReadWorkload.Answer answer, boolean asExpected) {
        if (!asExpected) {
            throw new AssertionError("The answer was " + answer);
        }
        acknowledged.incrementAndGet();
    }

    /** Keeps an act in mind; uncertain where its answer was lost and nobody asked again. */
    void add(String subject, String what, boolean certain) {
        bySubject.computeIfAbsent(subject, any -> new ArrayList<>()).add(new Act(what, certain));
    }

    /** Holds it against what the product tells of each subject, in its order. */
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
