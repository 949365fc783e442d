package org.signatory.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Opens dashboard pages and submits their forms, unchanged and with forged fields. */
final class PageRequests {

    private static final String BOUNDARY = "boundary7MA4YWxkTrZu0gW";
    private static final int MANY_FIELDS = 1_200;
    private static final List<String> BROKEN_TYPES = List.of(
            "text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + BOUNDARY + "; charset=nonsense",
            "application/x-www-form-urlencoded; charset=nonsense",
            "");

    private final FuzzData scene;
    private final SplittableRandom random;
    private final FuzzCaller caller;
    private final HostileValues hostile;

    PageRequests(FuzzData scene, FuzzCaller caller, SplittableRandom random) {
        this.scene = scene;
        this.caller = caller;
        this.random = random;
        hostile = new HostileValues(random);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    Exchange request() {
        HtmlForm form =
                oneIn(3) ? null : oneIn(3) ? scene.pages.fileForm(caller, random) : scene.pages.form(caller, random);
        return form == null || isOffLimits(form) ? open(scene.pages.address(caller, random)) : submit(form);
    }

    /** Returns whether a form would revoke the test's keys or publish hidden data. */
    private boolean isOffLimits(HtmlForm form) {
        String addresses = form.page() + " " + form.action();
        return !form.reads() && caller.writes() && scene.offLimits().stream().anyMatch(addresses::contains);
    }

    private Exchange open(String address) {
        String target = address;
        if (oneIn(4)) {
            target = target.replaceFirst("\\?.*", "") + "?" + name() + "=" + encoded(hostile.text());
        }
        if (oneIn(20)) {
            target = target.replaceFirst("[0-9a-f]{8}-[0-9a-f-]{27}", scene.reference("letterId", caller, random));
        }
        if (oneIn(50)) {
            target = OtherSpelling.of(target, random);
        }
        if (oneIn(30)) {
            target = "/sign-in?then=" + (oneIn(2) ? hostile.inPath() : encoded("/" + hostile.text()));
        }
        return sent("GET", target, null, null);
    }

    private String name() {
        List<String> names =
                List.of("q", "cursor", "name", "asOf", "sort", "status", "topic", "member", "then", "page", "by");
        return names.get(random.nextInt(names.size()));
    }

    private Exchange submit(HtmlForm form) {
        Map<String, String> values = new LinkedHashMap<>();
        boolean forges = !oneIn(3);
        for (HtmlForm.Field field : form.fields()) {
            if (field.type().equals("checkbox") && oneIn(2) || field.type().equals("submit") && oneIn(2)) {
                continue;
            }
            boolean isToken = field.name().equals("token");
            if (forges && oneIn(isToken ? 25 : 5)) {
                forge(values, field);
            } else {
                values.put(field.name(), good(field));
            }
        }
        if (oneIn(150)) {
            for (int i = 0; i < MANY_FIELDS; i++) {
                values.put("field" + i, "x");
            }
        }
        if (form.reads()) {
            return sent("GET", form.action().replaceFirst("\\?.*", "") + "?" + urlEncoded(values), null, null);
        }
        String type = oneIn(40)
                ? BROKEN_TYPES.get(random.nextInt(BROKEN_TYPES.size()))
                : form.isMultipart()
                        ? "multipart/form-data; boundary=" + BOUNDARY
                        : "application/x-www-form-urlencoded";
        byte[] body = form.isMultipart()
                ? multipart(form, values)
                : (urlEncoded(values) + (oneIn(40) ? "&x=%" + hostile.text() : "")).getBytes(StandardCharsets.UTF_8);
        return sent("POST", form.action(), type, body);
    }

    private void forge(Map<String, String> values, HtmlForm.Field field) {
        switch (random.nextInt(4)) {
            case 0 -> values.remove(field.name());
            case 1 -> values.put(field.name(), "");
            default -> values.put(field.name(), hostile.text());
        }
    }

    private String good(HtmlForm.Field field) {
        if (!field.choices().isEmpty()) {
            return field.choices().get(random.nextInt(field.choices().size()));
        }
        if (!field.value().isEmpty() && !oneIn(4)) {
            return field.value();
        }
        return switch (field.type()) {
            case "hidden", "submit", "checkbox", "radio" -> field.value();
            case "date" -> "2021-02-%02d".formatted(random.nextInt(1, 29));
            case "datetime-local" -> "2021-02-03T17:00";
            case "number" -> String.valueOf(random.nextInt(200));
            case "url" -> "https://www.congress.gov/" + random.nextInt(100);
            case "email" -> "desk-" + random.nextInt(1_000) + "@example.org";
            default ->
                switch (field.name()) {
                    case "member", "bioguideId" -> scene.reference("bioguideId", caller, random);
                    case "key" -> oneIn(2) && scene.key(caller) != null ? scene.key(caller) : hostile.text();
                    case "text", "list", "paste" -> "Reps. Mike Quigley, Nydia Velázquez\nKim\n" + random.nextInt(100);
                    default -> "Words " + random.nextInt(10_000);
                };
        };
    }

    private byte[] multipart(HtmlForm form, Map<String, String> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> files = form.fields().stream()
                .filter(each -> each.type().equals("file"))
                .map(HtmlForm.Field::name)
                .toList();
        values.forEach((name, value) -> {
            boolean isFile = files.contains(name);
            bytes.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                            + (isFile ? "; filename=\"" + fileName() + "\"" : "") + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(isFile ? scene.pageUploads.any(random) : value.getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        bytes.writeBytes((oneIn(20) ? "" : "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private String fileName() {
        List<String> names =
                List.of("signers.csv", "signers.xlsx", "letter.docx", "letter.pdf", "list.txt", "roster.yaml");
        return names.get(random.nextInt(names.size()));
    }

    private Exchange sent(String method, String target, String type, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        String cookie = scene.session(caller);
        if (cookie != null && !oneIn(40)) {
            headers.put("Cookie", cookie);
        }
        if (type != null) {
            headers.put("Content-Type", type);
        }
        headers.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (oneIn(8)) {
            headers.put("HX-Request", "true");
        }
        if (oneIn(30)) {
            headers.put("Sec-Fetch-Site", oneIn(2) ? "cross-site" : "same-origin");
        }
        // A blank or line break would end the request line early.
        String clean = target.replaceAll("[\\s\\p{Cntrl}]", "%20");
        return new Exchange(
                FuzzOperation.page(method, KnownPages.kind(clean)), caller, method, clean, headers, body, true);
    }

    private static String urlEncoded(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        return text.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
