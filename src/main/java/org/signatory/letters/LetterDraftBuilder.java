package org.signatory.letters;

import java.util.List;

/** Builds the fields of a letter. Fields that are not set are absent. */
public final class LetterDraftBuilder {

    private String title;
    private String summary;
    private String excerpt;
    private String text;
    private List<String> topics;
    private List<Addressee> addressees;
    private ChamberScope chamber;
    private Visibility visibility;
    private DeadlineDraft deadline;
    private Integer targetCount;
    private ClaimedTotal declared;
    private List<LetterLink> links;
    private List<Contact> contacts;
    private Contact mediaContact;
    private List<RelatedLetter> related;
    private Boolean endorsementsReviewed;
    private BalanceRule balance;

    LetterDraftBuilder() {}

    LetterDraftBuilder(LetterDraft draft) {
        title = draft.title();
        summary = draft.summary();
        excerpt = draft.excerpt();
        text = draft.text();
        topics = draft.topics();
        addressees = draft.addressees();
        chamber = draft.chamber();
        visibility = draft.visibility();
        deadline = draft.deadline();
        targetCount = draft.targetCount();
        declared = draft.declared();
        links = draft.links();
        contacts = draft.contacts();
        mediaContact = draft.mediaContact();
        related = draft.related();
        endorsementsReviewed = draft.endorsementsReviewed();
        balance = draft.balance();
    }

    public LetterDraftBuilder title(String value) {
        title = value;
        return this;
    }

    public LetterDraftBuilder summary(String value) {
        summary = value;
        return this;
    }

    public LetterDraftBuilder excerpt(String value) {
        excerpt = value;
        return this;
    }

    public LetterDraftBuilder text(String value) {
        text = value;
        return this;
    }

    public LetterDraftBuilder topics(List<String> value) {
        topics = value;
        return this;
    }

    public LetterDraftBuilder addressees(List<Addressee> value) {
        addressees = value;
        return this;
    }

    public LetterDraftBuilder chamber(ChamberScope value) {
        chamber = value;
        return this;
    }

    public LetterDraftBuilder visibility(Visibility value) {
        visibility = value;
        return this;
    }

    public LetterDraftBuilder deadline(DeadlineDraft value) {
        deadline = value;
        return this;
    }

    public LetterDraftBuilder targetCount(Integer value) {
        targetCount = value;
        return this;
    }

    public LetterDraftBuilder declared(ClaimedTotal value) {
        declared = value;
        return this;
    }

    public LetterDraftBuilder links(List<LetterLink> value) {
        links = value;
        return this;
    }

    public LetterDraftBuilder contacts(List<Contact> value) {
        contacts = value;
        return this;
    }

    public LetterDraftBuilder mediaContact(Contact value) {
        mediaContact = value;
        return this;
    }

    public LetterDraftBuilder related(List<RelatedLetter> value) {
        related = value;
        return this;
    }

    public LetterDraftBuilder endorsementsReviewed(Boolean value) {
        endorsementsReviewed = value;
        return this;
    }

    public LetterDraftBuilder balance(BalanceRule value) {
        balance = value;
        return this;
    }

    public LetterDraft build() {
        return new LetterDraft(
                title,
                summary,
                excerpt,
                text,
                topics,
                addressees,
                chamber,
                visibility,
                deadline,
                targetCount,
                declared,
                links,
                contacts,
                mediaContact,
                related,
                endorsementsReviewed,
                balance);
    }
}
