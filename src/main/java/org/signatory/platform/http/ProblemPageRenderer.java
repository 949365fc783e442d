package org.signatory.platform.http;

import io.vertx.core.http.HttpServerRequest;

/** Renders an HTML page for failures that never reach a resource. */
public interface ProblemPageRenderer {

    /** Returns whether this request comes from a browser. */
    boolean isFor(HttpServerRequest request);

    /** Returns the complete page. */
    String of(Problem problem);
}
