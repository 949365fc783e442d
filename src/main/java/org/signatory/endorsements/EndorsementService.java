package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.SaveResult;
import org.signatory.platform.http.VersionedBody;

/** Creates and corrects endorsements of letters. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class EndorsementService {

    private final LetterReadService letters;
    private final OrganizationService organizations;
    private final EndorsementRecorder rules;
    private final EndorsementRequestService requests;
    private final EndorsementRequestRecorder requestRules;
    private final EndorsementQueries queries;
    private final EndorserViews views;

    /**
     * Creates an endorsement or corrects the recorded one. Absent fields remain unchanged. If the office reviews
     * endorsements and has not invited the partner's organization, this creates a request instead.
     */
    public EndorsementSaveResult save(
            UUID letterId, UUID organizationId, EndorserInput draft, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        Organization organization = Organization.current(organizationId);
        rules.requireMay(letter, organization.id);
        if (Endorsement.active(letter.id, organization.id).isEmpty()) {
            rules.requireMay(EndorserInput.EMPTY, draft);
        }
        return requests.mustAsk(letter, organization)
                ? new EndorsementSaveResult(null, requests.ask(letter, organization, draft))
                : new EndorsementSaveResult(save(letter, organization, draft, precondition), null);
    }

    /** Creates or corrects the endorsement of the organization with this name; creates the organization if needed. */
    public SaveResult<EndorserView> save(UUID letterId, NamedEndorserInput endorser, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        return save(letter, organizations.named(endorser.name()), endorser.endorsement(), precondition);
    }

    private SaveResult<EndorserView> save(
            Letter letter, Organization organization, EndorserInput draft, Precondition precondition) {
        Optional<Endorsement> recorded = Endorsement.active(letter.id, organization.id);
        if (recorded.isPresent()) {
            return new SaveResult<>(false, update(letter, recorded.get(), draft::over, precondition));
        }
        precondition.checkAbsent();
        Endorsement endorsement = rules.add(letter, organization, draft);
        requestRules.settle(letter, organization.id);
        Endorsement.flush();
        return new SaveResult<>(true, queries.versioned(endorsement));
    }

    /**
     * Updates the latest endorsement of a letter by an organization.
     *
     * @param change returns the new details from the recorded details
     */
    public VersionedBody<EndorserView> update(
            UUID letterId, UUID organizationId, UnaryOperator<EndorserInput> change, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = Endorsement.latest(letter, organizationId);
        rules.requireMay(letter, endorsement.organizationId);
        return update(letter, endorsement, change, precondition);
    }

    private VersionedBody<EndorserView> update(
            Letter letter, Endorsement endorsement, UnaryOperator<EndorserInput> change, Precondition precondition) {
        precondition.check(endorsement.version, () -> views.view(endorsement));
        rules.change(letter, endorsement, change.apply(EndorserInput.of(endorsement)));
        return queries.versioned(endorsement);
    }
}
