package org.signatory.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Sets limits that tests can reach: few streams, a short time for heavy work, and webhooks that time out after their
 * test. Several classes share the profile, because each profile restarts the application.
 */
public class TightLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "signatory.streams.per-network", "2",
                "signatory.streams.per-key", "3",
                "signatory.streams.total", "6",
                "signatory.streams.send-timeout", "2s",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "signatory.heavy-work.time", "700ms",
                "signatory.webhooks.timeout", "120s");
    }
}
