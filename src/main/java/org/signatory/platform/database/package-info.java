/** Connects to the database: the embedded PostgreSQL or an external one. */
package org.signatory.platform.database;
