package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.SaveResult;
import org.signatory.platform.json.InputValidator;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;

/** Creates, updates and deletes the outreach records of letters. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class OutreachService {

    private final LetterReadService letters;
    private final OutreachRules rules;
    private final OutreachViews views;
    private final PartnerOutreachAccess partners;
    private final InputValidator validator;

    /** Creates or updates the outreach record of a Member. Details without a change need no precondition. */
    public SaveResult<OutreachView> save(
            UUID letterId, String bioguideId, OutreachInput draft, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        Optional<UUID> organization = partners.organization();
        if (organization.isPresent()) {
            Outreach own = find(letter, bioguideId).filter(partners::isVisible).orElseThrow(OutreachQueries::missing);
            update(own, PartnerOutreachAccess.completed(draft, own), precondition, organization.get());
            return SaveResult.updated(own.version, views.of(own));
        }
        Member member = Member.require(bioguideId);
        rules.check(draft);
        Optional<Outreach> recorded = Outreach.of(letter.id, member.bioguideId);
        if (recorded.isPresent()) {
            update(recorded.get(), draft, precondition, null);
            return SaveResult.updated(recorded.get().version, views.of(recorded.get()));
        }
        rules.requireMaySign(letter, member, ServicePeriodEntity.of(member.bioguideId));
        Outreach outreach = rules.record(letter, member.bioguideId, draft);
        Outreach.flush();
        return SaveResult.created(outreach.version, views.of(outreach));
    }

    private void update(Outreach outreach, OutreachInput draft, Precondition precondition, UUID organizationId) {
        rules.check(draft);
        if (rules.changes(outreach, draft)) {
            precondition.check(outreach.version, () -> views.of(outreach));
            rules.change(outreach, draft, organizationId);
            Outreach.flush();
        }
    }

    /**
     * Assigns Members to another person, all or none.
     *
     * @param versions the version of each record that the caller read, by Bioguide ID
     * @throws Problem {@link ErrorCode#STALE} if any of the records has a different version
     */
    public void reassign(UUID letterId, Map<String, Long> versions, String assignee) {
        Letter letter = letters.locked(letterId);
        versions.forEach((bioguideId, version) -> {
            Outreach outreach = find(letter, bioguideId)
                    .filter(found -> found.version == version)
                    .orElseThrow(
                            () -> Problem.of(
                                    ErrorCode.STALE,
                                    "Someone else changed the outreach record of one of the selected Members. No one was reassigned. Reload the page, then try again."));
            OutreachInput draft = validator.check(OutreachInput.of(outreach).withAssignee(assignee));
            update(outreach, draft, Precondition.NONE, null);
        });
    }

    /** Deletes a record that was created in error. A record with notes cannot be deleted. */
    public void delete(UUID letterId, String bioguideId, Precondition precondition) {
        Outreach outreach = find(letters.locked(letterId), bioguideId).orElseThrow(OutreachQueries::missing);
        precondition.check(outreach.version);
        rules.remove(outreach);
    }

    static Optional<Outreach> find(Letter letter, String bioguideId) {
        return Member.byAnyId(bioguideId).flatMap(member -> Outreach.of(letter.id, member.bioguideId));
    }
}
