package org.signatory.delivery.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Represents the target of a delivery: the URL and the resolved IP address. The connection uses this very address, so
 * that a DNS change after the check cannot redirect it.
 */
record ResolvedWebhookTarget(URI url, InetAddress machine) {

    /** Resolves a host name. */
    interface Names {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** Reports a URL that events cannot be sent to; the message says why. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    static ResolvedWebhookTarget of(String address, boolean allowPrivate, Names names) throws Refused {
        URI url;
        try {
            url = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new Refused("Enter a URL, such as https://example.org/hooks.");
        }
        boolean plain = "http".equalsIgnoreCase(url.getScheme());
        if (!plain && !"https".equalsIgnoreCase(url.getScheme()) || url.getHost() == null) {
            throw new Refused("Enter an https URL, such as https://example.org/hooks.");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new Refused("Enter the URL without a user name, password or fragment.");
        }
        if (plain && !allowPrivate) {
            throw new Refused("Use https. Without it, events could be read in transit.");
        }
        return new ResolvedWebhookTarget(url, machine(url.getHost(), allowPrivate, names));
    }

    private static InetAddress machine(String host, boolean allowPrivate, Names names) throws Refused {
        try {
            InetAddress[] machines = names.of(host);
            for (InetAddress machine : machines) {
                if (!allowPrivate && !PublicIpAddress.is(machine)) {
                    throw new Refused("Enter a public URL. This URL points to a private network.");
                }
            }
            return machines[0];
        } catch (UnknownHostException e) {
            throw new Refused("There is no host with the name " + host + ".");
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
