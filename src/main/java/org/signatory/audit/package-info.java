/** The append-only record of every change: who, when, what, from which source. */
package org.signatory.audit;
