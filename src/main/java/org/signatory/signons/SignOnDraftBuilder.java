package org.signatory.signons;

import java.time.Instant;
import java.time.LocalDate;
import org.signatory.letters.SignOnSource;

/** Builds the details of a sign-on. Details that are not set are absent. */
public final class SignOnDraftBuilder {

    private LocalDate signedOn;
    private Instant signedAt;
    private SignOnSource source;
    private String sourceUrl;
    private String note;
    private Certainty certainty;
    private Boolean late;
    private String lateReason;
    private Integer textVersion;
    private boolean beforeOpening;
    private String serviceReason;

    SignOnDraftBuilder() {}

    SignOnDraftBuilder(SignOnDraft draft) {
        signedOn = draft.signedOn();
        signedAt = draft.signedAt();
        source = draft.source();
        sourceUrl = draft.sourceUrl();
        note = draft.note();
        certainty = draft.certainty();
        late = draft.late();
        lateReason = draft.lateReason();
        textVersion = draft.textVersion();
        beforeOpening = draft.beforeOpening();
        serviceReason = draft.serviceReason();
    }

    public SignOnDraftBuilder signedOn(LocalDate value) {
        signedOn = value;
        return this;
    }

    public SignOnDraftBuilder signedAt(Instant value) {
        signedAt = value;
        return this;
    }

    public SignOnDraftBuilder source(SignOnSource value) {
        source = value;
        return this;
    }

    public SignOnDraftBuilder sourceUrl(String value) {
        sourceUrl = value;
        return this;
    }

    public SignOnDraftBuilder note(String value) {
        note = value;
        return this;
    }

    public SignOnDraftBuilder certainty(Certainty value) {
        certainty = value;
        return this;
    }

    /** Sets the reason for a late sign-on. Null leaves a recorded reason unchanged, and blank text removes it. */
    public SignOnDraftBuilder lateReason(String value) {
        late = value == null ? null : !value.isBlank();
        lateReason = SignOnDetails.given(value);
        return this;
    }

    public SignOnDraftBuilder textVersion(Integer value) {
        textVersion = value;
        return this;
    }

    public SignOnDraftBuilder beforeOpening(boolean value) {
        beforeOpening = value;
        return this;
    }

    public SignOnDraftBuilder serviceReason(String value) {
        serviceReason = value;
        return this;
    }

    public SignOnDraft build() {
        return new SignOnDraft(
                signedOn,
                signedAt,
                source,
                sourceUrl,
                note,
                certainty,
                late,
                lateReason,
                textVersion,
                beforeOpening,
                serviceReason);
    }
}
