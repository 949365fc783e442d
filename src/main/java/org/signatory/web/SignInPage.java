package org.signatory.web;

/**
 * Represents the model of the sign-in page.
 *
 * @param then the path to go to afterwards
 * @param accounts whether an OpenID provider is configured
 * @param fault why the last attempt failed; otherwise null
 * @param form form posted without a session; otherwise null
 */
record SignInPage(String then, boolean accounts, String fault, PreservedForm form) {

    /** Returns whether a form is preserved. */
    public boolean isCarrying() {
        return form != null && form != SignInPages.NOT_CARRIED;
    }

    /** Returns whether the posted form is too large to preserve. */
    public boolean isTooLarge() {
        return form == SignInPages.NOT_CARRIED;
    }

    public String carried() {
        return form.carried();
    }
}
