package org.signatory.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Sets the largest request body of an operation or page, where it is not {@link #USUAL}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBodySize {

    /** Bytes of a body for which nothing else is set. */
    long USUAL = 2L << 20;

    /** Bytes of a list, sheet, release or letter. */
    long FILE = 12L << 20;

    /** Bytes of a roster; the public dataset's largest file has 10 million. */
    long ROSTER = 16L << 20;

    /** For backups, which are read line by line. */
    long UNLIMITED = Long.MAX_VALUE;

    long value();
}
