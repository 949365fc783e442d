package org.signatory.chaos;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The wire between the product and its database, which can be cut, and on which bytes can be held up. */
final class TcpRelay implements Closeable {

    private final int target;
    private final ServerSocket door;
    private final ExecutorService carriers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private boolean held;

    TcpRelay(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        carriers.submit(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts every connection there is, both ways and without a word. New ones are let through. */
    void cut() {
        for (Socket end : Set.copyOf(ends)) {
            shut(end);
        }
    }

    /** Holds up every byte, both ways, while the connections stay. */
    void hold() {
        synchronized (gate) {
            held = true;
        }
    }

    /** Lets the bytes go on, in their order. */
    void release() {
        synchronized (gate) {
            held = false;
            gate.notifyAll();
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                ends.add(near);
                carriers.submit(() -> join(near));
            } catch (IOException closedOrRefused) {
                // The next one may be let in.
            }
        }
    }

    private void join(Socket near) {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            carriers.submit(() -> carry(near, far));
            carriers.submit(() -> carry(far, near));
        } catch (IOException databaseIsDown) {
            shut(near);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[16_384];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                awaitRelease();
                out.write(bytes, 0, n);
            }
        } catch (IOException cut) {
            // Whoever is at the other end learns it below.
        } finally {
            shut(from);
            shut(to);
        }
    }

    private void awaitRelease() throws IOException {
        synchronized (gate) {
            while (held) {
                try {
                    gate.wait();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }
    }

    /** With a reset, as a wire that was cut gives it, so that nothing waits to be sent. */
    private void shut(Socket end) {
        ends.remove(end);
        try {
            end.setSoLinger(true, 0);
        } catch (SocketException closedAlready) {
            return;
        }
        try {
            end.close();
        } catch (IOException closedAlready) {
            // As wanted.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        release();
        cut();
        carriers.shutdownNow();
    }
}
