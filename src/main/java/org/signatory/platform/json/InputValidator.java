package org.signatory.platform.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.Problem;

/** Validates drafts that the server creates itself, with the same rules as request bodies. */
@ApplicationScoped
@RequiredArgsConstructor
public class InputValidator {

    private final Validator validator;

    /**
     * Returns the draft if it satisfies the rules.
     *
     * @param pointer the field of the request that the draft was made from
     * @param what what the draft is, such as {@code letter "Release the report"}
     * @throws Problem if it breaks one
     */
    public <T> T check(T draft, String pointer, String what) {
        validator.validate(draft).stream()
                .min(Comparator.comparing(fault -> fault.getPropertyPath().toString()))
                .ifPresent(fault -> {
                    throw Problem.field(pointer, "The %s cannot be recorded. %s".formatted(what, sentence(fault)));
                });
        return draft;
    }

    /**
     * Returns the draft if it satisfies the rules.
     *
     * @throws ConstraintViolationException that names each field which breaks one
     */
    public <T> T check(T draft) {
        Set<ConstraintViolation<T>> faults = validator.validate(draft);
        if (!faults.isEmpty()) {
            throw new ConstraintViolationException(faults);
        }
        return draft;
    }

    private static String sentence(ConstraintViolation<?> fault) {
        return "Correct " + fault.getPropertyPath() + ". " + fault.getMessage();
    }
}
