package org.signatory.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that is authorized only by a secret in its own URL, such as a link in an email. Cookies add
 * nothing to that authorization, so the operation accepts requests from any site, including those of mail providers.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CsrfExempt {}
