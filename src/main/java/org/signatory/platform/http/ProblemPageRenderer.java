package org.signatory.platform.http;

import io.vertx.core.http.HttpServerRequest;

/** Shows failures that never reach a resource to people. */
public interface ProblemPageRenderer {

    /** Whether this request is a person's. */
    boolean isFor(HttpServerRequest request);

    /** The whole page. */
    String of(Problem problem);
}
