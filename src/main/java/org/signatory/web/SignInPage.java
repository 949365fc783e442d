package org.signatory.web;

/**
 * The sign-in page.
 *
 * @param then the path to go to afterwards
 * @param accounts whether people can sign in with an account elsewhere
 * @param fault why the last attempt failed; null for none
 * @param form what was posted without a session; null for none
 */
record SignInPage(String then, boolean accounts, String fault, PostedForm form) {

    /** Whether a form is carried on. */
    public boolean isCarrying() {
        return form != null && form != SignInPages.NOT_CARRIED;
    }

    /** Whether a form was posted that is too large to be carried on. */
    public boolean isTooLarge() {
        return form == SignInPages.NOT_CARRIED;
    }

    public String carried() {
        return form.carried();
    }
}
