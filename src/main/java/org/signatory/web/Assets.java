package org.signatory.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.signatory.platform.http.PublicUrl;
import org.signatory.platform.text.Sha256;

/** Provides URLs of style sheets and scripts. A URL changes with the content, so browsers can cache it. */
@Named("assets")
@Singleton
public class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    public String of(String name) {
        return addresses.computeIfAbsent(name, Assets::address);
    }

    private static String address(String name) {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/resources/assets/" + name)) {
            return PublicUrl.root() + "/assets/" + name + "?v="
                    + Sha256.hex(in.readAllBytes()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
