/** Analyzes sign-ons: similar letters, similar Members, comparisons, trends and forecasts. */
package org.signatory.insights;
