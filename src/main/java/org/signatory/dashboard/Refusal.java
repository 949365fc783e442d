package org.signatory.dashboard;

import io.quarkus.qute.TemplateInstance;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.signatory.common.Failures;
import org.signatory.common.Problem;
import org.signatory.imports.UnreadableFile;

/** Shows why an act is refused on the page that it was asked for on. */
final class Refusal {

    private Refusal() {}

    /**
     * The act's answer, or the page that tells why it is refused.
     *
     * @param page shows a problem
     */
    static Response or(Function<Problem, TemplateInstance> page, Supplier<Response> act) {
        try {
            return act.get();
        } catch (RuntimeException e) {
            Problem problem = problem(e);
            return Response.status(problem.code().status())
                    .entity(page.apply(problem))
                    .build();
        }
    }

    private static Problem problem(RuntimeException e) {
        if (e instanceof Problem problem) {
            return problem;
        }
        if (e instanceof ConstraintViolationException broken) {
            return Failures.problem(broken);
        }
        if (e instanceof UnreadableFile file) {
            return file.problem();
        }
        throw e;
    }
}
