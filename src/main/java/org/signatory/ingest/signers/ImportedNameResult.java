package org.signatory.ingest.signers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.ingest.names.NameMentionView.CandidateView;
import org.signatory.ingest.names.NameMentionView.MemberSeat;
import org.signatory.letters.Letter;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionRole;
import org.signatory.matching.NameMatch;
import org.signatory.signons.BulkSignOnReport;
import org.signatory.signons.SignOn;

/**
 * Represents a name with its result by matching or a person's decision.
 *
 * @param outcome the result; signed unless a signing rule says otherwise
 * @param bioguideId the matched Member, or null
 * @param byPerson whether a person decided on this name
 * @param byPassage whether a person decided on the passage of this name
 * @param recorded whether the letter already has this withdrawal, so that the record says nothing new
 */
public record ImportedNameResult(
        UploadedName parsed,
        SignerRecordOutcome outcome,
        String bioguideId,
        boolean byPerson,
        boolean byPassage,
        boolean recorded) {

    /** Represents a withdrawn sign-on of a letter. */
    record RecordedWithdrawal(String bioguideId, LocalDate signedOn, LocalDate withdrawnOn) {

        /** Returns the withdrawn sign-ons of a letter. */
        static Set<RecordedWithdrawal> of(Letter letter) {
            return SignOn.recorded(letter.id).stream()
                    .filter(signOn -> signOn.withdrawnOn != null)
                    .map(signOn -> new RecordedWithdrawal(signOn.bioguideId, signOn.signedOn, signOn.withdrawnOn))
                    .collect(Collectors.toSet());
        }

        boolean isNamedBy(ImportedNameResult name) {
            LocalDate on = name.parsed.contact().withdrawnOn();
            return name.outcome == SignerRecordOutcome.WITHDRAWN
                    && bioguideId.equals(name.bioguideId)
                    && withdrawnOn.equals(on)
                    && (name.parsed.signedOn() == null || signedOn.equals(name.parsed.signedOn()));
        }
    }

    /** The responses of which one Member can have only one. */
    private static final Set<SignerRecordOutcome> RESPONSES = EnumSet.of(
            SignerRecordOutcome.SIGNED,
            SignerRecordOutcome.DECLINED,
            SignerRecordOutcome.CONSIDERING,
            SignerRecordOutcome.PROMISED,
            SignerRecordOutcome.WITHDRAWN);

    static List<ImportedNameResult> of(
            List<UploadedName> names,
            ImportDecisions decisions,
            UncertainNamePolicy uncertainNames,
            Set<RecordedWithdrawal> withdrawals) {
        List<ImportedNameResult> all = new ArrayList<>();
        Set<String> signing = new HashSet<>();
        Map<String, ImportedNameResult> responses = new HashMap<>();
        for (UploadedName name : names) {
            ImportedNameResult decided = of(name, decisions, uncertainNames)
                    .unlessRecorded(withdrawals)
                    .unlessContradicted(responses, uncertainNames);
            boolean repeated = decided.signs() && !signing.add(decided.bioguideId) || decided.isMoreOf(signing);
            all.add(repeated ? decided.with(SignerRecordOutcome.REPEATED, decided.matched()) : decided);
        }
        return all;
    }

    private static ImportedNameResult of(
            UploadedName name, ImportDecisions decisions, UncertainNamePolicy uncertainNames) {
        SignerImportDecision decision = decisions.names().get(name.number());
        if (decision != null) {
            SignerRecordOutcome outcome = decision.skip()
                    ? SignerRecordOutcome.SKIPPED
                    : decision.keep()
                            ? SignerRecordOutcome.SAVED_AS_TEXT
                            : name.answer() == SheetResponse.UNCLEAR ? SignerRecordOutcome.SIGNED : response(name);
            return new ImportedNameResult(name, outcome, decision.bioguideId(), true, false, false);
        }
        Boolean signed = name.list() == null ? null : decisions.lists().get(name.list());
        ImportedNameResult matched =
                new ImportedNameResult(name, outcome(name, signed), null, false, signed != null, false);
        if (!matched.outcome.isOpen()) {
            return matched.with(matched.outcome, matched.matched());
        }
        return matched.openOr(uncertainNames);
    }

    private ImportedNameResult openOr(UncertainNamePolicy uncertainNames) {
        return switch (uncertainNames) {
            case REJECT -> this;
            case SKIP -> with(SignerRecordOutcome.SKIPPED, null);
            case KEEP -> with(SignerRecordOutcome.SAVED_AS_TEXT, null);
        };
    }

    private ImportedNameResult unlessRecorded(Set<RecordedWithdrawal> withdrawals) {
        return withdrawals.stream().anyMatch(each -> each.isNamedBy(this))
                ? new ImportedNameResult(parsed, outcome, bioguideId, byPerson, byPassage, true)
                : this;
    }

    /** Requires a decision if an earlier record of the sheet has another response for the same Member. */
    private ImportedNameResult unlessContradicted(
            Map<String, ImportedNameResult> responses, UncertainNamePolicy uncertainNames) {
        if (recorded || parsed.mention() != null || bioguideId == null || !RESPONSES.contains(outcome)) {
            return this;
        }
        ImportedNameResult earlier = responses.putIfAbsent(bioguideId, this);
        if (earlier == null || earlier.outcome == outcome || byPerson) {
            return this;
        }
        String fault = "line %d has a different response for this Member".formatted(earlier.parsed.line());
        return new ImportedNameResult(
                        parsed.withFault(fault), SignerRecordOutcome.UNCLEAR, null, false, byPassage, false)
                .openOr(uncertainNames);
    }

    /** @param signed a person's decision on the passage of the name, or null */
    private static SignerRecordOutcome outcome(UploadedName name, Boolean signed) {
        if (signed != null) {
            return signed ? signing(name) : SignerRecordOutcome.NOT_SIGNER;
        }
        if (name.isUnclear()) {
            return SignerRecordOutcome.UNCLEAR;
        }
        SignerRecordOutcome response = response(name);
        if (response == SignerRecordOutcome.UNCLEAR
                || response == SignerRecordOutcome.NO_RESPONSE && !name.hasOutreach()) {
            return response;
        }
        SignerRecordOutcome matched = signing(name);
        return response == SignerRecordOutcome.SIGNED && !name.isSigner()
                ? SignerRecordOutcome.NOT_SIGNER
                : matched == SignerRecordOutcome.SIGNED ? response : matched;
    }

    private static SignerRecordOutcome response(UploadedName name) {
        return switch (name.answer()) {
            case DECLINED -> SignerRecordOutcome.DECLINED;
            case CONSIDERING -> SignerRecordOutcome.CONSIDERING;
            case PROMISED -> SignerRecordOutcome.PROMISED;
            case NO_RESPONSE -> SignerRecordOutcome.NO_RESPONSE;
            case WITHDRAWN -> SignerRecordOutcome.WITHDRAWN;
            case UNCLEAR -> SignerRecordOutcome.UNCLEAR;
            case SIGNED -> SignerRecordOutcome.SIGNED;
        };
    }

    /** Returns what the record says for the outreach; empty for nothing, or while the Member is not decided. */
    Optional<SignerSheetOutreachWriter.Entry> outreach() {
        if (bioguideId == null) {
            return Optional.empty();
        }
        return switch (outcome) {
            case SIGNED -> parsed.contact().isPresent() ? Optional.of(entry(null, null)) : Optional.empty();
            case REPEATED ->
                parsed.contact().isPresent() || parsed.note() != null
                        ? Optional.of(entry(null, parsed.note()))
                        : Optional.empty();
            case DECLINED -> Optional.of(entry(SignerSheetOutreachWriter.Response.DECLINED, parsed.note()));
            case WITHDRAWN ->
                !recorded
                        ? Optional.of(entry(SignerSheetOutreachWriter.Response.DECLINED, parsed.note()))
                        : parsed.contact().isPresent() ? Optional.of(entry(null, null)) : Optional.empty();
            case CONSIDERING -> Optional.of(entry(SignerSheetOutreachWriter.Response.CONSIDERING, parsed.note()));
            case PROMISED -> Optional.of(entry(SignerSheetOutreachWriter.Response.PROMISED, parsed.note()));
            case NO_RESPONSE ->
                parsed.hasOutreach()
                        ? Optional.of(entry(
                                parsed.contact().contacted() ? SignerSheetOutreachWriter.Response.ASKED : null,
                                parsed.note()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private SignerSheetOutreachWriter.Entry entry(SignerSheetOutreachWriter.Response response, String note) {
        SheetRowOutreach contact = parsed.contact();
        String reason = outcome == SignerRecordOutcome.WITHDRAWN && !recorded
                ? contact.withdrawnOn() == null ? "Withdrew." : "Withdrew on " + contact.withdrawnOn() + "."
                : outcome == SignerRecordOutcome.DECLINED ? contact.reason() : null;
        return new SignerSheetOutreachWriter.Entry(
                bioguideId, response, reason, contact.name(), contact.email(), contact.phone(), note);
    }

    private static SignerRecordOutcome signing(UploadedName name) {
        if (name.fault() != null) {
            return SignerRecordOutcome.UNCLEAR;
        }
        return switch (name.match().status()) {
            case MATCHED -> name.match().isCertain() ? SignerRecordOutcome.SIGNED : SignerRecordOutcome.AMBIGUOUS;
            case AMBIGUOUS -> SignerRecordOutcome.AMBIGUOUS;
            case UNMATCHED -> SignerRecordOutcome.UNMATCHED;
        };
    }

    private static SignerRecordOutcome outcome(BulkSignOnReport.Result result) {
        return switch (result) {
            case SIGNED -> SignerRecordOutcome.SIGNED;
            case ALREADY_SIGNED -> SignerRecordOutcome.ALREADY_SIGNED;
            case UPDATED -> SignerRecordOutcome.UPDATED;
            case QUEUED -> SignerRecordOutcome.QUEUED;
            case REJECTED -> SignerRecordOutcome.REJECTED;
        };
    }

    private static String word(Object value) {
        return value == null ? "nothing" : value instanceof JsonNode node ? node.asText() : value.toString();
    }

    private ImportedNameResult with(SignerRecordOutcome other, String id) {
        return new ImportedNameResult(parsed, other, id, byPerson, byPassage, recorded);
    }

    private String matched() {
        return byPerson
                ? bioguideId
                : parsed.match().matched() ? parsed.match().person().bioguideId() : null;
    }

    /** Returns whether this repeats the name of a Member who signs according to an earlier part of the text. */
    private boolean isMoreOf(Set<String> signing) {
        return outcome == SignerRecordOutcome.UNCLEAR
                && parsed.mention() != null
                && parsed.match().isCertain()
                && signing.contains(matched());
    }

    /** Returns the name as a signer that a claimed count can include, or null. */
    Mention claimable() {
        boolean signer = signs()
                || outcome == SignerRecordOutcome.REPEATED
                || outcome == SignerRecordOutcome.SAVED_AS_TEXT
                || outcome.isOpen() && parsed.isSigner();
        if (!signer || parsed.mention() == null) {
            return null;
        }
        Mention it = parsed.mention();
        return new Mention(
                it.written(),
                it.affiliation(),
                it.start(),
                it.end(),
                parsed.lead() ? MentionRole.LEAD : MentionRole.SIGNER,
                it.evidence(),
                byPerson ? decidedMatch() : it.match(),
                outcome == SignerRecordOutcome.REPEATED ? Integer.valueOf(0) : null);
    }

    /** Returns the match of the Member that a person named, or the uncertain one if that Member was no candidate. */
    private NameMatch decidedMatch() {
        NameMatch match = parsed.match();
        return match.candidates().stream()
                .filter(it -> it.person().bioguideId().equals(bioguideId))
                .findFirst()
                .map(it -> new NameMatch(
                        NameMatch.Status.MATCHED, it.person(), it.seat(), match.how(), false, List.of(), List.of()))
                .orElse(match);
    }

    int number() {
        return parsed.number();
    }

    boolean signs() {
        return outcome == SignerRecordOutcome.SIGNED;
    }

    /**
     * @param rule the result of the signing rules; null if the name does not sign
     * @param other the result for the outreach, or null
     * @param decider the name of the caller
     */
    SignerImportRecordView view(BulkSignOnReport.Outcome rule, SheetRecordEffect other, String decider) {
        NameMatch match = parsed.match();
        boolean asMatched = match.matched() && match.person().bioguideId().equals(bioguideId);
        List<String> notes = new ArrayList<>(byPerson && !asMatched ? List.of() : match.notes());
        if (outcome == SignerRecordOutcome.UNCLEAR && parsed.isUnclear()) {
            notes.add("the text does not say whether the Member signed");
        }
        if (outcome == SignerRecordOutcome.NOT_SIGNER && !byPassage) {
            notes.add(parsed.role().reason());
        }
        if (parsed.fault() != null) {
            notes.add(parsed.fault());
        }
        if (parsed.lead()) {
            notes.add("the text names the Member as a lead");
        }
        SignerRecordOutcome finalOutcome = outcome;
        if (rule != null && rule.result() != BulkSignOnReport.Result.SIGNED) {
            finalOutcome = outcome(rule.result());
            if (finalOutcome == SignerRecordOutcome.UPDATED) {
                rule.changes()
                        .forEach(change -> notes.add("corrects %s from %s to %s"
                                .formatted(change.field(), word(change.before()), word(change.after()))));
            }
            if (rule.detail() != null) {
                notes.add(rule.detail());
            }
        }
        String code = finalOutcome == SignerRecordOutcome.REJECTED ? rule.code() : null;
        if (other.rejection() != null) {
            finalOutcome = SignerRecordOutcome.REJECTED;
            code = other.rejection().code().code();
            notes.add(other.rejection().getMessage());
        }
        if (recorded) {
            notes.add("this withdrawal is already recorded");
        }
        if (other.note() != null) {
            notes.add(other.note());
        }
        Mention mention = parsed.mention();
        return new SignerImportRecordView(
                parsed.number(),
                parsed.line(),
                parsed.sheet(),
                mention == null ? null : mention.start(),
                mention == null ? null : mention.end(),
                parsed.written(),
                parsed.affiliation(),
                parsed.role(),
                parsed.list(),
                finalOutcome,
                bioguideId,
                asMatched ? MemberSeat.of(match.person(), match.seat()) : null,
                byPerson ? null : match.how(),
                asMatched ? match.sure() : null,
                byPerson || byPassage ? decider : null,
                parsed.signedOn(),
                code,
                List.copyOf(notes),
                candidates(finalOutcome),
                rule == null ? other.signOnChanges() : rule.changes(),
                other.outreach(),
                null,
                null,
                null);
    }

    /** Returns the Members to choose from; the matched one comes first if only the signature is uncertain. */
    private List<CandidateView> candidates(SignerRecordOutcome result) {
        NameMatch match = parsed.match();
        if (!result.isOpen() && result != SignerRecordOutcome.NOT_SIGNER) {
            return List.of();
        }
        List<CandidateView> candidates = new ArrayList<>();
        if (match.matched() && result != SignerRecordOutcome.REJECTED) {
            candidates.add(new CandidateView(MemberSeat.of(match.person(), match.seat()), true, match.notes()));
        }
        match.candidates().stream()
                .filter(it -> candidates.isEmpty() || it.person() != match.person())
                .map(CandidateView::of)
                .forEach(candidates::add);
        return candidates;
    }
}
