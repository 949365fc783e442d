package org.signatory.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.CurrentTransaction;
import org.signatory.platform.text.Sha256;

/**
 * Replays the first response to an Idempotency-Key. The response is stored in the transaction of the change, so that
 * a crash leaves both or neither. The services that the operation calls join this transaction. An operation that works
 * outside a transaction makes its change in an {@link IdempotentTransaction}; an operation that changes nothing stores
 * nothing.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
@RequiredArgsConstructor
public class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";

    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;
    private final IdempotencyStore store;
    private final IdempotentTransaction transaction;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null || "true".equals(uri.getQueryParameters().getFirst("dryRun"))) {
            // A dry run changes nothing, so its response must not take the place of the real one.
            return invocation.proceed();
        }
        if (!key.matches("[!-~]{1,255}")) {
            throw Problem.parameter(
                    HEADER, "An Idempotency-Key must be 1 to 255 printable ASCII characters without spaces.");
        }
        Optional<UUID> keyId = caller.keyId();
        if (keyId.isEmpty()) {
            // Anonymous callers cannot replay a response; the requests that they may send are safe to repeat.
            return invocation.proceed();
        }
        IdempotentRequestKey request = new IdempotentRequestKey(keyId.get(), key, fingerprint(invocation));
        if (CurrentTransaction.isActive()) {
            return store.once(request, () -> (Response) invocation.proceed());
        }
        Optional<Response> stored = QuarkusTransaction.requiringNew().call(() -> store.find(request));
        if (stored.isPresent()) {
            return stored.get();
        }
        transaction.begin(request);
        boolean transactional =
                invocation.getMethod().getAnnotation(Idempotent.class).transactional();
        return transactional ? transaction.run(() -> (Response) invocation.proceed()) : invocation.proceed();
    }

    /**
     * Identifies the request by its method, path, query and parsed body, and by the caller's role and organization: a
     * key whose rights have changed does not get the stored response.
     */
    private String fingerprint(InvocationContext invocation) throws IOException {
        URI address = uri.getRequestUri();
        String operation = invocation.getMethod().getName() + " " + address.getRawPath() + "?" + address.getRawQuery();
        String rights = caller.role() + " " + caller.organizationId();
        List<byte[]> parts = new ArrayList<>(
                List.of(operation.getBytes(StandardCharsets.UTF_8), rights.getBytes(StandardCharsets.UTF_8)));
        for (Object argument : invocation.getParameters()) {
            if (argument instanceof byte[] bytes) {
                parts.add(bytes);
            } else if (argument instanceof Record || argument instanceof JsonNode) {
                parts.add(json.writeValueAsBytes(argument));
            }
        }
        return Sha256.hex(parts.toArray(byte[][]::new));
    }
}
