package org.signatory.operations.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests how much memory a cached response counts for. */
class CacheWeightTest {

    @Test
    void everythingThatACallerChoosesIsWeighed() {
        DatabaseState state = new DatabaseState(Instant.EPOCH, "1:1:", Instant.MAX);
        CacheKey key = new CacheKey("a".repeat(16_000), "b".repeat(200), "c".repeat(64));
        CachedResponse response =
                new CachedResponse(state, null, Map.of("Link", List.of("d".repeat(32_000))), new byte[5_000]);
        assertThat(ResponseCache.weight(key, response)).isBetween(53_264, 55_000);
    }
}
