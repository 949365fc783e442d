package org.signatory.delivery.events;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** One of the event types; a filter with a misspelled type would never match. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownEventType.Known.class)
public @interface KnownEventType {

    String message() default "Enter an event type from the EventType schema in /openapi.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Lists every event type, by subject. */
    List<String> ALL = List.of(
            "letter.created",
            "letter.changed",
            "letter.version-created",
            "letter.opened",
            "letter.closed",
            "letter.sent",
            "letter.answered",
            "letter.abandoned",
            "letter.deadline-extended",
            "letter.warning-overridden",
            "letter.response-recorded",
            "letter.retracted",
            "letter.voided",
            "letter.restored",
            "letter.merged",
            "letter.date-corrected",
            "leads.replaced",
            "lead.signed",
            "lead.changed",
            "lead.withdrawn",
            "lead.disavowed",
            "cosigner.signed",
            "cosigner.changed",
            "cosigner.withdrawn",
            "cosigner.disavowed",
            "sign-on.note-changed",
            "sign-on.confirmed",
            "sign-on.withdrawal-undone",
            "sign-on.disavowal-undone",
            "sign-on.removed",
            "sign-on.flagged",
            "sign-on.reviewed",
            "endorser.added",
            "endorser.changed",
            "endorser.withdrawn",
            "endorser.withdrawal-undone",
            "endorser.merged",
            "endorser.removed",
            "statement.added",
            "statement.changed",
            "statement.approved",
            "statement.withdrawn",
            "endorsement-request.created",
            "endorsement-request.changed",
            "endorsement-request.accepted",
            "endorsement-request.declined",
            "endorsement-request.withdrawn",
            "queued-sign-on.added",
            "queued-sign-on.changed",
            "queued-sign-on.removed",
            "outreach.recorded",
            "outreach.changed",
            "outreach.note-added",
            "outreach.removed",
            "organization.created",
            "organization.changed",
            "organization.merged",
            "group.created",
            "group.changed",
            "group.removed",
            "group.members-added",
            "group.member-changed",
            "group.member-removed",
            "committee.added",
            "committee.changed",
            "committee.ended",
            "committee.members-changed",
            "name-alias.added",
            "name-alias.removed",
            "signers.imported",
            "signers.import-undone",
            "endorsers.imported",
            "endorsers.import-undone",
            "webhook.disabled",
            "webhook.tested",
            "backup.restored");

    /** Validates a value against the list. */
    class Known implements ConstraintValidator<KnownEventType, String> {

        @Override
        public boolean isValid(String type, ConstraintValidatorContext context) {
            return type == null || ALL.contains(type);
        }
    }
}
