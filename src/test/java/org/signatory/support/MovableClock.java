package org.signatory.support;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock in tests: it runs with the machine's until a test sets it. */
public final class MovableClock extends Clock {

    private static final Clock REAL = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private static volatile Clock present = REAL;

    /** Stops the application's clock at this instant. */
    public static void stopAt(String instant) {
        present = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    /** Sets the application's clock to this instant, from which it runs on. */
    public static void runFrom(String instant) {
        present = Clock.offset(REAL, Duration.between(REAL.instant(), Instant.parse(instant)));
    }

    /** Lets the application's clock run with the machine's again. */
    public static void run() {
        present = REAL;
    }

    @Override
    public Instant instant() {
        return present.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return present.withZone(zone);
    }

    /** Takes the place of the product's own producer. */
    public static final class Producer {

        @Produces
        @Singleton
        Clock clock() {
            return new MovableClock();
        }
    }
}
