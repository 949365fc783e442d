package org.signatory.security;

/** Fired on every instance when a key or a session of any instance may have changed or ended. */
public record CredentialsChanged() {}
