/** Outreach: who is asked to sign a letter, by whom, and what comes next. For staff alone. */
package org.signatory.outreach;
