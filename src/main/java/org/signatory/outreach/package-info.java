/** Manages outreach to Members: assignees, statuses and next steps. Visible to staff only. */
package org.signatory.outreach;
