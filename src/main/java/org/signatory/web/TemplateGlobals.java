package org.signatory.web;

import io.quarkus.qute.TemplateGlobal;
import org.signatory.platform.http.PublicUrl;

/** Provides values to all templates. */
@TemplateGlobal
class TemplateGlobals {

    private TemplateGlobals() {}

    /** Returns the path that starts every address on this server. */
    static String root() {
        return PublicUrl.root();
    }
}
