package org.signatory.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.signatory.ingest.files.ReadableText;
import org.signatory.ingest.letters.LetterImportDraft;
import org.signatory.ingest.letters.LetterImportReport;
import org.signatory.ingest.letters.LetterImportService;
import org.signatory.ingest.names.MentionView;
import org.signatory.ingest.releases.LetterProposal;
import org.signatory.ingest.releases.LetterText;
import org.signatory.ingest.releases.PressReleaseParseService;
import org.signatory.ingest.signers.UnresolvedPolicy;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.ClaimedTotal;
import org.signatory.letters.LetterDraft;
import org.signatory.letters.LetterEditService;
import org.signatory.letters.LetterLink;
import org.signatory.letters.Visibility;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.DraftValidator;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Role;
import org.signatory.signons.LeadOrder;
import org.signatory.signons.LeadSponsorService;
import org.signatory.signons.SignOnEntry;

/** Imports a press release as a draft or as a sent letter. */
@Path("/letters/import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.EDITORS)
public class PressReleasePages {

    private static final int MAX_LINKS = 20;

    @Inject
    PressReleaseParseService parsing;

    @Inject
    LetterImportService importing;

    @Inject
    LetterEditService letters;

    @Inject
    LeadSponsorService leads;

    @Inject
    DraftValidator drafts;

    @Inject
    DraftValidator validator;

    @GET
    public TemplateInstance bring() {
        return PageTemplates.pressRelease(new PressReleasePage(UploadForm.EMPTY, null, null, null));
    }

    @POST
    @HeavyWork
    @MaxBodySize(MaxBodySize.FILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response propose(MultipartFormDataInput input) {
        UploadForm brought = UploadForm.of(input);
        return FormErrorRenderer.or(
                problem -> PageTemplates.pressRelease(new PressReleasePage(brought, null, null, problem)), () -> {
                    String text = text(brought);
                    LetterProposal proposal = parsed(text, brought.form());
                    return FormErrorRenderer.or(
                            problem ->
                                    PageTemplates.pressRelease(new PressReleasePage(brought, text, proposal, problem)),
                            () -> answer(brought, text, proposal));
                });
    }

    private Response answer(UploadForm brought, String text, LetterProposal proposal) {
        if (brought.form().has("record")) {
            return to(recorded(brought, text));
        }
        if (brought.form().has("draft")) {
            return to(QuarkusTransaction.requiringNew().call(() -> drafted(brought.form(), proposal)));
        }
        return Response.ok(PageTemplates.pressRelease(new PressReleasePage(brought, text, proposal, null)))
                .build();
    }

    private static Response to(UUID letterId) {
        return Response.seeOther(URI.create("/letters/" + letterId)).build();
    }

    private static String text(UploadForm brought) {
        if (brought.isEmpty()) {
            throw Problem.field("/text", "Paste a release or choose a file.");
        }
        return brought.file() == null ? brought.text() : ReadableText.of(brought.file());
    }

    private LetterProposal parsed(String text, Form form) {
        return parsing.parse(validator.check(new LetterText(text, form.day("date"), null, form.text("party"))));
    }

    private UUID recorded(UploadForm brought, String text) {
        Form form = brought.form();
        LetterImportDraft draft = validator.check(new LetterImportDraft(
                text,
                null,
                null,
                false,
                form.day("date"),
                form.text("title"),
                form.one("chamber", ChamberScope.class),
                form.one("visibility", Visibility.class),
                form.text("party"),
                brought.made(),
                UnresolvedPolicy.REFUSE));
        LetterImportReport report = importing.save(importing.read(draft), draft);
        return report.letters().get(0).letterId();
    }

    /** Creates a draft from the release; cosigners are imported once it is open. */
    private UUID drafted(Form form, LetterProposal proposal) {
        ChamberScope chamber = form.one("chamber", ChamberScope.class);
        LetterDraft draft = LetterDraft.builder()
                .title(form.text("title"))
                .excerpt(proposal.excerpt() == null ? null : proposal.excerpt().value())
                .addressees(proposal.addressees().stream()
                        .map(LetterProposal.FoundAddressee::value)
                        .toList())
                .chamber(chamber == null ? chamber(proposal) : chamber)
                .visibility(form.one("visibility", Visibility.class))
                .declared(
                        proposal.declared() == null
                                ? null
                                : new ClaimedTotal(
                                        proposal.declared().count(),
                                        proposal.declared().qualifier()))
                .links(proposal.links().stream()
                        .filter(link -> LetterLink.isValid(link.value()))
                        .limit(MAX_LINKS)
                        .map(link -> new LetterLink(LetterLink.Kind.OTHER, link.value(), null))
                        .toList())
                .build();
        UUID id = letters.create(drafts.check(draft)).body().letter().id();
        List<SignOnEntry> order = proposal.leads().stream()
                .map(MentionView::bioguideId)
                .filter(Objects::nonNull)
                .distinct()
                .map(bioguideId -> new SignOnEntry(bioguideId, null))
                .toList();
        if (!order.isEmpty()) {
            leads.replace(id, drafts.check(new LeadOrder(order)), Precondition.NONE);
        }
        return id;
    }

    private static ChamberScope chamber(LetterProposal proposal) {
        List<String> chambers = Stream.concat(proposal.leads().stream(), proposal.cosigners().stream())
                .map(MentionView::member)
                .filter(Objects::nonNull)
                .map(member -> member.chamber().name())
                .distinct()
                .collect(Collectors.toList());
        return chambers.size() == 1 ? ChamberScope.valueOf(chambers.get(0)) : ChamberScope.BICAMERAL;
    }
}
