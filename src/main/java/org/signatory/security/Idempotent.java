package org.signatory.security;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation that honors the Idempotency-Key header: the same key and request get the same response again. */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /**
     * Whether a request with a key runs in one transaction with its stored response. False for an operation that works
     * outside a transaction: it makes its change in an {@link IdempotentTransaction}, or changes nothing.
     */
    @Nonbinding
    boolean transactional() default true;
}
