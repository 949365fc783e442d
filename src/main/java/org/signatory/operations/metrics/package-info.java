/** How the product fares, in numbers for those who run it. */
package org.signatory.operations.metrics;
