package org.signatory.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/**
 * Limits the total size of the large request bodies that this instance holds in memory. Each request reserves the
 * size of its body before the body is read, and releases it after the request is processed.
 */
@ApplicationScoped
@RequiredArgsConstructor
class BodyMemory {

    /**
     * The shared caller for all requests without a key, so that together they cannot use the memory of authenticated
     * requests.
     */
    static final String ANONYMOUS = "anonymous";

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Map<String, Long> reserved = new HashMap<>();
    private final BodyMemorySettings settings;

    /**
     * Reserves memory for one body.
     *
     * @param bytes the largest size that the body can have
     * @throws Problem if the bodies of the caller, or of all callers, would exceed their limit
     */
    synchronized void reserve(String caller, long bytes) {
        long own = reserved.getOrDefault(caller, 0L) + bytes;
        if (own > settings.perCaller().asLongValue()) {
            throw refusal(
                    ErrorCode.TOO_MANY_CONCURRENT_REQUESTS,
                    "Your current requests would exceed %d MiB in total. Wait until one of them has finished.",
                    settings.perCaller().asLongValue() >> 20);
        }
        if (total() + bytes > settings.total().asLongValue()) {
            throw refusal(
                    ErrorCode.SERVER_BUSY,
                    "The server is receiving other large requests; its limit is %d MiB in total.",
                    settings.total().asLongValue() >> 20);
        }
        reserved.put(caller, own);
    }

    private static Problem refusal(ErrorCode code, String reason, long limit) {
        return Problem.of(code, reason + " Try again in %d seconds.", limit, RETRY_AFTER_SECONDS)
                .retryAfter(RETRY_AFTER_SECONDS);
    }

    synchronized void release(String caller, long bytes) {
        reserved.computeIfPresent(caller, (name, own) -> own > bytes ? own - bytes : null);
    }

    /** Returns the number of bytes that are reserved now. */
    synchronized long total() {
        return reserved.values().stream().mapToLong(Long::longValue).sum();
    }
}
