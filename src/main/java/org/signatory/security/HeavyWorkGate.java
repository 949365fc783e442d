package org.signatory.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.CurrentTransaction;

/**
 * Limits concurrent heavy work: a few requests run, at most one per caller; a few more wait for a short time; the
 * rest are rejected with {@code Retry-After}. One caller cannot block all others.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class HeavyWorkGate {

    private static final int RETRY_AFTER_SECONDS = 5;

    /** Represents a request that is running or waiting. */
    static final class Ticket {

        private final String caller;
        private boolean running;

        private Ticket(String caller) {
            this.caller = caller;
        }
    }

    private final HeavyWorkSettings settings;
    private final Caller caller;
    private final CurrentVertxRequest request;
    private final ThreadLocal<Boolean> entered = ThreadLocal.withInitial(() -> false);

    /** All tickets in order of arrival. */
    private final List<Ticket> tickets = new ArrayList<>();

    /**
     * Runs work as soon as a slot is free. Nested heavy work uses the slot of the outer work.
     *
     * @throws Problem if the caller or the server has too much work in progress
     * @throws IllegalStateException if a transaction is active, since it would hold a database connection for the
     * whole time
     */
    public <T> T run(Supplier<T> work) {
        try {
            return call(work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A supplier throws no checked exception", e);
        }
    }

    <T> T call(Callable<T> work) throws Exception {
        if (entered.get()) {
            return work.call();
        }
        if (CurrentTransaction.isActive()) {
            throw new IllegalStateException("Heavy work starts outside a transaction");
        }
        Ticket ticket = enter(callerId());
        entered.set(true);
        try {
            return work.call();
        } finally {
            entered.remove();
            leave(ticket);
        }
    }

    /** Partners are counted by organization, not by key. */
    private String callerId() {
        if (request.getCurrent() == null) {
            return "server";
        }
        return caller.group()
                .orElseGet(
                        () -> "network " + ClientNetwork.of(request.getCurrent().request()));
    }

    synchronized Ticket enter(String callerId) {
        if (tickets.stream().filter(it -> it.caller.equals(callerId)).count() >= settings.perCaller()) {
            throw Problem.of(
                            ErrorCode.TOO_MANY_CONCURRENT_REQUESTS,
                            "You have %d large requests running or waiting. Send the next one after one of them has finished.",
                            settings.perCaller())
                    .retryAfter(RETRY_AFTER_SECONDS);
        }
        if (tickets.size() >= settings.concurrent() + settings.queue()) {
            throw busy();
        }
        Ticket ticket = new Ticket(callerId);
        tickets.add(ticket);
        start();
        await(ticket);
        return ticket;
    }

    private void await(Ticket ticket) {
        long deadline = System.nanoTime() + settings.maxWait().toNanos();
        try {
            while (!ticket.running) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    leave(ticket);
                    throw busy();
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            leave(ticket);
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.UNAVAILABLE, "The server is shutting down. Try again later.");
        }
    }

    private static Problem busy() {
        return Problem.of(
                        ErrorCode.SERVER_BUSY,
                        "The server is working on other large requests. Try again in %d seconds.",
                        RETRY_AFTER_SECONDS)
                .retryAfter(RETRY_AFTER_SECONDS);
    }

    synchronized void leave(Ticket ticket) {
        tickets.remove(ticket);
        start();
    }

    synchronized int size() {
        return tickets.size();
    }

    /** Starts waiting requests in order of arrival, skipping callers that already have a running request. */
    private void start() {
        for (Ticket ticket : tickets) {
            List<Ticket> running = tickets.stream().filter(it -> it.running).toList();
            if (running.size() < settings.concurrent()
                    && running.stream().noneMatch(it -> it.caller.equals(ticket.caller))) {
                ticket.running = true;
            }
        }
        notifyAll();
    }
}
