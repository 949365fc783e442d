package org.signatory.platform.limits;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that may use a lot of CPU time or memory. {@link HeavyWorkGate} limits how many of them run
 * concurrently. The operation starts outside a transaction, so that no database connection is held while it parses or
 * waits.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HeavyWork {}
