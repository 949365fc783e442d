package org.signatory.example;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.signatory.client.ApiClient;
import org.signatory.client.ApiException;
import org.signatory.client.api.*;
import org.signatory.client.api.CosignersApi.*;
import org.signatory.client.api.EndorsersApi.*;
import org.signatory.client.api.EventsApi.*;
import org.signatory.client.api.ExportsApi.*;
import org.signatory.client.api.LeadSponsorsApi.*;
import org.signatory.client.api.LettersApi.*;
import org.signatory.client.api.MembersApi.*;
import org.signatory.client.api.OrganizationsApi.*;
import org.signatory.client.model.*;

/**
 * A letter's whole life by the client that is generated from openapi.yaml. Run it with an editor's key:
 * {@code SIGNATORY_URL=http://localhost:8080 SIGNATORY_KEY=sig_... mvn compile exec:java}
 */
public final class Example {

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(Objects.requireNonNullElse(System.getenv("SIGNATORY_URL"), "http://localhost:8080"));
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + System.getenv("SIGNATORY_KEY")));
        LettersApi letters = new LettersApi(client);
        MembersApi members = new MembersApi(client);
        CosignersApi cosigners = new CosignersApi(client);
        EventsApi events = new EventsApi(client);

        // Where we are in the events: what follows is read at the end.
        String position = events.listEvents(
                        APIListEventsRequest.newBuilder().after("latest").build())
                .getNext();

        // A draft. With an Idempotency-Key a request can be sent again, and makes one letter all the same.
        String run = UUID.randomUUID().toString();
        APICreateLetterRequest draft = APICreateLetterRequest.newBuilder()
                .idempotencyKey(run)
                .letterInput(new LetterInput()
                        .title("Keep the public roster of Congress open")
                        .chamber(ChamberScope.HOUSE)
                        .visibility(Visibility.PUBLIC)
                        .excerpt("We ask for one open roster.")
                        .addRecipientsItem(
                                new RecipientInput().name("Librarian of Congress").agency("Library of Congress")))
                .build();
        UUID letter = letters.createLetter(draft).getId();
        check(letters.createLetter(draft).getId().equals(letter), "The letter was made twice.");

        // A change names the version that it was made on, and null clears a field.
        var read = letters.getLetterWithHttpInfo(
                APIGetLetterRequest.newBuilder().letterId(letter).build());
        APIUpdateLetterRequest change = APIUpdateLetterRequest.newBuilder()
                .letterId(letter)
                .ifMatch(read.getHeaders().get("etag").get(0))
                .letterPatch(new LetterPatch().summary("One roster, kept open.").excerpt(null))
                .build();
        check(letters.updateLetter(change).getExcerpt() == null, "The excerpt is still there.");

        // The same version once more: someone else made a change first, as the error says. Read again, then decide.
        String rejected = null;
        try {
            letters.updateLetter(change);
        } catch (ApiException problem) {
            rejected = client.getObjectMapper()
                    .readValue(problem.getResponseBody(), Problem.class)
                    .getCode()
                    .getValue();
        }

        // It circulates.
        move(letters, letter, LetterStatus.OPEN, LocalDate.of(2021, 2, 1));

        // Who leads, and who else served for Illinois that day.
        var illinois = APIListMembersRequest.newBuilder()
                .state("IL")
                .chamber(Chamber.HOUSE)
                .servingOn(LocalDate.of(2021, 2, 3));
        List<String> delegation = members.listMembers(illinois.build()).getItems().stream()
                .map(MemberSummary::getBioguideId)
                .toList();
        String lead = members.listMembers(illinois.q("Schakowsky").build())
                .getItems()
                .get(0)
                .getBioguideId();
        SignOnInput leading = new SignOnInput().signedOn(LocalDate.of(2021, 2, 1));
        new LeadSponsorsApi(client)
                .replaceLeadSponsors(APIReplaceLeadSponsorsRequest.newBuilder()
                        .letterId(letter)
                        .ifMatch("*")
                        .leadSponsorsInput(new LeadSponsorsInput()
                                .addLeadSponsorsItem(
                                        new BulkSignOnEntry().bioguideId(lead).signOn(leading)))
                        .build());

        // They sign, all or none of them; one takes the signature back.
        SignOnInput signing = new SignOnInput().signedOn(LocalDate.of(2021, 2, 3));
        List<BulkSignOnEntry> entries = delegation.stream()
                .filter(member -> !member.equals(lead))
                .map(member -> new BulkSignOnEntry().bioguideId(member).signOn(signing))
                .toList();
        cosigners.createCosigners(APICreateCosignersRequest.newBuilder()
                .letterId(letter)
                .bulkSignOnInput(new BulkSignOnInput().entries(entries))
                .build());
        cosigners.withdrawCosigner(APIWithdrawCosignerRequest.newBuilder()
                .letterId(letter)
                .bioguideId(entries.get(0).getBioguideId())
                .ifMatch("*")
                .withdrawalInput(new WithdrawalInput().on(LocalDate.of(2021, 2, 5)).reason("The office asked."))
                .build());

        // An organization endorses.
        UUID organization = new OrganizationsApi(client)
                .createOrganization(APICreateOrganizationRequest.newBuilder()
                        .organizationInput(new OrganizationInput().name("Example Association " + run))
                        .build())
                .getId();
        new EndorsersApi(client)
                .replaceEndorser(APIReplaceEndorserRequest.newBuilder()
                        .letterId(letter)
                        .organizationId(organization)
                        .endorserInput(new EndorserInput().endorsedOn(LocalDate.of(2021, 2, 6)))
                        .build());

        // The letter with its lists in one call, and the cosigners page by page.
        Letter whole = letters.getLetter(APIGetLetterRequest.newBuilder()
                .letterId(letter)
                .include(Set.of(LetterInclude.LEAD_SPONSORS, LetterInclude.COSIGNERS, LetterInclude.ENDORSERS))
                .build());
        Set<String> paged = new HashSet<>();
        int pages = 0;
        var pageOfFive = APIListCosignersRequest.newBuilder().letterId(letter).limit(5);
        for (String cursor = null; pages == 0 || cursor != null; pages++) {
            SignOnPage page = cosigners.listCosigners(pageOfFive.cursor(cursor).build());
            page.getItems().forEach(cosigner -> paged.add(cosigner.getBioguideId()));
            cursor = page.getNext();
        }

        // Closed; the signers as a table and as they stand under the letter.
        move(letters, letter, LetterStatus.CLOSED, LocalDate.of(2021, 2, 10));
        ExportsApi exports = new ExportsApi(client);
        String csv = exports.exportSignersCsv(
                APIExportSignersCsvRequest.newBuilder().letterId(letter).build());
        String block = exports.exportSignatureBlock(
                APIExportSignatureBlockRequest.newBuilder().letterId(letter).build());

        // What happened since the beginning, in order.
        List<Event> happened = events.listEvents(APIListEventsRequest.newBuilder()
                        .after(position)
                        .letterId(letter)
                        .limit(100)
                        .build())
                .getItems();

        System.out.printf(
                "letter=%s signed=%d leads=%d cosigners=%d withdrawn=%d endorsers=%d paged=%d pages=%d rejected=%s rows=%d"
                        + " block=%b events=%d first=%s last=%s%n",
                letter,
                whole.getCounts().getSigned(),
                whole.getLeadSponsors().size(),
                whole.getCosigners().size(),
                whole.getCounts().getWithdrawn(),
                whole.getEndorsers().size(),
                paged.size(),
                pages,
                rejected,
                csv.lines().count() - 1,
                block.contains("Schakowsky"),
                happened.size(),
                happened.get(0).getType(),
                happened.get(happened.size() - 1).getType());
    }

    private static void move(LettersApi letters, UUID letter, LetterStatus to, LocalDate on) throws ApiException {
        letters.createStatusTransition(APICreateStatusTransitionRequest.newBuilder()
                .letterId(letter)
                .statusTransitionInput(new StatusTransitionInput().to(to).on(on))
                .build());
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
