/** Provides metrics for operators. */
package org.signatory.operations.metrics;
