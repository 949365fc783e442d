/** Draws charts of a letter's signatures as SVG; pure geometry. */
package org.signatory.web.charts;
