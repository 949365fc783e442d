package org.signatory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.signatory.documents.MarkdownHtml;
import org.signatory.endorsements.EndorsementRequestView;
import org.signatory.endorsements.EndorserView;
import org.signatory.letters.LetterDetail;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.SignOnSource;
import org.signatory.letters.StatusTransitionView;
import org.signatory.letters.Visibility;
import org.signatory.matching.CheckedClaim;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Chamber;
import org.signatory.signons.QueuedSignOnView;
import org.signatory.signons.SignOnView;
import org.signatory.web.charts.Hemicycle;
import org.signatory.web.charts.TileMap;
import org.signatory.web.charts.TimelineChart;

/**
 * Represents the model of a letter's page.
 *
 * @param version version of the letter, for the forms
 * @param today date in Washington, for the forms
 * @param all number of cosigners, regardless of the filter
 * @param claims the public claims, compared with the record
 * @param stale the signers who have not confirmed the current text; for staff
 * @param withdrawnEndorsers endorsements whose withdrawal can be corrected; for staff
 * @param requests open endorsement requests visible to the caller
 * @param waiting Members queued for a counterpart; for staff
 * @param undo the caller's last action, if it can be undone
 * @param moves status transitions, whose dates editors can correct
 * @param problem why the last action was rejected
 */
record LetterPage(
        LetterDetail letter,
        long version,
        Instant now,
        LocalDate today,
        List<SignOnView> leads,
        List<CosignerTableRow> cosigners,
        int all,
        List<SignOnView> withdrawn,
        SignerFilter filter,
        List<House> houses,
        TileMap map,
        TimelineChart timeline,
        List<TimelineChart.Day> days,
        List<EndorserView> endorsers,
        List<EndorserView> withdrawnEndorsers,
        List<CheckedClaim> claims,
        List<SignOnView> stale,
        List<EndorsementRequestView> requests,
        List<QueuedSignOnView> waiting,
        List<HistoryLine> history,
        Undo undo,
        MemberPicker picker,
        List<StatusTransitionView> moves,
        List<Related> related,
        Problem problem) {

    private static final int TEXT_HEADING_LEVEL = 3;

    /** Returns the text of the letter as HTML. */
    public String textHtml() {
        return MarkdownHtml.ofPage(letter.text(), TEXT_HEADING_LEVEL);
    }

    /** Represents a link to a related letter, named by this letter or naming it. */
    record Related(UUID id, String title, String kind, boolean back) {}

    public boolean deadlineQuestioned() {
        return FieldMessages.questionsDeadline(problem);
    }

    /** Represents a chamber and its seats. */
    record House(Chamber chamber, Hemicycle seats, long away) {

        public String name() {
            return chamber == Chamber.HOUSE ? "House" : "Senate";
        }
    }

    /** Represents an action that can be undone. */
    record Undo(UUID id, HistoryLine line) {}

    /** Represents a party's share of the signatures. */
    record Share(String party, int signed) {}

    public LetterSummary summary() {
        return letter.letter();
    }

    /** Returns whether the letter is public, and so offered to search engines and for embedding. */
    public boolean isPublic() {
        return summary().visibility() == Visibility.PUBLIC && summary().status() != LetterStatus.DRAFT;
    }

    public String linkedData(String server) {
        return StructuredData.of(summary(), leads, server);
    }

    public UUID id() {
        return summary().id();
    }

    public int signed() {
        return summary().counts().signed();
    }

    /** Returns the number of signatures missing to the target; null without a target. */
    public Integer missing() {
        Integer target = summary().targetCount();
        return target == null ? null : Math.max(0, target - signed());
    }

    public Integer goal() {
        return summary().targetCount();
    }

    public boolean isOpen() {
        return summary().status() == LetterStatus.OPEN;
    }

    /** Returns whether the page shows the time left until the deadline; it means nothing once the letter is closed. */
    public boolean countsDown() {
        return isOpen() || summary().status() == LetterStatus.DRAFT;
    }

    /** Returns whether the next status can be sent. */
    public boolean isSendable() {
        return letter.nextStatuses().contains(LetterStatus.SENT);
    }

    /** Returns whether partners can endorse the letter now. */
    public boolean circulates() {
        return isOpen() || summary().status() == LetterStatus.CLOSED;
    }

    /** Returns whether an organization neither endorses the letter nor has an open request. */
    public boolean isFree(UUID organizationId) {
        return endorsers.stream().noneMatch(each -> each.organizationId().equals(organizationId))
                && requests.stream().noneMatch(each -> each.organizationId().equals(organizationId));
    }

    /** Returns whether to show the sign-on form: not for drafts or canceled letters. */
    public boolean takesSignatures() {
        return summary().status() != LetterStatus.DRAFT && summary().status() != LetterStatus.ABANDONED;
    }

    /** Returns whether a recipient has a response or a due date. */
    public boolean responses() {
        return summary().recipients().stream().anyMatch(each -> each.response() != null);
    }

    /** Returns whether a signature entered today needs a reason for being late. */
    public boolean isLate() {
        boolean passed = summary().deadline() != null && summary().deadline().passed();
        return summary().status() == LetterStatus.CLOSED || isOpen() && passed;
    }

    public List<Share> parties() {
        return summary().counts().byParty().entrySet().stream()
                .map(each -> new Share(each.getKey(), each.getValue()))
                .toList();
    }

    /** Returns the states with seats or signers, for the filter. */
    public List<String> states() {
        return map.tiles().stream().map(TileMap.Tile::state).toList();
    }

    public boolean isBicameral() {
        return houses.size() > 1;
    }

    public List<SignOnSource> sources() {
        return List.of(SignOnSource.values());
    }

    public List<SignerFilter.Sort> sorts() {
        return List.of(SignerFilter.Sort.values());
    }
}
