/** Provides what all resources share: problems, pages of lists, ETags, parameters and limits. */
package org.signatory.platform.http;
