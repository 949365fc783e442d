package org.signatory.security;

/** Signals, on every instance, that a key or session may have changed or ended on any instance. */
public record CredentialsChanged() {}
