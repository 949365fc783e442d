package org.signatory.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the error responses of an operation beyond those that follow from its parameters, body and access; written
 * into the contract.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeclaredErrors {

    ErrorCode[] value();
}
