package org.signatory.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Signs, withdraws and signs again, for Members that belong to this client only. */
final class Signer {

    private static final String SIGNED = "cosigner.signed";
    private static final String WITHDRAWN = "cosigner.withdrawn";

    private final RetryingClient asking;
    private final AcknowledgedWrites remembered;
    private final Random luck;
    private final List<String> letters;
    private final List<String> members;
    private final Set<String> standing = new HashSet<>();
    /** Members whose state is unknown, because the client did not retry. */
    private final Set<String> unknown = new HashSet<>();

    Signer(
            RetryingClient asking,
            AcknowledgedWrites remembered,
            Random luck,
            List<String> letters,
            List<String> members) {
        this.asking = asking;
        this.remembered = remembered;
        this.luck = luck;
        this.letters = letters;
        this.members = members;
    }

    private static <T> T any(List<T> list, Random luck) {
        return list.get(luck.nextInt(list.size()));
    }

    void signOrWithdraw(String key) throws InterruptedException {
        String letter = any(letters, luck);
        String member = any(members, luck);
        String who = letter + " " + member;
        if (unknown.contains(who)) {
            return;
        }
        String path = "/v1/letters/" + letter + "/cosigners/" + member;
        boolean withdraws = standing.contains(who);
        Optional<RetryingClient.Answer> answer = withdraws
                ? asking.write(
                        "POST",
                        path + "/withdrawal",
                        "{\"on\": \"2021-02-03\", \"reason\": \"Asked.\"}",
                        key,
                        Map.of("If-Match", "*"))
                : asking.write("PUT", path, "{\"signedOn\": \"2021-02-03\"}", key, Map.of());
        if (answer.isEmpty()) {
            unknown.add(who);
        } else {
            // A retry after a lost response gets an unchanged sign-on.
            int status = answer.get().status();
            boolean done = status == (withdraws ? 200 : 201);
            remembered.acknowledge(answer.get(), done || answer.get().unsure() && status == (withdraws ? 409 : 200));
        }
        remembered.add(who, withdraws ? WITHDRAWN : SIGNED, answer.isPresent());
        if (withdraws) {
            standing.remove(who);
        } else {
            standing.add(who);
        }
    }

    void signMany(String key) throws InterruptedException {
        String letter = any(letters, luck);
        List<String> free = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String member = any(members, luck);
            String who = letter + " " + member;
            if (!free.contains(member) && !standing.contains(who) && !unknown.contains(who)) {
                free.add(member);
            }
        }
        if (free.isEmpty()) {
            return;
        }
        String entries = free.stream()
                .map(member -> "{\"bioguideId\": \"" + member + "\", \"signOn\": {\"signedOn\": \"2021-02-03\"}}")
                .collect(Collectors.joining(","));
        Optional<RetryingClient.Answer> answer = asking.write(
                "POST", "/v1/letters/" + letter + "/cosigners", "{\"entries\": [" + entries + "]}", key, Map.of());
        if (answer.isPresent()) {
            // Also after a lost response: the replayed response says that all signed.
            remembered.acknowledge(
                    answer.get(),
                    answer.get().good() && answer.get().body().path("signed").asInt() == free.size());
        }
        for (String member : free) {
            String who = letter + " " + member;
            remembered.add(who, SIGNED, answer.isPresent());
            standing.add(who);
            if (answer.isEmpty()) {
                unknown.add(who);
            }
        }
    }
}
