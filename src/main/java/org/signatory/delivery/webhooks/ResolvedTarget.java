package org.signatory.delivery.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where a delivery goes: the address as it was given, and the machine that its host's name means at this moment. The
 * connection is made to that very machine, so that a name which comes to mean another one between the look and the call
 * leads nowhere else.
 */
record ResolvedTarget(URI url, InetAddress machine) {

    /** Looks a host's name up. */
    interface Names {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** An address to which nothing is sent; the message says why. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    static ResolvedTarget of(String address, boolean allowPrivate, Names names) throws Refused {
        URI url;
        try {
            url = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new Refused("Write an address, such as https://example.org/hooks.");
        }
        boolean plain = "http".equalsIgnoreCase(url.getScheme());
        if (!plain && !"https".equalsIgnoreCase(url.getScheme()) || url.getHost() == null) {
            throw new Refused("Write an https address, such as https://example.org/hooks.");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new Refused("Write the address without a user, a password and a fragment.");
        }
        if (plain && !allowPrivate) {
            throw new Refused("The address needs https: events would go over the net for everybody to read.");
        }
        return new ResolvedTarget(url, machine(url.getHost(), allowPrivate, names));
    }

    private static InetAddress machine(String host, boolean allowPrivate, Names names) throws Refused {
        try {
            InetAddress[] machines = names.of(host);
            for (InetAddress machine : machines) {
                if (!allowPrivate && !PublicAddress.is(machine)) {
                    throw new Refused("The address leads into a private network.");
                }
            }
            return machines[0];
        } catch (UnknownHostException e) {
            throw new Refused("There is no machine with the name " + host + ".");
        }
    }

    boolean secure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    int port() {
        return url.getPort() >= 0 ? url.getPort() : secure() ? 443 : 80;
    }

    String pathAndQuery() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
