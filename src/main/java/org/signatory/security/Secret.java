package org.signatory.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.signatory.platform.text.Sha256;

/**
 * Represents the secret of a key as its holder sends it. A generated secret holds 256 random bits, so a plain digest
 * cannot be reversed by guessing and no slow hash is needed.
 */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret("sig_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public String prefix() {
        return value.substring(0, Math.min(8, value.length() / 3));
    }

    public String hash() {
        return Sha256.hex(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
