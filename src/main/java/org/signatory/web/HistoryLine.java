package org.signatory.web;

import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.signatory.audit.AuditEntry;
import org.signatory.platform.time.WashingtonTime;

/** Describes a history entry as a sentence. */
record HistoryLine(Instant at, String actor, String words) {

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("letter.created", "created the letter"),
            Map.entry("letter.changed", "edited the letter"),
            Map.entry("letter.opened", "opened the letter for signatures"),
            Map.entry("letter.closed", "closed the letter"),
            Map.entry("letter.sent", "marked the letter as sent"),
            Map.entry("letter.answered", "marked the letter as answered"),
            Map.entry("letter.abandoned", "canceled the letter"),
            Map.entry("letter.deadline-extended", "changed the deadline"),
            Map.entry("letter.warning-overridden", "sent the letter with unconfirmed signatures"),
            Map.entry("letter.version-created", "saved a version of the text"),
            Map.entry("letter.retracted", "recorded a retraction"),
            Map.entry("letter.voided", "voided the letter: %s"),
            Map.entry("letter.restored", "restored the letter: %s"),
            Map.entry("letter.response-recorded", "recorded a response"),
            Map.entry("letter.date-corrected", "corrected one of the letter’s dates: %s"),
            Map.entry("letter.merged", "merged a duplicate into the letter"),
            Map.entry("leads.replaced", "changed the lead sponsors"),
            Map.entry("signers.imported", "imported signers"),
            Map.entry("endorsers.imported", "imported endorsers"),
            Map.entry("endorsers.import-undone", "undid an import of endorsers"),
            Map.entry("lead.signed", "added %s as a lead sponsor"),
            Map.entry("cosigner.signed", "added %s as a cosigner"),
            Map.entry("lead.withdrawn", "withdrew the sign-on of %s"),
            Map.entry("cosigner.withdrawn", "withdrew the sign-on of %s"),
            Map.entry("lead.disavowed", "recorded a disavowal by %s"),
            Map.entry("cosigner.disavowed", "recorded a disavowal by %s"),
            Map.entry("sign-on.withdrawal-undone", "restored the sign-on of %s"),
            Map.entry("sign-on.disavowal-undone", "restored the sign-on of %s"),
            Map.entry("lead.changed", "corrected the sign-on of %s"),
            Map.entry("cosigner.changed", "corrected the sign-on of %s"),
            Map.entry("sign-on.note-changed", "edited the staff notes on %s"),
            Map.entry("queued-sign-on.changed", "corrected the waiting-list entry for %s"),
            Map.entry("sign-on.removed", "deleted the sign-on of %s, entered by mistake"),
            Map.entry("sign-on.confirmed", "confirmed the sign-on of %s"),
            Map.entry("sign-on.reviewed", "reviewed the sign-on of %s"),
            Map.entry("sign-on.flagged", "flagged the sign-on of %s for review"),
            Map.entry("queued-sign-on.added", "added %s to the waiting list"),
            Map.entry("queued-sign-on.removed", "removed %s from the waiting list"),
            Map.entry("outreach.recorded", "added %s to outreach"),
            Map.entry("outreach.changed", "updated outreach to %s"),
            Map.entry("outreach.note-added", "added a note on %s"),
            Map.entry("outreach.removed", "removed %s from outreach"),
            Map.entry("endorser.added", "recorded an endorsement by %s"),
            Map.entry("endorser.changed", "edited the endorsement by %s"),
            Map.entry("endorser.withdrawn", "withdrew the endorsement by %s"),
            Map.entry("endorser.withdrawal-undone", "restored the endorsement by %s"),
            Map.entry("endorser.merged", "merged the endorsement by %s"),
            Map.entry("endorser.removed", "removed the endorsement by %s, recorded by mistake"),
            Map.entry("endorsement-request.created", "created an endorsement request for %s"),
            Map.entry("endorsement-request.changed", "edited the endorsement request for %s"),
            Map.entry("endorsement-request.accepted", "accepted the endorsement request for %s"),
            Map.entry("endorsement-request.declined", "declined the endorsement request for %s"),
            Map.entry("endorsement-request.withdrawn", "canceled the endorsement request for %s"),
            Map.entry("statement.added", "added a statement by %s"),
            Map.entry("statement.changed", "edited the statement by %s"),
            Map.entry("statement.approved", "approved the statement by %s"),
            Map.entry("statement.withdrawn", "withdrew the statement by %s"));

    /** @param names maps the ID of a Member or organization to a name */
    static HistoryLine of(AuditEntry entry, UnaryOperator<String> names) {
        String words = SENTENCES.getOrDefault(entry.type, entry.type);
        String who = entry.subject == null
                ? String.valueOf(entry.detail.getOrDefault("reason", ""))
                : names.apply(entry.subject);
        boolean dated = entry.effective != null && !entry.effective.equals(WashingtonTime.dayOf(entry.at));
        String day = dated ? " (as of " + Formats.day(entry.effective) + ")" : "";
        return new HistoryLine(entry.at, entry.actor, (words.contains("%s") ? words.formatted(who) : words) + day);
    }
}
