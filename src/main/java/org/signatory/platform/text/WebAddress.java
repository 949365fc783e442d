package org.signatory.platform.text;

/** Defines the web addresses that requests can contain. */
public final class WebAddress {

    public static final int MAX_LENGTH = 2000;

    /** Pattern for web addresses, which excludes scripts and other schemes. */
    public static final String PATTERN = "https?://[^\\s\\x00-\\x1f\"<>]+";

    public static final String MESSAGE = "Enter a URL that starts with https:// or http://.";

    private WebAddress() {}

    public static boolean isValid(String url) {
        return url.length() <= MAX_LENGTH && url.matches(PATTERN);
    }
}
