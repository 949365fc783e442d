/** Manages the roster of Members with their seats, parties and dates of service. */
package org.signatory.roster;
