package org.signatory.platform.http;

public final class DryRunDocs {

    public static final String PARAMETER = "Validate and report only; save nothing. False by default.";

    public static final String FIELD = "Same as the query parameter dryRun.";

    private DryRunDocs() {}
}
