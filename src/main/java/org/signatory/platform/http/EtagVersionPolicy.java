package org.signatory.platform.http;

/** Represents the caller for the purpose of ETags. */
public interface EtagVersionPolicy {

    /**
     * Returns whether ETags may contain a resource's version, which counts every change: only for callers who can see
     * all changes.
     */
    boolean readsVersions();
}
