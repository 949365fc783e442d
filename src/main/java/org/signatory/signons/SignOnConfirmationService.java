package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;
import org.signatory.roster.MemberLookup;
import org.signatory.signons.BulkConfirmationReport.Outcome;
import org.signatory.signons.BulkConfirmationReport.Result;

/** Confirms sign-ons for the current text of their letter. */
@ApplicationScoped
@RequiredArgsConstructor
public class SignOnConfirmationService {

    private final LetterReadService letters;
    private final SignOnViews views;
    private final AuditLog history;
    private final Clock clock;

    /**
     * Represents one signer to confirm.
     *
     * @param written the ID or name in the request
     * @param bioguideId null for a name that matches no Member, or several
     * @param named whether the request names the Member, and not a group of signers
     */
    public record Entry(String written, String bioguideId, boolean named) {}

    /** Confirms a sign-on for the letter's current text. A repeated confirmation has no effect. */
    @Transactional
    public VersionedBody<SignOnView> confirm(UUID letterId, UUID signOnId, SignOnConfirmationInput confirmation) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = SignOnQueries.find(letter, signOnId);
        requireConfirmable(signOn);
        LocalDate on = day(confirmation.on());
        requireAllowed(letter, signOn, on);
        if (!isConfirmed(letter, signOn, on)) {
            save(letter, signOn, on);
        }
        SignOn.flush();
        return new VersionedBody<>(signOn.version, views.view(signOn, letter));
    }

    /** Rejects a sign-on that was removed, withdrawn or disavowed. */
    static void requireConfirmable(SignOn signOn) {
        if (!signOn.isActive()) {
            throw Problem.of(
                    ErrorCode.CONFLICT, "The sign-on is not active. Add a new sign-on for the Member instead.");
        }
        if (signOn.disavowedOn != null) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The sign-on was disavowed on %s. If that is wrong, restore the sign-on first.",
                    signOn.disavowedOn);
        }
    }

    /**
     * Confirms the sign-ons of several Members, all or none. Sign-ons that were confirmed for the current text are not
     * changed, unless another day is given for a Member in the request.
     *
     * @param on the day of the confirmations; null for today, without a change of recorded days
     * @throws Problem {@link ErrorCode#BULK_REJECTED} with the report if an entry is rejected
     */
    @Transactional
    public BulkConfirmationReport confirm(UUID letterId, List<Entry> entries, LocalDate on, boolean dryRun) {
        Letter letter = letters.locked(letterId);
        MemberLookup members = MemberLookup.of(
                entries.stream().map(Entry::bioguideId).filter(Objects::nonNull).toList());
        List<SignOn> active = SignOn.active(letter.id);
        List<SignOn> confirmed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Entry entry : entries) {
            Member member = entry.bioguideId() == null ? null : members.get(entry.bioguideId());
            try {
                SignOn signOn = signOn(active, entry, member);
                requireConfirmable(signOn);
                requireAllowed(letter, signOn, day(on));
                boolean known = !seen.add(signOn.bioguideId) || isKnown(letter, signOn, entry.named() ? on : null);
                if (!known) {
                    confirmed.add(signOn);
                }
                outcomes.add(Outcome.of(
                        outcomes.size(), entry, member, known ? Result.ALREADY_CONFIRMED : Result.CONFIRMED, null));
            } catch (Problem refusal) {
                outcomes.add(Outcome.of(outcomes.size(), entry, member, Result.REJECTED, refusal));
            }
        }
        List<SignOn> missing = active.stream()
                .filter(signOn -> signOn.isStale(letter) && signOn.disavowedOn == null && !confirmed.contains(signOn))
                .toList();
        BulkConfirmationReport report =
                BulkConfirmationReport.of(dryRun, outcomes, missing).orRefuse();
        if (!dryRun) {
            confirmed.forEach(signOn -> save(letter, signOn, day(on)));
        }
        return report;
    }

    private static SignOn signOn(List<SignOn> active, Entry entry, Member member) {
        if (member == null) {
            throw Problem.of(
                    ErrorCode.UNKNOWN_REFERENCE,
                    entry.bioguideId() == null
                            ? "The name does not match exactly one signer. Enter the Bioguide ID."
                            : "Enter the Bioguide ID of a Member in the roster.");
        }
        return active.stream()
                .filter(signOn -> signOn.bioguideId.equals(member.bioguideId))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ErrorCode.CONFLICT, "The Member has no active sign-on. Add a sign-on for the Member instead."));
    }

    private LocalDate day(LocalDate on) {
        return on == null ? WashingtonTime.dayOf(clock.instant()) : on;
    }

    private void requireAllowed(Letter letter, SignOn signOn, LocalDate on) {
        LocalDate today = WashingtonTime.dayOf(clock.instant());
        if (on.isBefore(signOn.signedOn) || on.isAfter(today)) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "Enter a date from %s (the date of signing) through today.",
                    signOn.signedOn);
        }
        SignOnDateRules.requireTextInEffect(letter, letter.textVersion, on);
    }

    /** Returns whether the sign-on was confirmed or made for the current text; if a day is given, confirmed on that day. */
    private static boolean isKnown(Letter letter, SignOn signOn, LocalDate on) {
        if (on != null) {
            return isConfirmed(letter, signOn, on);
        }
        Integer known = signOn.confirmedNumber == null ? signOn.textNumber : signOn.confirmedNumber;
        return signOn.certainty == SignOnCertainty.CONFIRMED && Objects.equals(known, text(letter));
    }

    private static boolean isConfirmed(Letter letter, SignOn signOn, LocalDate on) {
        return on.equals(signOn.confirmedOn)
                && Objects.equals(text(letter), signOn.confirmedNumber)
                && signOn.certainty == SignOnCertainty.CONFIRMED;
    }

    private static Integer text(Letter letter) {
        return letter.textVersion == 0 ? null : letter.textVersion;
    }

    private void save(Letter letter, SignOn signOn, LocalDate on) {
        signOn.confirmedOn = on;
        signOn.confirmedNumber = text(letter);
        signOn.certainty = SignOnCertainty.CONFIRMED;
        signOn.updatedAt = clock.instant();
        letter.touch(signOn.updatedAt);
        history.record(
                "sign-on.confirmed", letter.id, signOn.bioguideId, on, Map.of("textVersion", letter.textVersion));
    }
}
