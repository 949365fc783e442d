/**
 * Creates two letters for a first look: a real one of 2021 from public sources, and an example that is marked as one.
 */
package org.signatory.operations.demo;
