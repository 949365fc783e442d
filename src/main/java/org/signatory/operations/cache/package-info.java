/** Answers to anybody, kept in memory for the moment in which nothing changes. */
package org.signatory.operations.cache;
