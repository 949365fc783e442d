package org.signatory.ingest.releases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.ingest.names.NameMentionView;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.LetterDraft;
import org.signatory.letters.LetterEditService;
import org.signatory.letters.LetterLink;
import org.signatory.letters.Visibility;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.json.DraftValidator;
import org.signatory.signons.LeadOrder;
import org.signatory.signons.LeadSponsorService;
import org.signatory.signons.SignOnEntry;

/** Creates draft letters from press releases. */
@ApplicationScoped
public class PressReleaseDraftService {

    private static final int MAX_LINKS = 20;

    @Inject
    LetterEditService letters;

    @Inject
    LeadSponsorService leads;

    @Inject
    DraftValidator validator;

    /**
     * Creates a draft with the leads that the text names. Cosigners can be imported when the letter is open.
     *
     * @param chamber null for the chamber of the signers
     * @param visibility null for the default visibility
     * @return the identifier of the letter
     */
    @Transactional
    public UUID create(LetterProposal proposal, String title, ChamberScope chamber, Visibility visibility) {
        LetterDraft draft = LetterDraft.builder()
                .title(title)
                .excerpt(proposal.excerpt() == null ? null : proposal.excerpt().value())
                .addressees(proposal.addressees().stream()
                        .map(LetterProposal.FoundAddressee::value)
                        .toList())
                .chamber(chamber == null ? chamber(proposal) : chamber)
                .visibility(visibility)
                .declared(CountClaim.total(proposal.claims()))
                .links(proposal.links().stream()
                        .filter(link -> LetterLink.isValid(link.value()))
                        .limit(MAX_LINKS)
                        .map(link -> new LetterLink(LetterLink.Kind.OTHER, link.value(), null))
                        .toList())
                .build();
        UUID id = letters.create(validator.check(draft)).body().letter().id();
        List<SignOnEntry> order = proposal.leads().stream()
                .map(NameMentionView::bioguideId)
                .filter(Objects::nonNull)
                .distinct()
                .map(bioguideId -> new SignOnEntry(bioguideId, null))
                .toList();
        if (!order.isEmpty()) {
            leads.replace(id, validator.check(new LeadOrder(order)), Precondition.NONE);
        }
        return id;
    }

    private static ChamberScope chamber(LetterProposal proposal) {
        List<String> chambers = Stream.concat(proposal.leads().stream(), proposal.cosigners().stream())
                .map(NameMentionView::member)
                .filter(Objects::nonNull)
                .map(member -> member.chamber().name())
                .distinct()
                .collect(Collectors.toList());
        return chambers.size() == 1 ? ChamberScope.valueOf(chambers.get(0)) : ChamberScope.BICAMERAL;
    }
}
