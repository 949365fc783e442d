package org.signatory.web;

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
            Map.entry("remember", "Remember these matches"),
            Map.entry("sourceUrl", "Link to the source"),
            Map.entry("speakerTitle", "Title"),
            Map.entry("targetCount", "Target number of signers"),
            Map.entry("text", "Letter text"),
            Map.entry("to", "Change status to"),
            Map.entry("topics", "Topics (comma-separated)"),
            Map.entry("until", "Expires on"),
            Map.entry("url", "Link"),
            Map.entry("visibility", "Visibility once open"),
            Map.entry("words", "Shown as"));

    /** Fields with enum constants as values. */
    private static final Set<String> CHOICES =
            Set.of("chamber", "linkKind", "role", "source", "state", "to", "visibility");

    private FormFieldLabels() {}

    /** Returns the label of a field, or the field name split into words if there is no label. */
    static String of(String name) {
        String label = LABELS.get(name);
        return label != null
                ? label
                : Formats.capital(name.replaceAll("([a-z])([A-Z])", "$1 $2")
                        .replaceAll("[-_](\\d+)$", " $1")
                        .toLowerCase(Locale.ROOT));
    }

    /** Returns a value as shown on the page, such as {@code Office email} for the source {@code OFFICE_EMAIL}. */
    static String value(String name, String value) {
        return CHOICES.contains(name) && value.matches("[A-Z]{3,}(_[A-Z]+)*")
                ? Formats.capital(value.toLowerCase(Locale.ROOT).replace('_', ' '))
                : value;
    }
}
