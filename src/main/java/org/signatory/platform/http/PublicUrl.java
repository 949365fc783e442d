package org.signatory.platform.http;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Represents the URL under which people reach this server. If it has a path, such as {@code /signatory}, a proxy serves
 * the product below the root of a host name, and every address that leaves this server starts with that path.
 *
 * @param address the URL without a trailing slash; empty if none is set
 * @param path the path without a trailing slash; empty at the root
 */
public record PublicUrl(String address, String path) {

    /** The environment variable that sets the URL. */
    public static final String VARIABLE = "SIGNATORY_PUBLIC_URL";

    /** The path of the configured URL, which {@link PublicUrlConfig} sets. */
    static final String ROOT_PATH = "signatory.derived.root-path";

    private static final Pattern SYNTAX =
            Pattern.compile("(?<address>https?://[A-Za-z0-9.:\\[\\]-]+(?<path>(/[\\w~-][\\w.~-]*)*))/?");

    /** Read on first use, because the configuration is not complete while this class validates the setting. */
    private static final class Configured {
        private static final String ROOT = ConfigProvider.getConfig()
                .getOptionalValue(ROOT_PATH, String.class)
                .orElse("");
    }

    /** Returns the path that starts every address on this server; empty at the root of a host name. */
    public static String root() {
        return Configured.ROOT;
    }

    /** Returns an error sentence for the operator, or empty. */
    public static Optional<String> faultOf(Optional<String> url) {
        return url.filter(given -> !given.isBlank())
                .filter(given -> !SYNTAX.matcher(given).matches())
                .map(given ->
                        "Set SIGNATORY_PUBLIC_URL to this server's public URL, such as https://letters.example.org"
                                + " or https://example.org/signatory, without a query.");
    }

    /** Returns the parts of a URL; an absent or invalid one has empty parts. */
    static PublicUrl of(String url) {
        Matcher parts = SYNTAX.matcher(url == null ? "" : url);
        return parts.matches() ? new PublicUrl(parts.group("address"), parts.group("path")) : new PublicUrl("", "");
    }

    /** Returns the URL of a request as its client knows it. */
    public static UriBuilder ofRequest(UriInfo uri) {
        UriBuilder request = uri.getRequestUriBuilder();
        return root().isEmpty()
                ? request
                : request.replacePath(root() + uri.getRequestUri().getRawPath());
    }
}
