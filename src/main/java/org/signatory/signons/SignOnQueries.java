package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.roster.Member;
import org.signatory.security.Caller;

/** Reads the sign-ons of letters that are visible to the caller. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class SignOnQueries {

    private final LetterReadService letters;
    private final SignOnViews views;
    private final Caller caller;

    /**
     * Lists the sign-ons of a letter.
     *
     * @param role the role of the signers; null for all
     */
    public Page<SignOnView> page(UUID letterId, SignOnRole role, SignOnFilter filter, PageParameters paging) {
        Letter letter = letters.visible(letterId, filter.asOf);
        Page<SignOn> page = filter.sort
                .keyset(filter.firstChamber, LetterAccessCondition.of(caller))
                .page(filter.signOns(letter, role, caller.isStaff()), paging);
        return page.with(views.views(page.items(), Map.of(letter.id, letter), filter.asOf));
    }

    /** Lists the withdrawn sign-ons of a letter by date of withdrawal, now or at the end of a day. */
    public List<SignOnView> withdrawn(UUID letterId, LocalDate asOf) {
        Letter letter = letters.visible(letterId, asOf);
        List<SignOn> withdrawn = ActiveSignOnConditions.signedBy(letter.id, asOf)
                .and(ActiveSignOnConditions.WITHDRAWN_BY)
                .rows("s.withdrawnOn, s.sortName, s.id");
        return views.views(withdrawn, Map.of(letter.id, letter), asOf);
    }

    /** Lists the leads of a letter in order, now or at the end of a day, with the version of the letter. */
    public VersionedBody<Page<SignOnView>> leads(UUID letterId, LocalDate asOf, PageParameters paging) {
        return leads(letters.visible(letterId, asOf), asOf, paging);
    }

    VersionedBody<Page<SignOnView>> leads(Letter letter, LocalDate asOf, PageParameters paging) {
        Page<SignOn> page = byPosition(asOf)
                .changedBy(LetterAccessCondition.of(caller).changed("s"))
                .page(
                        ActiveSignOnConditions.signedBy(letter.id, asOf)
                                .and("not " + ActiveSignOnConditions.WITHDRAWN_BY)
                                .and(ActiveSignOnConditions.leads(asOf)),
                        paging);
        return new VersionedBody<>(
                letter.version, page.with(views.views(page.items(), Map.of(letter.id, letter), asOf)));
    }

    /**
     * Returns the latest sign-on of a Member to a letter, active or withdrawn.
     *
     * @param role the role of the signer; null for both
     */
    public VersionedBody<SignOnView> latest(UUID letterId, String bioguideId, SignOnRole role) {
        Letter letter = letters.visible(letterId);
        SignOn signOn = latest(letter, bioguideId, role);
        return new VersionedBody<>(signOn.version, views.view(signOn, letter));
    }

    /** Lists all sign-ons of a Member to a letter, latest first, with the version of the latest. */
    public VersionedBody<List<SignOnView>> history(UUID letterId, String bioguideId) {
        Letter letter = letters.visible(letterId);
        List<SignOn> all = Member.byAnyId(bioguideId)
                .map(member -> SignOn.latestFirst(letter.id, member.bioguideId))
                .filter(signOns -> !signOns.isEmpty())
                .orElseThrow(() -> notFound(null));
        return new VersionedBody<>(all.get(0).version, views.views(all, Map.of(letter.id, letter), null));
    }

    /** Returns a sign-on, active, withdrawn or removed. */
    public VersionedBody<SignOnView> get(UUID letterId, UUID signOnId) {
        Letter letter = letters.visible(letterId);
        SignOn signOn = find(letter, signOnId);
        return new VersionedBody<>(signOn.version, views.view(signOn, letter));
    }

    static SignOn find(Letter letter, UUID signOnId) {
        return SignOn.<SignOn>find("id = ?1 and letterId = ?2", signOnId, letter.id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("sign-on"));
    }

    static SignOn latest(Letter letter, String bioguideId, SignOnRole role) {
        return Member.byAnyId(bioguideId)
                .flatMap(member -> SignOn.latest(letter.id, member.bioguideId))
                .filter(signOn -> role == null || signOn.role == role)
                .orElseThrow(() -> notFound(role));
    }

    static Problem notFound(SignOnRole role) {
        if (role == null) {
            return Problem.notFound("signature of this Member");
        }
        return Problem.notFound(role == SignOnRole.LEAD ? "lead sponsor" : "cosigner");
    }

    private static Keyset<SignOn> byPosition(LocalDate asOf) {
        return new Keyset<>(
                "leads" + (asOf == null ? "" : asOf),
                false,
                "s.updatedAt",
                List.of(new Key(ActiveSignOnConditions.position(asOf), Integer.class), new Key("s.id", UUID.class)));
    }
}
