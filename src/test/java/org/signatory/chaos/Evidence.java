package org.signatory.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the final state from the product: its events, histories and current data. */
final class Evidence {

    private final RetryingClient asking;
    final List<JsonNode> events = new ArrayList<>();

    private Evidence(RetryingClient asking) {
        this.asking = asking;
    }

    /** Reads all events. */
    static Evidence read(RetryingClient asking) throws InterruptedException {
        Evidence evidence = new Evidence(asking);
        evidence.events.addAll(events(asking::read));
        return evidence;
    }

    /** Returns the actions on lists that are in public events. */
    static List<String> publicActions(RetryingClient asking) throws InterruptedException {
        return idsOnLists(events(asking::publicly));
    }

    private interface Reading {

        RetryingClient.Answer read(String path) throws InterruptedException;
    }

    private static List<JsonNode> events(Reading reading) throws InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        boolean more = true;
        for (String next = "0"; more; ) {
            JsonNode page = reading.read("/v1/events?limit=500&after=" + next).body();
            page.path("items").forEach(found::add);
            next = page.path("next").asText();
            more = page.path("more").asBoolean();
        }
        return found;
    }

    List<String> ids() {
        return events.stream().map(event -> event.path("id").asText()).toList();
    }

    /** Returns the events of each subject that clients write to, in order. */
    Map<String, List<String>> bySubject() {
        Map<String, List<String>> found = new HashMap<>();
        for (JsonNode event : events) {
            String type = type(event);
            JsonNode data = event.path("data");
            JsonNode detail = data.path("staff").path("detail");
            String subject =
                    switch (type) {
                        case "cosigner.signed", "cosigner.withdrawn" ->
                            data.path("letterId").asText() + " "
                                    + data.path("bioguideId").asText();
                        case "endorser.added" -> detail.path("note").asText();
                        case "organization.created" -> detail.path("name").asText();
                        case "letter.created" -> detail.path("title").asText();
                        case "letter.changed" ->
                            detail.path("changes").path(0).path("after").asText();
                        default -> null;
                    };
            if (subject != null) {
                found.computeIfAbsent(subject, any -> new ArrayList<>()).add(type);
            }
        }
        return found;
    }

    private static String type(JsonNode event) {
        return event.path("type").asText();
    }

    /** Returns letters whose state does not follow from their events, or whose history differs from them. */
    List<String> disagreements(String letter) throws InterruptedException {
        List<String> found = new ArrayList<>();
        Map<String, String> acts = new LinkedHashMap<>();
        Set<String> signed = new TreeSet<>();
        int endorsed = 0;
        for (JsonNode event : events) {
            if (!event.path("data").path("letterId").asText().equals(letter)) {
                continue;
            }
            String type = type(event);
            String member = event.path("data").path("bioguideId").asText();
            acts.put(event.path("id").asText(), type + " " + member);
            switch (type) {
                case "cosigner.signed" -> check(signed.add(member), letter + ": signed twice " + member, found);
                case "cosigner.withdrawn" -> check(signed.remove(member), letter + ": not signed " + member, found);
                case "endorser.added" -> endorsed++;
                default -> {}
            }
        }
        Set<String> listed = new TreeSet<>();
        pages("/v1/letters/" + letter + "/cosigners?limit=500")
                .forEach(each -> listed.add(each.path("bioguideId").asText()));
        check(listed.equals(signed), letter + ": lists " + listed + " but the acts make " + signed, found);
        JsonNode counts = asking.read("/v1/letters/" + letter).body().path("counts");
        check(counts.path("signed").asInt() == signed.size(), letter + ": counts " + counts, found);
        check(counts.path("endorsers").asInt() == endorsed, letter + ": counts " + counts, found);
        List<String> history = new ArrayList<>();
        pages("/v1/letters/" + letter + "/history?limit=500")
                .forEach(each -> history.add(each.path("id").asText()));
        List<String> told = List.copyOf(acts.keySet());
        check(new HashSet<>(history).equals(new HashSet<>(told)), letter + ": history is not what was told", found);
        check(history.equals(told), letter + ": history has another order than the events", found);
        return found;
    }

    private List<JsonNode> pages(String path) throws InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = asking.read(path + cursor).body();
            page.path("items").forEach(items::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        }
        return items;
    }

    private static void check(boolean holds, String complaint, List<String> found) {
        if (!holds) {
            found.add(complaint);
        }
    }

    /** Returns the actions on the lists of these public letters, which must be in public events. */
    List<String> forThePublic(List<String> letters) {
        return idsOnLists(events.stream()
                .filter(event ->
                        letters.contains(event.path("data").path("letterId").asText()))
                .toList());
    }

    private static List<String> idsOnLists(List<JsonNode> events) {
        return events.stream()
                .filter(event -> type(event).matches("(cosigner|endorser)\\..*"))
                .map(event -> event.path("id").asText())
                .toList();
    }
}
