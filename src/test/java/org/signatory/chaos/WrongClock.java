package org.signatory.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Gives only the product's process a wrong time of day, by a small C library that is preloaded. Needs a compiler and
 * Linux.
 */
final class WrongClock {

    private static final String SOURCE = """
            #include <stdlib.h>
            #include <sys/syscall.h>
            #include <sys/time.h>
            #include <time.h>
            #include <unistd.h>

            static long by(void) {
                static long known = -1, shift = 0;
                if (known < 0) { const char *s = getenv("WRONG_BY_SECONDS"); shift = s ? atol(s) : 0; known = 1; }
                return shift;
            }
            int clock_gettime(clockid_t clock, struct timespec *t) {
                int r = syscall(SYS_clock_gettime, clock, t);
                if (r == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) t->tv_sec += by();
                return r;
            }
            int gettimeofday(struct timeval *t, void *zone) {
                struct timespec now;
                int r = clock_gettime(CLOCK_REALTIME, &now);
                if (t) { t->tv_sec = now.tv_sec; t->tv_usec = now.tv_nsec / 1000; }
                return r;
            }
            time_t time(time_t *t) {
                struct timespec now;
                clock_gettime(CLOCK_REALTIME, &now);
                if (t) *t = now.tv_sec;
                return now.tv_sec;
            }
            """;

    private final Path library;

    private WrongClock(Path library) {
        this.library = library;
    }

    /** Returns the library; empty if it cannot be built here. */
    static Optional<WrongClock> make(Path folder) throws IOException {
        Path source = folder.resolve("clock.c");
        Path library = folder.resolve("clock.so");
        Files.writeString(source, SOURCE);
        try {
            int made = new ProcessBuilder("cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("clock.log").toFile())
                    .start()
                    .waitFor();
            return made == 0 ? Optional.of(new WrongClock(library)) : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Returns the environment that sets a process's clock wrong by this much. */
    Map<String, String> settings(Duration wrong) {
        return Map.of("LD_PRELOAD", library.toString(), "WRONG_BY_SECONDS", String.valueOf(wrong.toSeconds()));
    }
}
