package org.signatory.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.LetterMergeInput;
import org.signatory.letters.LetterMergeItem;
import org.signatory.letters.LetterMergeReport;
import org.signatory.letters.LetterMergeService;
import org.signatory.letters.LetterVoidInput;
import org.signatory.letters.LetterVoidService;
import org.signatory.letters.MergeDifference;
import org.signatory.letters.StatusDateCorrectionService;
import org.signatory.letters.StatusTransitionCorrectionInput;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.InputValidator;
import org.signatory.security.Role;

/** Corrects a letter: its dates, a duplicate, or a letter recorded by mistake. */
@Path("/letters/{letterId: [0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.EDITORS)
@RequiredArgsConstructor
public class LetterCorrectionActions {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    private final LetterVoidService voids;
    private final LetterMergeService merges;
    private final StatusDateCorrectionService corrections;
    private final InputValidator drafts;
    private final LetterActionRunner actionRunner;

    @POST
    @Path("void")
    public Response voidLetter(@PathParam("letterId") UUID letterId, FormFields form) {
        return actionRunner.confirmed(
                letterId,
                "/void",
                form,
                "Void this letter?",
                "Void letter",
                "The letter will be removed from all lists, counts and exports. Editors can restore the letter from its page.",
                () -> voids.voidLetter(letterId, drafts.check(new LetterVoidInput(form.required("reason")))));
    }

    @POST
    @Path("restoration")
    public Response restore(@PathParam("letterId") UUID letterId, FormFields form) {
        return actionRunner.done(
                letterId,
                "",
                () -> voids.restore(letterId, drafts.check(new LetterVoidInput(form.required("reason")))));
    }

    /** Shows what a merge would do, then merges a duplicate into the letter. */
    @POST
    @Path("merge")
    public Response merge(@PathParam("letterId") UUID letterId, FormFields form) {
        return actionRunner.shown(letterId, () -> {
            LetterMergeInput draft =
                    drafts.check(new LetterMergeInput(duplicate(form.required("duplicate")), form.required("reason")));
            return ConfirmationPage.orDo(
                    form,
                    () -> ConfirmationPage.of(
                            "/letters/" + letterId + "/merge",
                            form,
                            "Merge the duplicate into this letter?",
                            "Merge",
                            "/letters/" + letterId,
                            sentences(merges.preview(letterId, draft))),
                    () -> actionRunner.done(letterId, "", () -> merges.merge(letterId, draft)));
        });
    }

    /** Returns the ID of a letter from its ID or the address of its page. */
    private static UUID duplicate(String typed) {
        Matcher id = ID.matcher(typed);
        if (!id.find()) {
            throw Problem.field("/duplicate", "Enter the URL of the duplicate letter.");
        }
        return UUID.fromString(id.group());
    }

    private static List<String> sentences(LetterMergeReport report) {
        List<String> sentences = new ArrayList<>();
        long combined = report.items().stream()
                .filter(item -> item.outcome() == LetterMergeItem.Outcome.COMBINED)
                .count();
        long moved = report.items().stream()
                .filter(item -> item.outcome() == LetterMergeItem.Outcome.MOVED)
                .count();
        sentences.add("%s to this letter; %s on both letters and will be combined."
                .formatted(
                        Formats.plural((int) moved, "record will move", "records will move"),
                        Formats.plural((int) combined, "is", "are")));
        if (!report.differences().isEmpty()) {
            sentences.add("The letters differ in: " + fields(report.differences()) + ".");
        }
        report.items().stream()
                .filter(item -> !item.differences().isEmpty())
                .limit(20)
                .forEach(item -> sentences.add(
                        "The two records for %s differ in: %s.".formatted(item.name(), fields(item.differences()))));
        sentences.add("The duplicate will be voided. " + ConfirmationPage.FINAL);
        return sentences;
    }

    private static String fields(List<MergeDifference> differences) {
        return differences.stream()
                .map(each -> FormFieldLabels.of(each.field()))
                .collect(Collectors.joining(", "));
    }

    @POST
    @Path("status-transitions/{transitionId: [0-9a-f-]{36}}/correction")
    public Response correctDate(
            @PathParam("letterId") UUID letterId, @PathParam("transitionId") UUID transitionId, FormFields form) {
        return actionRunner.done(
                letterId,
                "",
                () -> corrections.correct(
                        letterId,
                        transitionId,
                        drafts.check(new StatusTransitionCorrectionInput(
                                form.day("on"), null, form.has("redateSigners"), form.required("reason")))));
    }
}
