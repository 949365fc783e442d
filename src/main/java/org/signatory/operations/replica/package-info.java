/** Reads by anybody from a copy of the database that follows it. */
package org.signatory.operations.replica;
