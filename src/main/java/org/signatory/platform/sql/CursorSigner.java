package org.signatory.platform.sql;

import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/**
 * Signs cursors with a key that all instances read from the database, so that only cursors from this server's own pages are
 * accepted.
 *
 * <p>A cursor is the unpadded base64url encoding of a version byte, a 16-byte HMAC-SHA256 and the row's key values. The
 * HMAC covers the request path, the caller's roles and the name of the order, so a cursor is valid only for the list, role
 * and order it was returned for.
 */
@ApplicationScoped
@Unremovable
@RequiredArgsConstructor
class CursorSigner {

    private static final byte VERSION = 1;
    private static final int MAC_LENGTH = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private volatile SecretKeySpec key;

    /** Encodes a row's key values as a cursor for the current request's list. */
    String encode(String order, List<?> values) {
        return encode(order, CursorCodec.write(values));
    }

    /**
     * Decodes a cursor that this server returned for the same list, order and role.
     *
     * @throws Problem with {@link ErrorCode#INVALID_CURSOR} for any other text
     */
    List<Object> decode(String cursor, String order, List<? extends Class<?>> types) {
        byte[] bytes = bytes(cursor);
        if (bytes.length <= MAC_LENGTH) {
            throw invalid();
        }
        byte[] values = Arrays.copyOfRange(bytes, 1 + MAC_LENGTH, bytes.length);
        byte[] expected = encode(order, values).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, cursor.getBytes(StandardCharsets.UTF_8))) {
            throw invalid();
        }
        return CursorCodec.read(values, types);
    }

    private String encode(String order, byte[] values) {
        byte[] cursor = ByteBuffer.allocate(1 + MAC_LENGTH + values.length)
                .put(VERSION)
                .put(mac(order, values), 0, MAC_LENGTH)
                .put(values)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private byte[] mac(String order, byte[] values) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            String scope = path() + "\n" + new TreeSet<>(identity.getRoles()) + "\n" + order + "\n";
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(values);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String path() {
        RoutingContext current = request.getCurrent();
        return current == null ? "" : current.normalizedPath();
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            byte[] secret = (byte[]) Panache.getEntityManager()
                    .createNativeQuery("select secret from cursor_key", byte[].class)
                    .getSingleResult();
            known = new SecretKeySpec(secret, ALGORITHM);
            key = known;
        }
        return known;
    }

    private static Problem invalid() {
        return Problem.of(
                ErrorCode.INVALID_CURSOR,
                "The cursor was not returned for this list in this order. Start again without a cursor.");
    }
}
