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

/** Relays the connections between the product and its database, and can cut or delay them. */
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

    /** Resets every open connection in both directions; new ones are accepted. */
    void cut() {
        for (Socket end : Set.copyOf(ends)) {
            shut(end);
        }
    }

    /** Holds all data in both directions; connections stay open. */
    void hold() {
        synchronized (gate) {
            held = true;
        }
    }

    /** Releases the held data in order. */
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
                // The next connection may be accepted.
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
            // The other end sees this below.
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

    /** Closes with a reset, so that no data is left to send. */
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
            // Expected.
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
