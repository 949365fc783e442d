/** The roster: who served in which seat, when and for which party. */
package org.signatory.roster;
