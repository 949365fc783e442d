/** Where the data are: the PostgreSQL that comes with the product, or one that is brought. */
package org.signatory.platform.database;
