package org.signatory.web;

import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.signatory.audit.AuditEntry;

/** One recorded act in words. */
record HistoryLine(Instant at, String actor, String words) {

    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("letter.created", "made the letter"),
            Map.entry("letter.changed", "changed the letter"),
            Map.entry("letter.opened", "opened it for signatures"),
            Map.entry("letter.closed", "closed it"),
            Map.entry("letter.sent", "sent it"),
            Map.entry("letter.answered", "recorded that it was answered"),
            Map.entry("letter.abandoned", "gave it up"),
            Map.entry("letter.deadline-extended", "moved the deadline"),
            Map.entry("letter.warning-overridden", "sent it with unconfirmed sign-ons"),
            Map.entry("letter.text-saved", "saved a text"),
            Map.entry("letter.retracted", "recorded that it was taken back"),
            Map.entry("letter.answer-recorded", "recorded an answer"),
            Map.entry("leads.ordered", "set the leads"),
            Map.entry("signers.imported", "brought in a list"),
            Map.entry("lead.signed", "signed on as a lead: %s"),
            Map.entry("cosigner.signed", "signed on: %s"),
            Map.entry("lead.withdrawn", "withdrew: %s"),
            Map.entry("cosigner.withdrawn", "withdrew: %s"),
            Map.entry("lead.disavowed", "recorded a disavowal: %s"),
            Map.entry("cosigner.disavowed", "recorded a disavowal: %s"),
            Map.entry("sign-on.withdrawal-undone", "let stand again: %s"),
            Map.entry("sign-on.disavowal-undone", "let stand again: %s"),
            Map.entry("lead.changed", "corrected the sign-on of %s"),
            Map.entry("cosigner.changed", "corrected the sign-on of %s"),
            Map.entry("sign-on.noted", "changed the staff notes on %s"),
            Map.entry("waiting.changed", "corrected the request of %s, who waits for a counterpart"),
            Map.entry("sign-on.removed", "removed an entry made in error: %s"),
            Map.entry("sign-on.confirmed", "confirmed: %s"),
            Map.entry("sign-on.reviewed", "reviewed: %s"),
            Map.entry("sign-on.flagged", "flagged for review: %s"),
            Map.entry("waiting.joined", "let wait for a counterpart: %s"),
            Map.entry("waiting.left", "ended the waiting of: %s"),
            Map.entry("outreach.recorded", "put on the list of those to ask: %s"),
            Map.entry("outreach.changed", "changed how it stands with: %s"),
            Map.entry("outreach.noted", "noted on: %s"),
            Map.entry("outreach.removed", "took off the list of those to ask: %s"),
            Map.entry("endorser.added", "recorded an endorsement: %s"),
            Map.entry("endorser.changed", "changed an endorsement: %s"),
            Map.entry("endorser.withdrawn", "withdrew an endorsement: %s"),
            Map.entry("endorser.merged", "merged an endorsement: %s"),
            Map.entry("endorsement-request.made", "asked for an endorsement: %s"),
            Map.entry("endorsement-request.changed", "changed a request for an endorsement: %s"),
            Map.entry("endorsement-request.accepted", "accepted an endorsement: %s"),
            Map.entry("endorsement-request.declined", "declined an endorsement: %s"),
            Map.entry("endorsement-request.taken-back", "took a question back: %s"),
            Map.entry("statement.added", "added a statement: %s"),
            Map.entry("statement.changed", "changed a statement: %s"),
            Map.entry("statement.approved", "approved a statement: %s"),
            Map.entry("statement.withdrawn", "took a statement back: %s"));

    /** @param names the name of a Member or organization by its id */
    static HistoryLine of(AuditEntry entry, UnaryOperator<String> names) {
        String words = ACTS.getOrDefault(entry.act, entry.act);
        String who = entry.subject == null ? "" : names.apply(entry.subject);
        return new HistoryLine(entry.at, entry.actor, words.contains("%s") ? words.formatted(who) : words);
    }
}
