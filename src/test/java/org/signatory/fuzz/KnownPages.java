package org.signatory.fuzz;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Holds the newest addresses and forms of each kind that pages showed to each caller. */
final class KnownPages {

    private static final int MAX_OF_A_KIND = 12;

    /** Start pages, to which other pages may have no link. */
    private static final List<String> STARTS = List.of(
            "/",
            "/sign-in",
            "/members",
            "/organizations",
            "/letters/new",
            "/letters/import",
            "/my-calls",
            "/admin/keys");

    private final Map<FuzzCaller, Kinds<String>> addresses = new EnumMap<>(FuzzCaller.class);
    private final Map<FuzzCaller, Kinds<HtmlForm>> forms = new EnumMap<>(FuzzCaller.class);

    /** Holds the newest items of each kind of address. */
    private static final class Kinds<T> {

        private final Map<String, Deque<T>> byKind = new java.util.TreeMap<>();

        synchronized void add(String kind, T item) {
            Deque<T> items = byKind.computeIfAbsent(kind, any -> new ArrayDeque<>());
            items.remove(item);
            items.addLast(item);
            if (items.size() > MAX_OF_A_KIND) {
                items.removeFirst();
            }
        }

        /** Selects each kind with the same probability. */
        T any(SplittableRandom random) {
            return any(random, item -> true);
        }

        synchronized T any(SplittableRandom random, Predicate<T> isWanted) {
            List<Deque<T>> all = byKind.values().stream()
                    .filter(items -> isWanted.test(items.getLast()))
                    .toList();
            if (all.isEmpty()) {
                return null;
            }
            List<T> items = List.copyOf(all.get(random.nextInt(all.size())));
            return items.get(random.nextInt(items.size()));
        }

        synchronized int size() {
            return byKind.size();
        }
    }

    KnownPages() {
        for (FuzzCaller caller : FuzzCaller.values()) {
            addresses.put(caller, new Kinds<>());
            forms.put(caller, new Kinds<>());
            STARTS.forEach(each -> addresses.get(caller).add(kind(each), each));
        }
    }

    /** Returns the path with ids replaced by their kind: {@code /letters/{id}/edit}. */
    static String kind(String address) {
        return address.replaceFirst("\\?.*", "")
                .replaceAll("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}", "{id}")
                .replaceAll("/[A-Z]\\d{6}\\b", "/{bioguideId}");
    }

    /** Reads the links and forms of a page that a caller opened. */
    void learn(FuzzCaller caller, String page, String html) {
        Document document = Jsoup.parse(html);
        for (String attribute : List.of("href", "src", "hx-get", "data-live-stream", "data-live-board")) {
            document.select("[" + attribute + "]").forEach(each -> {
                String target = HtmlForm.target(page, each.attr(attribute));
                // API operations are tested from the contract.
                if (target != null && !target.startsWith("/v1/")) {
                    addresses.get(caller).add(kind(target), target);
                }
            });
        }
        HtmlForm.in(document, page)
                .forEach(each ->
                        forms.get(caller).add(each.method() + " " + kind(each.action()) + fieldNames(each), each));
    }

    private static String fieldNames(HtmlForm form) {
        return form.fields().stream()
                .map(HtmlForm.Field::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    String address(FuzzCaller caller, SplittableRandom random) {
        return addresses.get(caller).any(random);
    }

    /** Returns a form; null if the caller has seen none yet. */
    HtmlForm form(FuzzCaller caller, SplittableRandom random) {
        return forms.get(caller).any(random);
    }

    /** Returns a form that uploads a file; null if the caller has seen none yet. */
    HtmlForm fileForm(FuzzCaller caller, SplittableRandom random) {
        return forms.get(caller).any(random, HtmlForm::isMultipart);
    }

    /** Counts the kinds of addresses and forms that each caller has seen. */
    String report() {
        Function<FuzzCaller, String> counts = caller -> "%s %d addresses %d forms"
                .formatted(
                        caller, addresses.get(caller).size(), forms.get(caller).size());
        return java.util.Arrays.stream(FuzzCaller.values()).map(counts).collect(Collectors.joining(", "));
    }
}
