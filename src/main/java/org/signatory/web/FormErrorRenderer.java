package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ExceptionMappers;
import org.signatory.platform.http.Problem;

/** Shows a rejected form again on its page, with the error. */
final class FormErrorRenderer {

    private FormErrorRenderer() {}

    /**
     * Returns the response of an action, or the page of its form with the error.
     *
     * @param page renders the page for a problem
     */
    static Response or(Function<Problem, TemplateInstance> page, Supplier<Response> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            Problem problem = problem(e);
            return Response.status(problem.code().status())
                    .type(SignInPages.HTML)
                    .entity(new RejectedFormPage(page.apply(problem), problem))
                    .build();
        }
    }

    private static Problem problem(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof ConstraintViolationException broken) {
                return ExceptionMappers.problem(broken);
            }
            if (cause instanceof FileFormatException file) {
                return file.problem();
            }
            if (cause instanceof org.hibernate.exception.ConstraintViolationException
                    || cause instanceof OptimisticLockException) {
                return Problem.of(
                        ErrorCode.CONFLICT,
                        "Someone else made a change at the same time. Review the current page, then try again.");
            }
        }
        throw e;
    }
}
