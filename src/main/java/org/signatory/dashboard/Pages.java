package org.signatory.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.signatory.alike.AlikeLetterResource.AlikeLetterList;
import org.signatory.alike.AlikeMemberResource.AlikeMemberList;
import org.signatory.subscriptions.Subscriptions;

/** The templates, one for each page. */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Pages {

    private Pages() {}

    static native TemplateInstance problem(ErrorPage page);

    static native TemplateInstance problemBare(ErrorPage page);

    static native TemplateInstance problemCatalog(List<ProblemCatalog.Entry> entries);

    static native TemplateInstance problemEntry(ProblemCatalog.Entry entry);

    /** A part of a page that says why a script's request failed. */
    static native TemplateInstance notice(ErrorPage page, String here);

    static native TemplateInstance signIn(SignIn page);

    static native TemplateInstance confirm(Confirmation page);

    static native TemplateInstance overview(Overview page);

    static native TemplateInstance letter(LetterPage page);

    /** The parts of a letter's page that change while people sign. */
    static native TemplateInstance letter$board(LetterPage page);

    static native TemplateInstance letterAlike(UUID id, String title, AlikeLetterList list);

    static native TemplateInstance outreach(OutreachBoard page);

    static native TemplateInstance outreachSheet(OutreachSheet page);

    static native TemplateInstance targets(TargetBoard page);

    static native TemplateInstance trend(TrendPage page);

    static native TemplateInstance tonight(Tonight page);

    static native TemplateInstance picker(UUID letterId, Picker picker);

    static native TemplateInstance letterForm(LetterForm page);

    static native TemplateInstance signOn(SignOnPage page);

    static native TemplateInstance review(ImportPage page);

    static native TemplateInstance release(ReleasePage page);

    static native TemplateInstance members(MemberList page);

    static native TemplateInstance member(MemberPage page);

    static native TemplateInstance memberAlike(String id, String name, boolean across, AlikeMemberList list);

    static native TemplateInstance organizations(OrganizationList page);

    static native TemplateInstance organization(OrganizationPage page);

    static native TemplateInstance keys(KeyList page);

    static native TemplateInstance webhooks(WebhookList page);

    static native TemplateInstance confirmation(Subscriptions.Asked asked, String token);

    static native TemplateInstance unsubscribe(String address, String token);

    static native TemplateInstance roster(RosterPage page);
}
