package org.signatory.dashboard;

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
import org.signatory.access.HeavyWork;
import org.signatory.access.Role;
import org.signatory.common.Answers;
import org.signatory.common.MaxBody;
import org.signatory.common.Problem;
import org.signatory.imports.Doubts;
import org.signatory.imports.LetterImportDraft;
import org.signatory.imports.LetterImportReport;
import org.signatory.imports.LetterImportResource;
import org.signatory.imports.LetterProposal;
import org.signatory.imports.LetterText;
import org.signatory.imports.MentionView;
import org.signatory.imports.ParseResource;
import org.signatory.imports.ReadableText;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.Declared;
import org.signatory.letters.LetterDraft;
import org.signatory.letters.LetterResource;
import org.signatory.letters.Link;
import org.signatory.letters.Visibility;
import org.signatory.signons.LeadOrder;
import org.signatory.signons.LeadSponsorResource;
import org.signatory.signons.SignOnEntry;

/** From a press release to a letter: as a draft to go on with, or as the record of one that was sent. */
@Path("/letters/import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.EDITORS)
public class ReleasePages {

    private static final int MOST_LINKS = 20;

    @Inject
    ParseResource parsing;

    @Inject
    LetterImportResource importing;

    @Inject
    LetterResource letters;

    @Inject
    LeadSponsorResource leads;

    @Inject
    Answers answers;

    @GET
    public TemplateInstance bring() {
        return Pages.release(new ReleasePage(BroughtForm.EMPTY, null, null, null));
    }

    @POST
    @HeavyWork
    @MaxBody(MaxBody.FILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response propose(MultipartFormDataInput input) {
        BroughtForm brought = BroughtForm.of(input);
        return Refusal.or(problem -> Pages.release(new ReleasePage(brought, null, null, problem)), () -> {
            String text = text(brought);
            LetterProposal proposal = parsed(text, brought.form());
            return Refusal.or(
                    problem -> Pages.release(new ReleasePage(brought, text, proposal, problem)),
                    () -> answer(brought, text, proposal));
        });
    }

    private Response answer(BroughtForm brought, String text, LetterProposal proposal) {
        if (brought.form().has("record")) {
            return to(recorded(brought, text));
        }
        if (brought.form().has("draft")) {
            return to(QuarkusTransaction.requiringNew().call(() -> drafted(brought.form(), proposal)));
        }
        return Response.ok(Pages.release(new ReleasePage(brought, text, proposal, null)))
                .build();
    }

    private static Response to(UUID letterId) {
        return Response.seeOther(URI.create("/letters/" + letterId)).build();
    }

    private static String text(BroughtForm brought) {
        if (brought.isEmpty()) {
            throw Problem.field("/text", "Paste a release or choose a file.");
        }
        return brought.file() == null ? brought.text() : ReadableText.of(brought.file());
    }

    private LetterProposal parsed(String text, Form form) {
        return (LetterProposal) parsing.parseLetter(new LetterText(text, form.day("date"), null, form.text("party")))
                .getEntity();
    }

    private UUID recorded(BroughtForm brought, String text) {
        Form form = brought.form();
        LetterImportReport report = (LetterImportReport) importing
                .importLetters(
                        false,
                        new LetterImportDraft(
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
                                Doubts.REFUSE))
                .getEntity();
        return report.letters().get(0).letterId();
    }

    /** A draft with what the release says of the letter; its cosigners are brought when it is open. */
    private UUID drafted(Form form, LetterProposal proposal) {
        ChamberScope chamber = form.one("chamber", ChamberScope.class);
        Response made = letters.createLetter(new LetterDraft(
                form.text("title"),
                null,
                proposal.excerpt() == null ? null : proposal.excerpt().value(),
                null,
                null,
                proposal.addressees().stream()
                        .map(LetterProposal.FoundAddressee::value)
                        .toList(),
                chamber == null ? chamber(proposal) : chamber,
                form.one("visibility", Visibility.class),
                null,
                null,
                proposal.declared() == null
                        ? null
                        : new Declared(
                                proposal.declared().count(), proposal.declared().qualifier()),
                proposal.links().stream()
                        .filter(link -> Link.isValid(link.value()))
                        .limit(MOST_LINKS)
                        .map(link -> new Link(Link.Kind.OTHER, link.value(), null))
                        .toList(),
                null,
                null,
                null,
                null,
                null));
        UUID id = LetterFormPages.idOf(made);
        List<SignOnEntry> order = proposal.leads().stream()
                .map(MentionView::bioguideId)
                .filter(Objects::nonNull)
                .distinct()
                .map(bioguideId -> new SignOnEntry(bioguideId, null))
                .toList();
        if (!order.isEmpty()) {
            answers.read(null);
            leads.replaceLeadSponsors(id, new LeadOrder(order));
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
