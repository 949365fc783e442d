package org.signatory.security;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the open connections of each network. */
final class ConnectionLimit {

    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /** Counts a connection until it closes. Returns false if its network has more than {@code max} connections. */
    boolean admits(Channel connection, int max) {
        String network = connection.remoteAddress() instanceof InetSocketAddress address && address.getAddress() != null
                ? ClientNetwork.of(address.getAddress().getHostAddress())
                : "unknown";
        int count = open.merge(network, 1, Integer::sum);
        connection
                .closeFuture()
                .addListener(closed -> open.computeIfPresent(network, (name, n) -> n > 1 ? n - 1 : null));
        return count <= max;
    }
}
