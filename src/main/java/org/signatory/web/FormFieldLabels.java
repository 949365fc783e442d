package org.signatory.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Maps form fields to labels, for pages that show a form again without its template. */
final class FormFieldLabels {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("recipientAgency", "Agency"),
            Map.entry("recipientCity", "City, state and ZIP code"),
            Map.entry("recipientHonorific", "Honorific"),
            Map.entry("recipientName", "Recipient name"),
            Map.entry("recipientStreet", "Street"),
            Map.entry("recipientTitle", "Title"),
            Map.entry("accept", "Accept the request"),
            Map.entry("acceptCount", "Import the signers as found"),
            Map.entry("aliases", "Other names (comma-separated)"),
            Map.entry("assignee", "Assigned to"),
            Map.entry("balance", "Require bipartisan pairs (extra signers go on a waiting list)"),
            Map.entry("beforeOpening", "Signed before the letter opened"),
            Map.entry("bioguideId", "Member"),
            Map.entry("body", "Letter text"),
            Map.entry("by", "Approved by"),
            Map.entry("contactEmail", "Email"),
            Map.entry("promisedSince", "Or all signers marked “promised” in outreach since"),
            Map.entry("duplicate", "URL of the duplicate letter"),
            Map.entry("names", "Or enter their names"),
            Map.entry("position", "Position in the printed list"),
            Map.entry("cc", "cc (one per line)"),
            Map.entry("claimDate", "Source date"),
            Map.entry("claimTitle", "Source title"),
            Map.entry("claimUrl", "Source URL"),
            Map.entry("claimWritten", "Claim"),
            Map.entry("contactName", "Name"),
            Map.entry("contactOrganization", "Organization"),
            Map.entry("contactPhone", "Phone"),
            Map.entry("coverage", "Scope"),
            Map.entry("sentOn", "Sent on"),
            Map.entry("deadlineAt", "Washington time"),
            Map.entry("deadlineConfirmed", "Use this deadline anyway"),
            Map.entry("deadlineOn", "Date"),
            Map.entry("deadlineWords", "Shown as"),
            Map.entry("delivery", "Delivery line"),
            Map.entry("dryRun", "Dry run (nothing is saved)"),
            Map.entry("dueOn", "Due"),
            Map.entry("enclosures", "Enclosures (one per line)"),
            Map.entry("endorsementsReviewed", "Review partner endorsements before publishing"),
            Map.entry("excerpt", "Pull quote"),
            Map.entry("lateReason", "Reason for late signature"),
            Map.entry("serviceReason", "Reason for accepting a Member the roster does not show as serving on that day"),
            Map.entry("linkKind", "Kind"),
            Map.entry("linkLabel", "Link text"),
            Map.entry("linkUrl", "URL"),
            Map.entry("material", "Substantive change: ask signers to reconfirm"),
            Map.entry("mediaEmail", "Email"),
            Map.entry("mediaName", "Name"),
            Map.entry("mediaOrganization", "Organization"),
            Map.entry("mediaPhone", "Phone"),
            Map.entry("member", "Name"),
            Map.entry("merge", "Merge into"),
            Map.entry("nextOn", "Date"),
            Map.entry("note", "Note for staff"),
            Map.entry("on", "Date"),
            Map.entry("override", "Open or send anyway (reason required)"),
            Map.entry("reLine", "RE line"),
            Map.entry("receivedOn", "Received"),
            Map.entry("redateSigners", "Move later signatures to the new date"),
            Map.entry("remember", "Remember these matches"),
            Map.entry("sourceUrl", "Link to the source"),
            Map.entry("speakerTitle", "Title"),
            Map.entry("state", "Status"),
            Map.entry("targetCount", "Target number of signers"),
            Map.entry("to", "Change status to"),
            Map.entry("topics", "Topics (comma-separated)"),
            Map.entry("until", "Expires on"),
            Map.entry("url", "Link"),
            Map.entry("visibility", "Visibility once open"),
            Map.entry("words", "Shown as"));

    /**
     * Represents the fields that have another label in some forms.
     *
     * @param action pattern of the paths of these forms
     */
    private record Form(String action, Map<String, String> labels) {}

    private static final List<Form> FORMS = List.of(
            new Form("/letters/[^/]+/outreach/reassignment", Map.of("assignee", "Reassign selected to")),
            new Form(
                    "/my-calls/.+|/letters/[^/]+/(outreach(/.*)?|suggested-members)",
                    Map.of("member", "Member", "note", "Add a note", "contactName", "Contact")),
            new Form("/letters/(new|[^/]+/edit)", Map.of("text", "Letter text", "deadlineAt", "Time")),
            new Form("/letters/import", Map.of("visibility", "Visibility")),
            new Form("/letters/[^/]+/versions", Map.of("note", "What changed")),
            new Form("/letters/[^/]+/endorsers/[^/]+/withdrawal-correction", Map.of("on", "Withdrawn on")),
            new Form("/letters/[^/]+/retraction", Map.of("on", "Retracted on")),
            new Form("/letters/[^/]+/sign-ons/[^/]+/confirmation", Map.of("on", "Confirmed by the office on")),
            new Form("/letters/[^/]+/sign-ons/[^/]+/review", Map.of("reason", "Outcome of the review")),
            new Form("/views", Map.of("name", "Save this view as")),
            new Form("/organizations(/.*)?", Map.of("url", "Website")));

    /** Fields with enum constants as values. */
    private static final Set<String> CHOICES =
            Set.of("chamber", "linkKind", "role", "source", "state", "to", "visibility");

    private FormFieldLabels() {}

    /**
     * Returns the label of a field of a form.
     *
     * @param action the path the form is posted to
     */
    static String of(String action, String name) {
        return FORMS.stream()
                .filter(form -> form.labels.containsKey(name) && action.matches(form.action))
                .findFirst()
                .map(form -> form.labels.get(name))
                .orElseGet(() -> of(name));
    }

    /** Returns the usual label of a field, or the field name split into words if there is no label. */
    static String of(String name) {
        String label = LABELS.get(name);
        return label != null
                ? label
                : Formats.capital(name.replaceAll("([a-z])([A-Z])", "$1 $2")
                        .replaceAll("[-_](\\d+)$", " $1")
                        .toLowerCase(Locale.ROOT));
    }

    /**
     * Returns a value as shown on the page, such as {@code Office email} for the source {@code OFFICE_EMAIL}, and a
     * selected Member without the version of the outreach.
     */
    static String value(String name, String value) {
        if (name.equals("member")) {
            return value.replaceFirst("^([A-Z]\\d{6}) \\d+$", "$1");
        }
        return CHOICES.contains(name) && value.matches("[A-Z]{3,}(_[A-Z]+)*")
                ? Formats.capital(value.toLowerCase(Locale.ROOT).replace('_', ' '))
                : value;
    }
}
