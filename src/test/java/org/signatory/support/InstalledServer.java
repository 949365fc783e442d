package org.signatory.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs a server that a Debian package installs, such as nginx, in the foreground on a loopback port. Without the
 * package the test fails; only the nightly tests use it.
 */
public final class InstalledServer implements AutoCloseable {

    private static final Path FOLDER = Path.of("/usr/sbin");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Process process;

    private InstalledServer(Process process) {
        this.process = process;
    }

    /** Fails if the program of a server is missing. */
    public static void require(String name) {
        assertThat(Files.isExecutable(FOLDER.resolve(name)))
                .as("the Debian package %s is installed", name)
                .isTrue();
    }

    /** Starts a server and waits until it accepts connections. */
    public static InstalledServer start(Path log, int port, String name, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // These servers do not run as root; in a user namespace they own root's files without further rights.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(FOLDER.resolve(name).toString());
        command.addAll(List.of(options));
        InstalledServer server = new InstalledServer(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
        long end = System.nanoTime() + PATIENCE;
        while (!accepts(port)) {
            if (!server.process.isAlive() || System.nanoTime() > end) {
                server.close();
                throw new IOException(name + " did not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return server;
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
