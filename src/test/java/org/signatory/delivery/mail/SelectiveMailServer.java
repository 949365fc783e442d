package org.signatory.delivery.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;

/** Runs a mail server that rejects recipients named "gone" permanently and those named "later" temporarily. */
final class SelectiveMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    SelectiveMailServer() throws IOException {
        int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::serve, "choosy-mail-server");
        server.setDaemon(true);
        server.start();
    }

    /** Returns the recipients of all attempts, one entry per attempt. */
    List<String> recipients() {
        return recipients;
    }

    /** Returns the recipients of accepted emails. */
    List<String> taken() {
        return taken;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                // A rejected client may keep its connection open for a while.
                Socket client = socket.accept();
                Thread talk = new Thread(() -> talk(client), "choosy-mail-server-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void talk(Socket accepted) {
        try (Socket client = accepted) {
            answer(client);
        } catch (IOException e) {
            // The client disconnected.
        }
    }

    private void answer(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 ready");
        String recipient = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.split("[ :]")[0].toUpperCase();
            if (word.equals("RCPT")) {
                recipient = line.replaceAll(".*<(.*)>.*", "$1");
                recipients.add(recipient);
                say(
                        client,
                        recipient.startsWith("gone")
                                ? "550 unknown"
                                : recipient.startsWith("later") ? "450 busy" : "250 ok");
            } else if (word.equals("DATA")) {
                say(client, "354 go on");
                while (!".".equals(in.readLine())) {
                    // The email itself.
                }
                taken.add(recipient);
                say(client, "250 taken");
            } else {
                say(client, word.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
