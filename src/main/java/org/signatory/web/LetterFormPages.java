package org.signatory.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterDetail;
import org.signatory.letters.LetterEditService;
import org.signatory.letters.LetterInput;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterTextVersionInput;
import org.signatory.letters.LetterTextVersionService;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.InputValidator;
import org.signatory.security.Role;

/** Serves the forms for creating and editing letters. A rejected form keeps all input. */
@Path("/letters")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.EDITORS)
@RequiredArgsConstructor
public class LetterFormPages {

    /** Fields that are cleared if left empty in the form. */
    private static final List<String> CLEARED = List.of(
            "summary",
            "excerpt",
            "topics",
            "recipients",
            "salutation",
            "delivery",
            "reLine",
            "cc",
            "enclosures",
            "targetCount",
            "balance",
            "claims",
            "links",
            "contacts",
            "mediaContact");

    private final LetterReadService letters;
    private final LetterEditService letterEditService;
    private final LetterTextVersionService versions;
    private final InputValidator drafts;
    private final ObjectMapper json;

    @GET
    @Path("new")
    public TemplateInstance newLetter() {
        return PageTemplates.letterForm(new LetterForm(null, null, LetterForm.EMPTY, true, true, null, null));
    }

    @POST
    @Path("new")
    public Response create(FormFields form) {
        return FormErrorRenderer.or(
                problem -> PageTemplates.letterForm(
                        new LetterForm(null, null, LetterForm.EMPTY, true, true, form, problem)),
                () -> {
                    LetterDetail created = letterEditService
                            .create(drafts.check(LetterForm.read(form)))
                            .body();
                    // The page of the new letter then lists the letters that may be the same.
                    String query = created.likelyDuplicates() == null ? "" : "?created=true";
                    return LocalPath.redirect("/letters/" + created.letter().id() + query);
                });
    }

    private static Response to(UUID letterId) {
        return LocalPath.redirect("/letters/" + letterId);
    }

    @GET
    @Path("{letterId: [0-9a-f-]{36}}/edit")
    @Transactional
    public TemplateInstance edit(@PathParam("letterId") UUID letterId) {
        return PageTemplates.letterForm(stored(letterId, null, null));
    }

    private LetterForm stored(UUID letterId, FormFields typed, Problem problem) {
        Letter letter = letters.visible(letterId);
        return new LetterForm(
                letterId, letter.version, LetterInput.of(letter), deadlineIsFree(letter), false, typed, problem);
    }

    private static boolean deadlineIsFree(Letter letter) {
        return letter.circulatedAt == null || letter.deadlineAt == null;
    }

    @POST
    @Path("{letterId: [0-9a-f-]{36}}/edit")
    public Response change(@PathParam("letterId") UUID letterId, FormFields form) {
        return FormErrorRenderer.or(problem -> again(letterId, form, problem), () -> {
            Long version = form.version();
            ObjectNode patch = QuarkusTransaction.requiringNew()
                    .call(() -> patch(LetterForm.read(form), letters.visible(letterId)));
            letterEditService.update(letterId, patch, Precondition.of(version));
            return to(letterId);
        });
    }

    private TemplateInstance again(UUID letterId, FormFields typed, Problem problem) {
        return PageTemplates.letterForm(QuarkusTransaction.requiringNew().call(() -> stored(letterId, typed, problem)));
    }

    private ObjectNode patch(LetterInput typed, Letter letter) {
        boolean withDeadline = deadlineIsFree(letter);
        LetterInput draft = typed.toBuilder()
                .claims(LetterForm.claims(typed.claims(), letter.claims))
                .build();
        ObjectNode patch = json.valueToTree(draft);
        CLEARED.stream().filter(field -> !patch.has(field)).forEach(patch::putNull);
        patch.remove("related");
        if (!withDeadline) {
            patch.remove("deadline");
        } else if (draft.deadline() == null) {
            patch.putNull("deadline");
        }
        return patch;
    }

    @POST
    @Path("{letterId: [0-9a-f-]{36}}/versions")
    public Response createLetterVersion(@PathParam("letterId") UUID letterId, FormFields form) {
        return FormErrorRenderer.or(problem -> again(letterId, null, problem), () -> {
            versions.create(
                    letterId,
                    drafts.check(new LetterTextVersionInput(
                            form.required("body"), form.has("material"), form.text("note"), null)));
            return LocalPath.redirect("/letters/" + letterId + "#text");
        });
    }
}
