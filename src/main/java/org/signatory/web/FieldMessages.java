package org.signatory.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;

/** Maps API errors to form fields and to instructions for users. */
record FieldMessages(PreservedForm posted) {

    private static final Pattern ROW =
            Pattern.compile("/(recipients|links|contacts|claims)/(\\d+)(?:/(?:source/)?(\\w+))?");

    /** The name prefix of the fields of a repeated row, followed by the fields that mark a row as filled in. */
    private static final Map<String, List<String>> ROWS = Map.of(
            "recipients", List.of("recipient", "Name", "Title", "Agency", "Honorific", "Street", "City"),
            "links", List.of("link", "Url"),
            "claims", List.of("claim", "Written"),
            "contacts", List.of("contact", "Name", "Email"));

    /** JSON pointers with a last segment that differs from the field name. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("/deadline", "deadlineOn"),
            Map.entry("/deadline/at", "deadlineOn"),
            Map.entry("/deadline/on", "deadlineOn"),
            Map.entry("/deadline/words", "deadlineWords"),
            Map.entry("/mediaContact/name", "mediaName"),
            Map.entry("/mediaContact/organization", "mediaOrganization"),
            Map.entry("/mediaContact/email", "mediaEmail"),
            Map.entry("/mediaContact/phone", "mediaPhone"),
            Map.entry("/organizationId", "organization"),
            Map.entry("/expiresAt", "until"));

    /** Phrases of API errors and their replacements on pages. */
    private static final Map<String, String> CHECKBOXES = Map.of(
            "send confirmed=true to keep it",
            "check “Use this deadline anyway”",
            "open with override and a reason",
            "check the box to open anyway and enter a reason",
            "send with override and a reason",
            "check the box to send anyway and enter a reason",
            "send acceptDuplicates=true to record it as",
            "check the box below to save it as",
            "send beforeOpening=true for an earlier sign-on",
            "check “Signed before the letter opened”",
            "Send late=true with lateReason",
            "Enter a reason for the late signature",
            "give the reason in serviceReason",
            "fill in “Reason for accepting a Member the roster does not show as serving on that day”"
                    + " (on the letter’s page, the field is under “Note”)");

    /** Rules over several fields: the field to correct, and what to do. */
    private static final Map<String, Rule> RULES = Map.of(
            "Send organizationId for the partner role, and for no other role.",
            new Rule(
                    "organization",
                    "Enter an organization if the role is partner; leave it empty for every other role."),
            "Send a reason with override.",
            new Rule("reason", "Enter a reason for opening or sending anyway."),
            "Send late and lateReason together.",
            new Rule("lateReason", "Enter the reason for the late signature."),
            "Send a quote or a paraphrase.",
            new Rule("quote", "Enter a quote."),
            "Send bioguideIds, names or promisedSince.",
            new Rule("names", "Select signers, enter names or enter a date, but only one of these."),
            "Send at, on or words.",
            new Rule("deadlineOn", "Enter a date for the deadline, or words such as “COB Friday”."),
            "Send either text or file.",
            new Rule("text", "Paste text or choose a file, not both."),
            "Send exactly one of bioguideId, skip or keep.",
            new Rule(null, "Choose what to do with each name."));

    /** Returns the messages of the API that this class replaces, which must be as the API writes them. */
    static Set<String> apiMessages() {
        Set<String> messages = new HashSet<>(RULES.keySet());
        messages.addAll(CHECKBOXES.keySet());
        return messages;
    }

    /** Represents a rule over several fields. */
    private record Rule(String field, String sentence) {}

    /** Matches the texts of size and range constraints, which do not name their field. */
    private static final Pattern LIMIT = Pattern.compile("Enter ((?:at most |-?\\d+ ).*)");

    /** Matches a date, except one that says how to write a date, or is part of a quotation, file name or URL. */
    private static final Pattern DAY =
            Pattern.compile("(?<![-\\w/\"“])(?<!such as )\\d{4}-\\d{2}-\\d{2}(?![-\\w/]|\\.\\w)");

    /** Identifies a form field by name and index. */
    record Place(String name, int index) {}

    /** Returns whether a deadline was rejected that the user can confirm. */
    static boolean questionsDeadline(Problem problem) {
        return problem != null
                && problem.errors().stream().anyMatch(error -> error.detail().contains("send confirmed=true"));
    }

    /** Returns the field of an error; null if the error concerns the whole form. */
    Place place(Problem.FieldError error) {
        Rule rule = RULES.get(error.detail());
        if (rule != null) {
            return rule.field == null ? null : new Place(rule.field, 0);
        }
        String pointer = error.pointer() == null ? "/" + error.parameter() : error.pointer();
        Matcher row = ROW.matcher(pointer);
        if (row.matches()) {
            List<String> names = ROWS.get(row.group(1));
            String last = row.group(3) == null ? names.get(1) : row.group(3);
            return new Place(names.get(0) + Formats.capital(last), line(names, Integer.parseInt(row.group(2))));
        }
        if (NAMES.containsKey(pointer)) {
            return new Place(NAMES.get(pointer), 0);
        }
        String last = pointer.replaceFirst(".*/(?=\\D)", "")
                .replaceFirst("/\\d+$", "")
                .replaceFirst("^/", "");
        String renamed = pointer.contains("deadline") ? NAMES.get("/deadline/" + last) : null;
        return last.isEmpty() ? null : new Place(renamed == null ? last : renamed, 0);
    }

    /** Returns the form row of the entry with this index; empty rows do not count as entries. */
    private int line(List<String> names, int entry) {
        List<List<String>> columns = names.stream()
                .skip(1)
                .map(each -> posted.values(names.get(0) + each))
                .toList();
        int lines = columns.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, lines)
                .filter(line -> columns.stream()
                        .anyMatch(each -> line < each.size() && !each.get(line).isBlank()))
                .skip(entry)
                .findFirst()
                .orElse(0);
    }

    /**
     * Rewrites an API error for the user who filled in the form.
     *
     * @param label label of the field; null if the error concerns the whole form
     */
    static String sentence(String detail, String label) {
        return DAY.matcher(rewritten(detail, label)).replaceAll(day -> spoken(day.group()));
    }

    private static String spoken(String day) {
        try {
            return WashingtonTime.spoken(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return day;
        }
    }

    private static String rewritten(String detail, String label) {
        if (RULES.containsKey(detail)) {
            return RULES.get(detail).sentence;
        }
        for (Map.Entry<String, String> checkbox : CHECKBOXES.entrySet()) {
            if (detail.contains(checkbox.getKey())) {
                return detail.replace(checkbox.getKey(), checkbox.getValue());
            }
        }
        if (label == null || label.isBlank()) {
            return detail;
        }
        Matcher limit = LIMIT.matcher(detail);
        if (limit.matches()) {
            return label + ": enter " + limit.group(1);
        }
        return detail.equals("Enter a value.") ? "Fill in “" + label + "”." : detail;
    }
}
