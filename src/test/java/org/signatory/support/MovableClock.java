package org.signatory.support;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Replaces the application's clock in tests: it follows the system clock until a test sets it. */
public final class MovableClock extends Clock {

    private static final Clock REAL = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private static volatile Clock present = REAL;

    /** Stops the application's clock at this instant. */
    public static void stopAt(String instant) {
        present = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    /** Sets the application's clock to this instant and lets it run. */
    public static void runFrom(String instant) {
        present = Clock.offset(REAL, Duration.between(REAL.instant(), Instant.parse(instant)));
    }

    /** Resets the application's clock to the system clock. */
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

    /** Replaces the product's producer. */
    public static final class Producer {

        @Produces
        @Singleton
        Clock clock() {
            return new MovableClock();
        }
    }
}
