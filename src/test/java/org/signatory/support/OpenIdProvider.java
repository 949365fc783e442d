package org.signatory.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Runs a small OpenID provider on loopback that accepts the configured user without a password. */
public class OpenIdProvider implements QuarkusTestResourceLifecycleManager {

    /** The user who signs in next. */
    public record User(String subject, String name, Set<String> groups) {}

    private static final AtomicReference<User> NEXT = new AtomicReference<>();
    private static final String CLIENT = "signatory-for-tests";

    private HttpServer server;
    private KeyPair keys;
    private volatile String nonce;

    public static void expect(String subject, String name, String... groups) {
        NEXT.set(new User(subject, name, Set.of(groups)));
    }

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(address())));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", exchange -> json(exchange, """
                {"access_token": "%1$s", "id_token": "%1$s", "token_type": "Bearer", "expires_in": 300}""".formatted(token())));
        server.createContext("/keys", exchange -> json(exchange, keySet()));
        server.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.auth-server-url",
                address(),
                "quarkus.oidc.client-id",
                CLIENT,
                "quarkus.oidc.credentials.secret",
                "a-secret-that-is-long-enough-for-tests-of-this");
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Arrays.stream(
                        exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        nonce = asked.get("nonce");
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=a-code&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String token() {
        User somebody = NEXT.get();
        var claims = Jwt.issuer(address())
                .subject(somebody.subject)
                .audience(CLIENT)
                .claim("name", somebody.name)
                .groups(somebody.groups)
                .expiresIn(300);
        if (nonce != null) {
            claims.claim("nonce", nonce);
        }
        return claims.jws().keyId("key").sign(keys.getPrivate());
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "kid": "key", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}]}""".formatted(
                        number(key.getModulus().toByteArray()),
                        number(key.getPublicExponent().toByteArray()));
    }

    private static String number(byte[] signed) {
        int from = signed[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(signed, from, signed.length));
    }

    private static void json(HttpExchange exchange, String body) {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
