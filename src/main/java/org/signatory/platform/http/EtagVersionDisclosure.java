package org.signatory.platform.http;

/** Decides whether the ETags of the current caller include versions. */
public interface EtagVersionDisclosure {

    /**
     * Returns whether ETags may contain a resource's version, which counts every change: only for callers who can see
     * all changes.
     */
    boolean includeVersion();
}
