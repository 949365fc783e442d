package org.signatory.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds cursors that the server returned, and forges others. */
final class Cursors {

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([A-Za-z0-9_.~-]{1,4000})\"");
    private static final int MAX_KNOWN = 300;

    /** Sort key values that a database or Java cannot hold or represents differently. */
    private static final List<String> KEYS = List.of(
            "+1000000000-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31",
            "294277-01-01",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "İ",
            "9223372036854775808",
            "-1",
            "1e400",
            "NaN",
            "null",
            "",
            "\u001f",
            "x".repeat(3_000));

    private static final List<String> SORTS = List.of(
            "UPDATED_DESCENDING", "CREATED", "CREATED_DESCENDING", "TITLE", "DEADLINE", "SENT", "NAME", "id", "");

    private final List<String> known = new ArrayList<>();

    /** Collects the cursors of a response. */
    void learn(String body) {
        Matcher matcher = NEXT.matcher(body);
        while (matcher.find()) {
            synchronized (known) {
                known.add(matcher.group(1));
                if (known.size() > MAX_KNOWN) {
                    known.remove(0);
                }
            }
        }
    }

    String forged(SplittableRandom random) {
        String real = known(random);
        return switch (real == null ? 0 : random.nextInt(6)) {
            case 0 -> encoded(parts(random));
            case 1 -> real;
            case 2 -> mutated(real, random);
            case 3 -> real.substring(0, random.nextInt(real.length()));
            case 4 -> real + real;
            default -> encoded(decodedWith(real, KEYS.get(random.nextInt(KEYS.size())), random));
        };
    }

    private String known(SplittableRandom random) {
        synchronized (known) {
            return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
        }
    }

    private static String parts(SplittableRandom random) {
        String key = KEYS.get(random.nextInt(KEYS.size()));
        String sort = SORTS.get(random.nextInt(SORTS.size()));
        String id = "01890a5d-ac96-774b-bcce-b302099a8057";
        return switch (random.nextInt(4)) {
            case 0 -> sort + "\u001f" + key + "\u001f" + id;
            case 1 -> key + "\u001f" + id;
            case 2 -> "[\"" + sort + "\",\"" + key + "\",\"" + id + "\"]";
            default -> "{\"k\":\"" + key + "\",\"id\":" + random.nextLong() + "}";
        };
    }

    private static String mutated(String real, SplittableRandom random) {
        byte[] bytes = decoded(real);
        for (int i = random.nextInt(1, 4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns the real cursor with one of its text parts replaced. */
    private static String decodedWith(String real, String key, SplittableRandom random) {
        String text = new String(decoded(real), StandardCharsets.UTF_8);
        String[] parts = text.split("\u001f", -1);
        if (parts.length == 1) {
            int at = random.nextInt(text.length() + 1);
            return text.substring(0, at) + key + text.substring(at);
        }
        parts[random.nextInt(parts.length)] = key;
        return String.join("\u001f", parts);
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException otherForm) {
            return cursor.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
