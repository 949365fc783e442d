package org.signatory.chaos;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;

/**
 * Signs, withdraws, signs again, signs in bulk, endorses, and creates and changes letters. Clients share the letters,
 * but each has its own Members, so that the expected state is known.
 */
final class Writer implements Callable<Void> {

    private final String name;
    private final RetryingClient asking;
    private final AcknowledgedWrites remembered;
    private final Random luck;
    private final Signer signer;
    private final List<String> letters;
    private final Lock allowed;
    private String own;
    private int number;
    private volatile boolean over;

    Writer(
            int index,
            long seed,
            ChaosEnvironment stage,
            AcknowledgedWrites remembered,
            List<String> letters,
            List<String> members,
            Lock allowed) {
        this.name = "client " + index;
        this.luck = new Random(seed * 100 + index);
        this.asking = new RetryingClient(stage, remembered, luck);
        this.remembered = remembered;
        this.letters = letters;
        this.signer = new Signer(asking, remembered, luck, letters, members);
        this.allowed = allowed;
    }

    void finish() {
        over = true;
    }

    @Override
    public Void call() throws InterruptedException {
        while (!over) {
            allowed.lock();
            try {
                String key = (name + " " + ++number).replace(' ', '-');
                int what = luck.nextInt(100);
                if (what < 55) {
                    signer.signOrWithdraw(key);
                } else if (what < 70) {
                    signer.signMany(key);
                } else if (what < 80) {
                    endorse(key);
                } else if (what < 90 && own != null) {
                    change(key);
                } else {
                    make(key);
                }
            } finally {
                allowed.unlock();
            }
        }
        return null;
    }

    private void endorse(String key) throws InterruptedException {
        Optional<RetryingClient.Answer> answer = asking.write(
                "POST",
                "/v1/letters/" + letters.get(luck.nextInt(letters.size())) + "/endorsers",
                "{\"name\": \"Organization " + key + "\", \"endorsement\": {\"endorsedOn\": \"2021-02-03\","
                        + " \"note\": \"" + key + "\"}}",
                key,
                Map.of());
        answer.ifPresent(each -> remembered.acknowledge(each, each.status() == 201));
        remembered.add(key, "endorser.added", answer.isPresent());
        remembered.add("Organization " + key, "organization.created", answer.isPresent());
    }

    private void make(String key) throws InterruptedException {
        Optional<RetryingClient.Answer> answer = asking.write(
                "POST", "/v1/letters", "{\"title\": \"" + key + "\", \"chamber\": \"house\"}", key, Map.of());
        if (answer.isPresent()) {
            remembered.acknowledge(answer.get(), answer.get().status() == 201);
            own = answer.get().body().path("id").asText();
        }
        remembered.add(key, "letter.created", answer.isPresent());
    }

    private void change(String key) throws InterruptedException {
        String path = "/v1/letters/" + own;
        while (true) {
            RetryingClient.Answer before = asking.read(path);
            if (before.body().path("summary").asText().equals(key)) {
                // An earlier attempt succeeded, but its response was lost.
                remembered.acknowledged.incrementAndGet();
                remembered.add(key, "letter.changed", true);
                return;
            }
            Optional<RetryingClient.Answer> answer = asking.write(
                    "PATCH", path, "{\"summary\": \"" + key + "\"}", key, Map.of("If-Match", before.etag()));
            if (answer.isPresent() && answer.get().status() == 412) {
                continue;
            }
            answer.ifPresent(each -> remembered.acknowledge(each, each.good()));
            remembered.add(key, "letter.changed", answer.isPresent());
            return;
        }
    }
}
