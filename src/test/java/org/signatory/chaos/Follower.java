package org.signatory.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Reads events continuously, as a partner does, and keeps them in the order of arrival. */
final class Follower implements Callable<Void> {

    private final RetryingClient asking;
    private final List<String> ids = new ArrayList<>();
    private String next;
    private volatile boolean over;

    Follower(RetryingClient asking, String start) {
        this.asking = asking;
        this.next = start;
    }

    void finish() {
        over = true;
    }

    @Override
    public Void call() throws InterruptedException {
        while (!over) {
            step();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return null;
    }

    private synchronized boolean step() throws InterruptedException {
        JsonNode page = asking.read("/v1/events?limit=500&after=" + next).body();
        page.path("items").forEach(event -> ids.add(event.path("id").asText()));
        next = page.path("next").asText();
        return page.path("more").asBoolean();
    }

    /** Returns all events up to the last. */
    synchronized List<String> toTheEnd() throws InterruptedException {
        while (step()) {
            // The next page.
        }
        return ids;
    }
}
