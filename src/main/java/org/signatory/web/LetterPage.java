package org.signatory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.signatory.endorsements.EndorsementRequestView;
import org.signatory.endorsements.EndorserView;
import org.signatory.letters.LetterDetail;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.Source;
import org.signatory.letters.Visibility;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Chamber;
import org.signatory.signons.SignOnView;
import org.signatory.signons.WaitingView;
import org.signatory.web.charts.Hemicycle;
import org.signatory.web.charts.TileMap;
import org.signatory.web.charts.Timeline;

/**
 * Everything that a letter's page shows.
 *
 * @param version of the letter, for the forms
 * @param today in Washington, for the forms
 * @param all how many cosigners there are, whatever the filter lets through
 * @param requests for endorsements, that wait for an answer and that whoever looks may see
 * @param waiting who waits to sign until a counterpart comes; for staff
 * @param undo the last act of whoever looks, if it can be undone
 * @param problem why the last act was refused
 */
record LetterPage(
        LetterDetail letter,
        long version,
        Instant now,
        LocalDate today,
        List<SignOnView> leads,
        List<SignerRow> cosigners,
        int all,
        List<SignOnView> withdrawn,
        SignerFilter filter,
        List<House> houses,
        TileMap map,
        Timeline timeline,
        List<Timeline.Day> days,
        List<EndorserView> endorsers,
        List<EndorsementRequestView> requests,
        List<WaitingView> waiting,
        List<HistoryLine> history,
        Undo undo,
        MemberPicker picker,
        Problem problem) {

    public boolean deadlineQuestioned() {
        return FieldMessages.questionsDeadline(problem);
    }

    /** A chamber with its seats. */
    record House(Chamber chamber, Hemicycle seats, long away) {

        public String name() {
            return chamber == Chamber.HOUSE ? "House" : "Senate";
        }
    }

    /** An act that can be undone. */
    record Undo(UUID id, HistoryLine act) {}

    /** A party's share of the signatures. */
    record Share(String party, int signed) {}

    public LetterSummary summary() {
        return letter.letter();
    }

    /** Whether other sites and search engines are told of it: all can see it, whoever looks. */
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

    /** How many are missing to the target; null where there is none. */
    public Integer missing() {
        Integer target = summary().targetCount();
        return target == null ? null : Math.max(0, target - signed());
    }

    public Integer goal() {
        return LetterRow.goal(summary());
    }

    public boolean claimHolds() {
        return summary().declared().isMetBy(signed());
    }

    public boolean isOpen() {
        return summary().status() == LetterStatus.OPEN;
    }

    /** Whether organizations' own keys can endorse it now. */
    public boolean circulates() {
        return isOpen() || summary().status() == LetterStatus.CLOSED;
    }

    /** Whether an organization neither endorses the letter nor waits for an answer. */
    public boolean isFree(UUID organizationId) {
        return endorsers.stream().noneMatch(each -> each.organizationId().equals(organizationId))
                && requests.stream().noneMatch(each -> each.organizationId().equals(organizationId));
    }

    /** Whether the forms for signing on make sense: not for a draft, nor once it was given up. */
    public boolean takesSignatures() {
        return summary().status() != LetterStatus.DRAFT && summary().status() != LetterStatus.ABANDONED;
    }

    /** Whether a signature that is entered today must say why it is late. */
    public boolean isLate() {
        boolean passed = summary().deadline() != null && summary().deadline().passed();
        return summary().status() == LetterStatus.CLOSED || isOpen() && passed;
    }

    public List<Share> parties() {
        return summary().counts().byParty().entrySet().stream()
                .map(each -> new Share(each.getKey(), each.getValue()))
                .toList();
    }

    /** The states with seats or signers, for the filter. */
    public List<String> states() {
        return map.tiles().stream().map(TileMap.Tile::state).toList();
    }

    public boolean isBicameral() {
        return houses.size() > 1;
    }

    public List<Source> sources() {
        return List.of(Source.values());
    }

    public List<SignerFilter.Sort> sorts() {
        return List.of(SignerFilter.Sort.values());
    }
}
