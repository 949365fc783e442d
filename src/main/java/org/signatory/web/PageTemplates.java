package org.signatory.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.signatory.delivery.mail.SubscriptionLinkService;
import org.signatory.insights.SimilarLetterList;
import org.signatory.insights.SimilarMemberList;
import org.signatory.letters.LikelyDuplicateLetter;

/** Declares the Qute templates, one per page. */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class PageTemplates {

    private PageTemplates() {}

    static native TemplateInstance problem(ErrorPage page);

    static native TemplateInstance problemBare(ErrorPage page);

    static native TemplateInstance problemCatalog(List<ProblemCatalogPages.Entry> entries);

    static native TemplateInstance problemEntry(ProblemCatalogPages.Entry entry);

    /** Returns the fragment that explains why a script's request failed. */
    static native TemplateInstance errorNotice(ErrorPage page, String here);

    static native TemplateInstance signIn(SignInPage page);

    static native TemplateInstance confirmation(ConfirmationPage page);

    static native TemplateInstance letters(LetterListPage page);

    static native TemplateInstance letter(LetterPage page, List<LikelyDuplicateLetter> duplicates);

    static native TemplateInstance voidLetter(VoidedLetterPage page);

    /** Returns the fragment with the live parts of a letter's page. */
    static native TemplateInstance letter$board(LetterPage page);

    static native TemplateInstance similarLetters(UUID id, String title, SimilarLetterList list);

    static native TemplateInstance pressList(PressListPage page);

    static native TemplateInstance outreach(OutreachPage page);

    static native TemplateInstance endorserImport(EndorserImportPage page);

    static native TemplateInstance outreachSheet(OutreachSheetPage page);

    static native TemplateInstance suggestedMembers(SuggestedMembersPage page);

    static native TemplateInstance trend(LetterTrendPage page);

    static native TemplateInstance myCalls(MyCallsPage page);

    static native TemplateInstance memberPicker(UUID letterId, MemberPicker picker);

    static native TemplateInstance letterForm(LetterForm page);

    static native TemplateInstance signOn(SignOnPage page);

    static native TemplateInstance importReview(ImportReviewPage page);

    static native TemplateInstance pressRelease(LetterFromReleasePage page);

    static native TemplateInstance members(ServingMembersPage page);

    static native TemplateInstance member(MemberPage page);

    static native TemplateInstance similarMembers(String id, String name, boolean crossParty, SimilarMemberList list);

    static native TemplateInstance organizations(OrganizationListPage page);

    static native TemplateInstance organization(OrganizationDetailPage page);

    static native TemplateInstance apiKeys(ApiKeyListPage page);

    static native TemplateInstance webhooks(WebhookListPage page);

    static native TemplateInstance subscriptionConfirmation(SubscriptionLinkService.Asked asked, String token);

    static native TemplateInstance unsubscribe(String address, String token);

    static native TemplateInstance roster(RosterPage page);
}
