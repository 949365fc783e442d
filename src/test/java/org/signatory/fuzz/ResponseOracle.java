package org.signatory.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.fuzz.HttpWire.RawResponse;

/** Finds faults in responses. */
final class ResponseOracle {

    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z-]+)\"");

    /** Statuses returned before routing, which the contract documents once in its description. */
    private static final Set<Integer> BEFORE_OPERATIONS = Set.of(413, 414, 431);

    /** Slightly below quarkus.http.limits.max-initial-line-length. */
    private static final int LONGEST_READ = 65_000;

    private static final List<String> INSIDES =
            List.of("org.signatory", "java.lang", "Exception", "at io.quarkus", "org.hibernate", "PSQL");

    private final FuzzData scene;

    ResponseOracle(FuzzData scene) {
        this.scene = scene;
    }

    private static final List<String> GUARDS =
            List.of("content-security-policy", "x-content-type-options", "referrer-policy", "cache-control");

    private static final List<String> GUARDS_OF_OPERATIONS =
            List.of("content-security-policy", "x-content-type-options", "cache-control");

    /** Returns faults in a few words, without anything specific to a request. */
    List<String> faults(Exchange sent, RawResponse answer) {
        return sent.operation().isPage() ? faultsOfPage(sent, answer) : faultsOfOperation(sent, answer);
    }

    private List<String> faultsOfPage(Exchange sent, RawResponse answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() >= 500) {
            faults.add("fails with " + answer.status());
        }
        String type = answer.header("content-type");
        if (type.startsWith("text/html") && !isMalformedRequestLine(sent)) {
            if (GUARDS.stream().anyMatch(guard -> answer.header(guard).isEmpty())) {
                faults.add("answers " + answer.status() + " without the headers that guard a page");
            }
            if (!type.toLowerCase(Locale.ROOT).contains("charset=utf-8")) {
                faults.add("answers " + answer.status() + " without a charset");
            }
        }
        if (answer.status() >= 400 && INSIDES.stream().anyMatch(answer.text()::contains)) {
            faults.add("exposes internals with " + answer.status());
        }
        faults.addAll(leaks(sent, answer.text()));
        return faults;
    }

    private List<String> faultsOfOperation(Exchange sent, RawResponse answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.status();
        String text = answer.text();
        if (status >= 500) {
            faults.add("fails with " + status);
        }
        Set<String> codes = sent.operation().answers().get(status);
        boolean known = codes != null || BEFORE_OPERATIONS.contains(status);
        if (!sent.strayed() && !known) {
            faults.add("answers " + status + ", which is not documented: " + code(text));
        }
        if (status >= 400 && !isMalformedRequestLine(sent)) {
            String code = code(text);
            if (!answer.header("content-type").startsWith("application/problem+json") || code == null) {
                faults.add("answers " + status + " without a problem, as " + answer.header("content-type"));
            } else if (!sent.strayed() && codes != null && !codes.contains(code)) {
                faults.add("answers " + status + " with " + code + ", which is not documented");
            }
            if (INSIDES.stream().anyMatch(text::contains)) {
                faults.add("exposes internals with " + status);
            }
        }
        if (status / 100 == 2
                && GUARDS_OF_OPERATIONS.stream()
                        .anyMatch(guard -> answer.header(guard).isEmpty())) {
            faults.add("answers " + status + " without the headers that guard a response");
        }
        faults.addAll(leaks(sent, text));
        return faults;
    }

    /** Returns whether the request line is malformed or too long, which is rejected without a problem body. */
    private static boolean isMalformedRequestLine(Exchange sent) {
        return sent.target().contains(" ") || sent.target().length() > LONGEST_READ;
    }

    private static String code(String text) {
        Matcher code = CODE.matcher(text);
        return code.find() ? code.group(1) : null;
    }

    private List<String> leaks(Exchange sent, String text) {
        List<String> leaks = new ArrayList<>();
        for (FuzzData.Canary canary : scene.canaries) {
            if (!canary.knownTo().contains(sent.caller()) && text.contains(canary.word()) && !echoes(sent, canary)) {
                leaks.add("tells " + sent.caller() + " of " + canary.word());
            }
        }
        return leaks;
    }

    /** Returns whether the request has the word itself, which its response may repeat. */
    private static boolean echoes(Exchange sent, FuzzData.Canary canary) {
        return new String(sent.bytes(""), StandardCharsets.ISO_8859_1)
                .replaceFirst("Authorization: .*", "")
                .toLowerCase(Locale.ROOT)
                .contains(canary.word().toLowerCase(Locale.ROOT));
    }

    /** Returns whether the caller saw hidden data with permission. */
    boolean isPermittedSighting(Exchange sent, RawResponse answer) {
        String text = answer.text();
        return scene.canaries.stream()
                .anyMatch(each -> each.knownTo().contains(sent.caller()) && text.contains(each.word()));
    }
}
