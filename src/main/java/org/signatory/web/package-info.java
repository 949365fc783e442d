/** Serves the HTML dashboard: page models, forms and templates. */
package org.signatory.web;
