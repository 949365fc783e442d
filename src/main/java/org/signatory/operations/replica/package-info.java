/** Serves anonymous reads from a replica of the database. */
package org.signatory.operations.replica;
