/** Drawings of a letter's signatures, worked out on the server; pure geometry. */
package org.signatory.web.charts;
