package org.signatory.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs installed on this machine. */
public final class Programs {

    private Programs() {}

    /** Holds the output and exit status of a program. */
    public record Ended(int status, String printed) {

        /** Returns the output; fails unless the status is 0. */
        public String well() {
            assertThat(status).as(printed).isZero();
            return printed;
        }
    }

    public static boolean has(String... programs) {
        List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.of(programs)
                .allMatch(program -> folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    /**
     * Returns a free port for a program that needs one. It is below the ports that systems assign on their own (32768 on Linux),
     * so that a database that starts in the meantime does not get it.
     */
    public static int freePort() throws IOException {
        while (true) {
            try (ServerSocket free =
                    new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 32_000))) {
                return free.getLocalPort();
            } catch (BindException e) {
                // In use; the next one may be free.
            }
        }
    }

    /** Runs a program to its end, and kills it after a time limit. */
    public static Ended run(Duration patience, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path printed = Files.createTempFile("printed", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        String text = Files.readString(printed);
        Files.delete(printed);
        assertThat(ended).as("%s takes too long: %s", command[0], text).isTrue();
        return new Ended(process.exitValue(), text);
    }
}
