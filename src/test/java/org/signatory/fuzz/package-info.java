/** Requests that nobody means well by, against the packaged product; and what holds against them. */
package org.signatory.fuzz;
