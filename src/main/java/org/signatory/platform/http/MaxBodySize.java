package org.signatory.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Sets the largest request body of an operation or page, if it differs from {@link #USUAL}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBodySize {

    /** The default limit, in bytes. */
    long USUAL = 2L << 20;

    /** The limit for a list, spreadsheet, release or letter, in bytes. */
    long FILE = 12L << 20;

    /** The limit for a roster, in bytes; the public dataset's largest file has 10 million. */
    long ROSTER = 16L << 20;

    /** For backups, which are read line by line. */
    long UNLIMITED = Long.MAX_VALUE;

    long value();
}
