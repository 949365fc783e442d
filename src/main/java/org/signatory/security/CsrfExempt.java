package org.signatory.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act whose right is a secret in its own address, as a mail's link has it. Nothing that a browser sends along by itself
 * adds to that right, so it is taken from anywhere: the sites and servers of mail providers included.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CsrfExempt {}
