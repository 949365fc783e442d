package org.signatory.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the error responses of an operation beyond those that follow from its method, path, parameters, body and
 * access; written into the contract. {@code IF_MATCH_REQUIRED} includes {@code STALE}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeclaredErrors {

    ErrorCode[] value();
}
