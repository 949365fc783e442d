package org.signatory.delivery.webhooks;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs events as specified by Standard Webhooks 1.0.0 with every valid secret: two after a change of the secret. */
record WebhookSignature(List<String> secrets) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String randomSecret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    Map<String, String> headers(String id, Instant now, String body) {
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(now.getEpochSecond()),
                "webhook-signature",
                secrets.stream()
                        .map(secret -> signed(secret, id, now.getEpochSecond(), body))
                        .collect(Collectors.joining(" ")));
    }

    private static String signed(String secret, String id, long seconds, String body) {
        try {
            return new com.standardwebhooks.Webhook(secret).sign(id, seconds, body);
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException("An event could not be signed", e);
        }
    }
}
